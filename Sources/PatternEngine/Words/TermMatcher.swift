internal import CScanKernel

/// Finds terms (words and phrases) in a text, whatever their case and the separators in them.
///
/// A term matches at the beginning of a word and ends with one; a word also begins where an
/// upper-case letter follows a lower-case one, and an underscore separates. A space in a term
/// matches up to four separators, or none. Case is that of ASCII and Latin-1. Immutable and
/// thread-safe.
///
// Safe because the memory is written only in `init` and freed only in `deinit`.
@safe package final class TermMatcher: Precompiled, @unchecked Sendable {
    /// One place where a term stands.
    package struct Hit: Hashable, Sendable {
        /// Byte offset of the first byte.
        package let start: Int
        /// Byte offset behind the last byte.
        package let end: Int
        /// The number of the term.
        package let term: Int
    }

    /// A spelling of a term: where its bytes lie in ``bytes``.
    private struct Spelling: BitwiseCopyable {
        let term: Int32
        let first: Int32
        let count: Int32
        /// Bytes that stand in the text wherever the word's key does.
        let known: UInt16
        /// Bytes before the first space, and the byte behind it; 0 if there is no space.
        let head: UInt16
        let second: UInt8

        var endOfBytes: Int { Int(first) + Int(count) }

        init(term: Int, first: Int, bytes: [UInt8]) {
            self.term = Int32(term)
            self.first = Int32(first)
            count = Int32(bytes.count)
            known = UInt16(min(8, TermMatcher.leadingLetters(of: bytes[...]).count))
            let space = bytes.dropLast().firstIndex(of: UInt8(ascii: " "))
            head = space.flatMap(UInt16.init(exactly:)) ?? 0
            second = head > 0 ? bytes[Int(head) + 1] : 0
        }
    }

    /// The spellings that begin with the same word: those of one word first.
    private struct List: BitwiseCopyable {
        let first: Int32
        /// Where the spellings of more words begin.
        let phrases: Int32
        let firstGroup: Int32
        let endOfGroups: Int32
    }

    /// The spellings of more words of a list whose first words are of one length.
    private struct PhraseGroup: BitwiseCopyable {
        let first: Int32
        let end: Int32
        /// Bytes of the first word.
        let head: UInt16
        /// For the first two bytes of the second words a bit each, which some share.
        let seconds: UInt64

        init(_ phrases: ArraySlice<Spelling>, in packed: [UInt8]) {
            first = Int32(phrases.startIndex)
            end = Int32(phrases.endIndex)
            head = phrases.first?.head ?? 0
            seconds = phrases.reduce(0) { $0 | PhraseGroup.bits(of: $1, in: packed) }
        }

        /// The bits of what the second word of a phrase can begin with.
        private static func bits(of phrase: Spelling, in packed: [UInt8]) -> UInt64 {
            let word = packed[Int(phrase.first) + Int(phrase.head) + 1..<phrase.endOfBytes]
            guard let next = word.dropFirst().first else {
                // Why any letter: a hump can follow the last letter of a term.
                return ByteSet.all.members.reduce(0) { $0 | bit(of: phrase.second, $1) }
            }
            let bits = bit(of: phrase.second, next)
            // Why: separators may be left out, so a word of one letter may be followed by the next.
            guard next == UInt8(ascii: " "), let afterNext = word.dropFirst(2).first else {
                return bits
            }
            return bits | bit(of: phrase.second, noBreakSpace[0])
                | bit(of: phrase.second, afterNext)
        }

        /// The bit of two bytes, of which only letters are told apart.
        @inline(__always)
        static func bit(of first: UInt8, _ second: UInt8) -> UInt64 {
            let pair = UInt32(folded(first)) << 8 | UInt32(folded(second))
            return 1 << UInt64((pair &* 0x9E37_79B1) >> 26)
        }

        @inline(__always)
        private static func folded(_ byte: UInt8) -> UInt8 {
            TermMatcher.isLetter(byte | 0x20) ? byte | 0x20 : 0
        }
    }

    /// In UTF-8.
    private static let noBreakSpace: [2 of UInt8] = [0xC2, 0xA0]
    /// The most separators that a space in a term stands for.
    package static let mostSeparators = 4

    package let table: WordTable
    /// All spellings, those that begin with the same word one behind the other.
    private let spellings: UnsafeMutableBufferPointer<Spelling>
    /// For each word's number from 1 its spellings.
    private let lists: UnsafeMutableBufferPointer<List>
    private let groups: UnsafeMutableBufferPointer<PhraseGroup>
    /// Lower case; a space stands for separators.
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    /// Compiles terms; a term's number is its index.
    ///
    /// A term must begin with a letter.
    package init(_ terms: [String]) {
        var byKey: [UInt64: [Spelling]] = [:]
        var packed: [UInt8] = []
        for (index, term) in terms.enumerated() {
            let bytes = Array(term.lowercased().utf8)
            let spelling = Spelling(term: index, first: packed.count, bytes: bytes)
            packed += bytes
            for key in TermMatcher.keys(of: bytes) { byKey[key, default: []].append(spelling) }
        }
        var numbers: [UInt64: UInt32] = [:]
        var all: [Spelling] = []
        var groups: [PhraseGroup] = []
        var starts = [List(first: 0, phrases: 0, firstGroup: 0, endOfGroups: 0)]
        for (key, list) in byKey.sorted(by: { $0.key < $1.key }) where key != 0 {
            numbers[key] = UInt32(starts.count)
            let byHead = Dictionary(grouping: list, by: \.head).sorted { $0.key < $1.key }
            let (first, firstGroup) = (all.count, groups.count)
            all += list.filter { $0.head == 0 }
            let phrases = all.count
            for (_, group) in byHead where group.first?.head != 0 {
                all += group
                groups.append(PhraseGroup(all.suffix(group.count), in: packed))
            }
            starts.append(
                List(
                    first: Int32(first), phrases: Int32(phrases),
                    firstGroup: Int32(firstGroup), endOfGroups: Int32(groups.count)))
        }
        table = WordTable(numbers)
        unsafe spellings = .allocate(capacity: max(1, all.count))
        _ = unsafe spellings.initialize(from: all)
        unsafe lists = .allocate(capacity: starts.count)
        _ = unsafe lists.initialize(from: starts)
        unsafe self.groups = .allocate(capacity: max(1, groups.count))
        _ = unsafe self.groups.initialize(from: groups)
        unsafe bytes = .allocate(capacity: max(1, packed.count))
        _ = unsafe bytes.initialize(from: packed)
    }

    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        table = try WordTable(from: &source)
        unsafe spellings = try source.buffer(of: Spelling.self)
        unsafe lists = try source.buffer(of: List.self)
        unsafe groups = try source.buffer(of: PhraseGroup.self)
        unsafe bytes = try source.buffer(of: UInt8.self)
    }

    package func write(to out: inout PrecompiledWriter) {
        table.write(to: &out)
        unsafe out.write(plain: UnsafeBufferPointer(spellings))
        unsafe out.write(plain: UnsafeBufferPointer(lists))
        unsafe out.write(plain: UnsafeBufferPointer(groups))
        unsafe out.write(plain: UnsafeBufferPointer(bytes))
    }

    deinit {
        unsafe spellings.deallocate()
        unsafe lists.deallocate()
        unsafe groups.deallocate()
        unsafe bytes.deallocate()
    }

    /// The keys of the words that a term can begin with: its first word alone, and run together
    /// with those behind it.
    private static func keys(of term: [UInt8]) -> Set<UInt64> {
        var keys: Set<UInt64> = []
        var joined: [UInt8] = []
        for word in term.split(separator: UInt8(ascii: " ")) {
            let letters = leadingLetters(of: word)
            joined += letters
            keys.insert(WordPrefix.make(joined))
            if letters.count < word.count { break }
        }
        return keys
    }

    /// The letters that a word begins with, as the kernel sees them.
    private static func leadingLetters(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var end = word.startIndex
        while end < word.endIndex {
            let isSecond = end > word.startIndex && word[end] & 0xC0 == 0x80
            guard startsLetter(word[end]) || isSecond && word[end - 1] >= 0xC3 else { break }
            end += 1
        }
        return word[..<end]
    }

    /// Whether a term is of the form that can be found: it begins with a letter.
    package static func isFindable(_ term: String) -> Bool {
        guard let first = term.utf8.first else { return false }
        return isLetter(first | 0x20) && first < 0x80
    }

    /// Adds the terms that stand at a word which the table's kernel found; `text` begins at the
    /// absolute offset `origin`, and hits have absolute offsets.
    package func appendHits(
        at position: Int, list: Int, in text: UnsafeBufferPointer<UInt8>, origin: Int,
        to hits: inout [Hit]
    ) {
        let list = unsafe lists[list]
        // Why before single words: of two hits that are alike the later one is told, and "ssn" reads
        // better than "s s n".
        for index in list.firstGroup..<list.endOfGroups {
            unsafe appendPhrases(
                of: groups[Int(index)], at: position, in: text, origin, to: &hits)
        }
        for index in list.first..<list.phrases {
            unsafe appendHit(of: spellings[Int(index)], at: position, in: text, origin, to: &hits)
        }
    }

    @inline(__always)
    private func appendPhrases(
        of group: PhraseGroup, at position: Int, in text: UnsafeBufferPointer<UInt8>,
        _ origin: Int, to hits: inout [Hit]
    ) {
        // Why: many terms begin with the same word, and their second words tell them apart.
        let place = unsafe TermMatcher.skipSeparators(from: position + Int(group.head), in: text)
        let second = unsafe TermMatcher.byte(at: place, in: text)
        let next = unsafe TermMatcher.byte(at: place + 1, in: text)
        guard group.seconds & PhraseGroup.bit(of: second, next) != 0 else { return }
        for index in group.first..<group.end {
            let spelling = unsafe spellings[Int(index)]
            guard TermMatcher.equal(second, spelling.second) else { continue }
            unsafe appendHit(of: spelling, at: position, in: text, origin, to: &hits)
        }
    }

    private func appendHit(
        of spelling: Spelling, at position: Int, in text: UnsafeBufferPointer<UInt8>,
        _ origin: Int, to hits: inout [Hit]
    ) {
        let wanted = unsafe UnsafeBufferPointer(
            rebasing: bytes[Int(spelling.first)..<Int(spelling.first) + Int(spelling.count)])
        guard
            let end = unsafe TermMatcher.end(
                of: wanted, from: Int(spelling.known), at: position, in: text)
        else { return }
        let hit = Hit(start: position + origin, end: end + origin, term: Int(spelling.term))
        // Why: a word with humps is looked up several times.
        if !TermMatcher.isKnown(hit, in: hits) { hits.append(hit) }
    }

    /// The byte at a place; zero at the end.
    @inline(__always)
    private static func byte(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt8 {
        unsafe place < text.count ? text[place] : 0
    }

    private static func isKnown(_ hit: Hit, in hits: [Hit]) -> Bool {
        var index = hits.count - 1
        while index >= 0, hits[index].start == hit.start {
            if hits[index] == hit { return true }
            index -= 1
        }
        return false
    }

    /// Finds every term in a whole text, for short texts such as column names.
    package func hits(in text: UnsafeBufferPointer<UInt8>) -> [Hit] {
        var words = [sh_word](repeating: .init(), count: 256)
        var hits: [Hit] = []
        var from = 0
        while from < text.count {
            let (count, resume) = unsafe table.find(
                in: text, from: from, to: text.count, into: &words, kernel: SH_KERNEL_SCALAR)
            for word in words.prefix(count) {
                unsafe appendHits(
                    at: Int(word.position), list: Int(word.value), in: text, origin: 0, to: &hits)
            }
            from = resume
        }
        return hits
    }

    private static func end(
        of spelling: UnsafeBufferPointer<UInt8>, from known: Int, at position: Int,
        in text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var place = position + known
        for index in known..<spelling.count {
            let wanted = unsafe spelling[index]
            if wanted == UInt8(ascii: " ") {
                place = unsafe skipSeparators(from: place, in: text)
            } else {
                guard place < text.count, unsafe equal(text[place], wanted) else { return nil }
                place += 1
            }
        }
        return unsafe endsWord(at: place, in: text) ? place : nil
    }

    private static func skipSeparators(
        from start: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var place = start
        var separators = 0
        while place < text.count, separators < mostSeparators {
            switch unsafe text[place] {
            case 0x20, 0x09, 0x0A, 0x0D, 0x5F, 0x2D, 0x2E, 0x2F: place += 1
            // A no-break space, of which HTML is full.
            case noBreakSpace[0]
            where unsafe place + 1 < text.count && text[place + 1] == noBreakSpace[1]:
                place += 2
            default: return place
            }
            separators += 1
        }
        return place
    }

    private static func equal(_ byte: UInt8, _ wanted: UInt8) -> Bool {
        byte == wanted || (isLetter(wanted) && byte | 0x20 == wanted | 0x20)
    }

    private static func endsWord(at end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard end < text.count else { return true }
        let last = unsafe text[end - 1]
        let next = unsafe text[end]
        if isLetter(last | 0x20) {
            let startsHump = ByteSet.lower.contains(last) && ByteSet.upper.contains(next)
            return !startsLetter(next) || startsHump
        }
        return !(ByteSet.digits.contains(last) && ByteSet.digits.contains(next))
    }

    /// An ASCII letter or the first byte of a two-byte letter from U+00C0.
    private static func startsLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || (0xC3...0xDF).contains(byte)
    }

    /// A lower-case ASCII letter, or a byte of a letter outside ASCII.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || byte >= 0x80
    }
}
