/// A text read as letters and words, for the names of people and places; offsets are its own.
///
/// Letters are those of ASCII and the characters of UTF-8 from U+00C0, without signs and general
/// punctuation. Whatever is no valid letter ends a word.
///
// Safe because it lives only inside the closure that lends `text`, and every read is checked.
@safe struct PhraseText {
    private let text: UnsafeBufferPointer<UInt8>

    init(_ text: UnsafeBufferPointer<UInt8>) {
        unsafe self.text = text
    }

    var count: Int { unsafe text.count }

    /// The byte at a place, 0 outside the text.
    @inline(__always)
    subscript(place: Int) -> UInt8 {
        unsafe place >= 0 && place < text.count ? text[place] : 0
    }

    static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

    /// Bytes of the letter at a place, 0 if there is none.
    func letter(at place: Int) -> Int {
        let byte = self[place]
        if byte < 0x80 { return Self.isLetter(byte) ? 1 : 0 }
        guard byte >= 0xC3, byte <= 0xEF, self[place + 1] & 0xC0 == 0x80 else { return 0 }
        if byte <= 0xDF {
            let isSign = byte == 0xC3 && (self[place + 1] == 0x97 || self[place + 1] == 0xB7)
            return isSign ? 0 : 2
        }
        guard self[place + 2] & 0xC0 == 0x80 else { return 0 }
        let isPunctuation =
            byte == 0xE2
            && (self[place + 1] == 0x80 || self[place + 1] == 0x81 && self[place + 2] <= 0xAF)
        return isPunctuation ? 0 : 3
    }

    /// The end of at most `most` letters from a place on.
    func letters(from place: Int, most: Int) -> Int {
        var end = place
        for _ in 0..<most {
            let length = letter(at: end)
            if length == 0 { break }
            end += length
        }
        return end
    }

    /// Bytes of the capital letter at a place, 0 if there is none: ASCII, or Latin before a letter.
    func capital(at place: Int) -> Int {
        let byte = self[place]
        if Self.isUpper(byte) { return 1 }
        let next = self[place + 1]
        let isCapital =
            switch byte {
            case 0xC3: next >= 0x80 && next <= 0x9E && next != 0x97
            case 0xC4: next == 0x86 || next == 0x8C || next == 0x90
            case 0xC5:
                next == 0x81 || next == 0x83 || next == 0x9A || next == 0xA0 || next == 0xB9
                    || next == 0xBB || next == 0xBD
            default: false
            }
        return isCapital && Self.isLetter(self[place + 2]) ? 2 : 0
    }

    /// Bytes of the apostrophe at a place, straight or curly; 0 if there is none.
    func apostrophe(at place: Int) -> Int {
        if self[place] == UInt8(ascii: "'") { return 1 }
        let isCurly = self[place] == 0xE2 && self[place + 1] == 0x80 && self[place + 2] == 0x99
        return isCurly ? 3 : 0
    }

    /// Whether a letter of ASCII, or part of a character outside it, is at a place.
    func isInWord(_ place: Int) -> Bool {
        let byte = self[place]
        return Self.isAlphanumeric(byte) || byte >= 0xC3 || byte >= 0x80 && self[place - 1] >= 0xC3
    }

    /// Whether a letter ends at a place; of whatever script.
    func endsLetters(at place: Int) -> Bool {
        !Self.isDigit(self[place - 1]) && isInWord(place - 1)
    }

    /// Whether the bytes from a place on are these.
    func has(_ word: some Collection<UInt8>, at place: Int) -> Bool {
        var place = place
        for byte in word {
            if self[place] != byte { return false }
            place += 1
        }
        return true
    }

    /// Whether the bytes before a place are these.
    func has(_ word: [UInt8], before place: Int) -> Bool {
        has(word, at: place - word.count)
    }

    /// The letters from a place on in small letters, for a table.
    func key(_ range: Range<Int>) -> WordKey {
        var key = WordKey()
        append(range, to: &key)
        return key
    }

    /// Appends the letters of a range in small letters to a key.
    func append(_ range: Range<Int>, to key: inout WordKey) {
        unsafe key.appendLowercased(text.span, range.clamped(to: 0..<text.count))
    }

    /// The first eight bytes of the word at a place, as ``CapitalWordFilter`` wants them.
    func firstLetters(at place: Int) -> UInt64 {
        let end = letters(from: place, most: 8)
        var bytes: UInt64 = 0
        for offset in 0..<min(8, end - place) {
            bytes |= UInt64(self[place + offset] | 0x20) << UInt64(8 * offset)
        }
        return bytes
    }

    /// Whether a word has a letter beyond ASCII.
    func isBeyondASCII(_ word: Range<Int>) -> Bool {
        for place in word where self[place] >= 0x80 { return true }
        return false
    }

    /// Where the word of ASCII letters that ends at a place begins.
    func wordStart(before end: Int) -> Int {
        var start = end
        while end - start < 20, Self.isLetter(self[start - 1]) { start -= 1 }
        return start
    }
}
