internal import Glibc
internal import PatternEngine

/// How far before a value a label can end and still stand directly before it.
///
/// Between the two may be punctuation, spaces and line breaks, and up to three filler words such as
/// "number" or "is"; at most 40 characters in all. A tag of HTML counts as one.
enum LabelReach {
    static let furthest = 40
    /// Bytes of a tag.
    private static let longestTag = 100
    private static let mostFillers = 3
    /// The longest filler word; a longer run of letters ends the search.
    private static let longestFiller = 10

    /// The hashes of the filler words, each at its low bits or the next free slot.
    private static let fillers: [UInt64] = table(
        of: [
            "is", "was", "are", "of", "for", "the", "patient", "number", "numbers", "no", "num",
            "nbr", "nm", "txt", "id", "identifier", "code", "value", "and", "to", "at", "on",
            "this", "her", "his", "their", "my", "your", "our", "its", "new", "old", "now",
            "currently", "still", "also", "has", "been", "be", "reads", "shown", "file", "td", "th",
            "input",
            "tr", "span", "b", "strong", "div", "string", "text", "type", "reported", "listed",
            "given", "recorded", "as", "primary", "secondary", "assigned", "current",
        ])
    private static let slots = 256

    private static func table(of words: [String]) -> [UInt64] {
        var table = [UInt64](repeating: 0, count: slots)
        for word in words {
            let hash = pack(Array(word.utf8))
            var slot = Int(hash & UInt64(slots - 1))
            while table[slot] != 0 { slot = (slot + 1) & (slots - 1) }
            table[slot] = hash
        }
        return table
    }

    private static func isFiller(_ hash: UInt64) -> Bool {
        var slot = Int(hash & UInt64(slots - 1))
        while fillers[slot] != 0 {
            if fillers[slot] == hash { return true }
            slot = (slot + 1) & (slots - 1)
        }
        return false
    }

    /// The earliest byte offset at which a label of a value at `start` can end.
    static func earliestEnd(
        before start: Int, furthest: Int = furthest, in window: Window
    ) -> Int {
        unsafe earliestEnd(before: start - window.origin, furthest, in: window.text)
            + window.origin
    }

    private static func earliestEnd(
        before start: Int, _ furthest: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var place = start
        var characters = 0
        var words = 0
        while true {
            while place > 0, unsafe !isWordByte(text[place - 1]) {
                let known = place
                place = unsafe tagStart(endingAt: place, in: text) ?? place - 1
                characters += unsafe text[place] & 0xC0 == 0x80 ? 0 : 1
                // Why bytes too: those that are no UTF-8 may count as no character at all.
                if characters > furthest || start - place > 4 * furthest { return known }
            }
            guard words < mostFillers, let begin = unsafe filler(before: place, in: text) else {
                return place
            }
            characters += place - begin
            if characters > furthest { return place }
            place = begin
            words += 1
        }
    }

    /// The most bytes of the fillers that may stand between a label and a value.
    static let longestStride = (mostFillers + 1) * (longestFiller + 1)

    /// Calls back for the tokens that a value directly behind a label can begin with: the first one,
    /// and the next as long as those before are filler words.
    static func forEachPlace(behind end: Int, in window: Window, _ body: (Int) -> Void) {
        let text = unsafe window.text
        let end = end - window.origin
        let last = end + 4 * (furthest + Pattern.longestLead) + longestStride
        forEachPlace(from: end, atMost: last, in: window, body)
        // Why: a label may stand in a tag, as in `<td id="mrn">`.
        if let close = unsafe closingBracket(from: end, in: text) {
            forEachPlace(from: close + 1, atMost: last, in: window, body)
        }
    }

    private static func forEachPlace(
        from start: Int, atMost last: Int, in window: Window, _ body: (Int) -> Void
    ) {
        let text = unsafe window.text
        var place = start
        // Why: the end of `Id` in `patientId` is a filler as well.
        if unsafe place > 0 && place < text.count && isWordByte(text[place - 1])
            && isWordByte(text[place])
        {
            guard let next = unsafe fillerEnd(from: place, in: text) else { return }
            place = next
        }
        for _ in 0...mostFillers {
            while unsafe place < text.count && !isWordByte(text[place]) {
                guard let end = unsafe tagEnd(from: place, in: text) else {
                    place += 1
                    continue
                }
                // Why: a value may stand in the tag, as in `<input value="…">`.
                forEachToken(in: place + window.origin..<end + window.origin, window, body)
                place = end
            }
            guard place < text.count, place <= last else { return }
            body(place + window.origin)
            guard let next = unsafe fillerEnd(from: place, in: text) else { return }
            place = next
        }
    }

    /// Where the tag begins that ends before a place; `nil` if none does.
    private static func tagStart(
        endingAt end: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        guard unsafe text[end - 1] == UInt8(ascii: ">") else { return nil }
        var start = end - 1
        while start > 0, end - start < longestTag {
            start -= 1
            switch unsafe text[start] {
            case UInt8(ascii: ">"): return nil
            case UInt8(ascii: "<"): return unsafe beginsTag(at: start, in: text) ? start : nil
            default: break
            }
        }
        return nil
    }

    /// Where the tag ends that begins at a place; `nil` if none does.
    private static func tagEnd(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard unsafe beginsTag(at: start, in: text) else { return nil }
        return unsafe closingBracket(from: start + 1, in: text).map { $0 + 1 }
    }

    private static func closingBracket(
        from start: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        let count = min(text.count - start, longestTag)
        guard count > 0, let first = unsafe text.baseAddress.map({ unsafe $0 + start }),
            let found = unsafe memchr(first, Int32(UInt8(ascii: ">")), count)
        else { return nil }
        let length = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(first)
        let hasOpening = unsafe memchr(first, Int32(UInt8(ascii: "<")), length) != nil
        return hasOpening ? nil : start + length
    }

    private static func beginsTag(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard unsafe text[place] == UInt8(ascii: "<"), place + 1 < text.count else { return false }
        let next = unsafe text[place + 1]
        return next == UInt8(ascii: "/") || (0x61...0x7A).contains(next | 0x20)
    }

    /// Whether a word stands in a tag such as `</dob>`: it ends what it names, and names nothing
    /// behind it.
    static func isInClosingTag(_ word: Int, in window: Window) -> Bool {
        var place = word
        while word - place < longestTag, let byte = window.byte(at: place - 1),
            isWordByte(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: ":")
        {
            place -= 1
        }
        return window.byte(at: place - 1) == UInt8(ascii: "/")
            && window.byte(at: place - 2) == UInt8(ascii: "<")
    }

    /// Calls back for the tokens that begin in a stretch of text.
    static func forEachToken(in stretch: Range<Int>, _ window: Window, _ body: (Int) -> Void) {
        for place in stretch {
            guard let byte = window.byte(at: place), isWordByte(byte) else { continue }
            if let before = window.byte(at: place - 1), isWordByte(before) { continue }
            body(place)
        }
    }

    /// Where the word that begins at a place ends, if it is a filler or ends with one.
    private static func fillerEnd(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = start
        while end < text.count, end - start <= 3 * longestFiller, unsafe isWordByte(text[end]) {
            end += 1
        }
        return unsafe filler(before: end, in: text) == nil ? nil : end
    }

    /// Where the word that ends at `end` begins, if it is a filler.
    private static func filler(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var begin = end
        while begin > 0, end - begin <= longestFiller, unsafe isWordByte(text[begin - 1]) {
            begin -= 1
            // Why: in `patientId` a new word begins at the hump.
            if begin > 0, unsafe isUpper(text[begin]), unsafe isLower(text[begin - 1]) { break }
        }
        guard begin < end, end - begin <= longestFiller else { return nil }
        var packed: UInt64 = 0xCBF2_9CE4_8422_2325
        for place in begin..<end { packed = unsafe mix(packed, text[place] | 0x20) }
        return isFiller(packed) ? begin : nil
    }

    private static func pack(_ word: [UInt8]) -> UInt64 {
        word.reduce(0xCBF2_9CE4_8422_2325, mix)
    }

    /// FNV-1a, 64 bits.
    private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
