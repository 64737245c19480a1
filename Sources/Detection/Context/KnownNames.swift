/// The words of the names of people that a scan is sure of, by which it knows them again when one of
/// them stands alone.
///
/// Ordinary words, states and eponyms are not kept: "Will" and "Grace" begin sentences. Holds hashes
/// only, and no more than ``mostWords``; then it begins anew.
struct KnownNames {
    private static let mostWords = 65_536
    /// Bits of the quick look.
    private static let bits = 1 << 17
    private static let shortest = 3

    /// The hashes of words of names that were reported.
    private var words: Set<UInt64> = []
    /// A bit for the hash of each word of a name that may yet be reported.
    private var seen: [UInt64] = []

    /// Whether no name has been seen.
    var isEmpty: Bool { seen.isEmpty }

    /// Notes the words of a name that may be reported.
    mutating func note(_ name: Span<UInt8>) {
        if seen.isEmpty { seen = [UInt64](repeating: 0, count: Self.bits / 64) }
        Self.forEachWord(of: name) { word in
            let bit = Self.bit(of: word.hash)
            seen[bit / 64] |= 1 << UInt64(bit % 64)
        }
    }

    /// Whether a word may be one of those noted: a quick look.
    func mayHold(_ word: WordKey) -> Bool {
        guard !seen.isEmpty, word.count >= Self.shortest else { return false }
        let bit = Self.bit(of: word.hash)
        return seen[bit / 64] >> UInt64(bit % 64) & 1 != 0
    }

    /// Adds the words of a name that is reported.
    mutating func add(_ name: Span<UInt8>, _ tables: CheckTables) {
        Self.forEachWord(of: name) { word in
            let known = PersonNameWord(
                word, letters: .capital, isInitial: false, isBehindComma: false, tables: tables)
            guard !known.isOrdinary, !known.isNoName, !known.isState, !known.isEponym else {
                return
            }
            if words.count >= Self.mostWords { words.removeAll(keepingCapacity: true) }
            words.insert(word.hash)
        }
    }

    /// Whether a word is one of those added.
    func hold(_ word: Span<UInt8>) -> Bool {
        words.contains(Self.key(word, 0..<word.count).hash)
    }

    /// Calls back for the words of a name, and for the parts of those with a hyphen.
    private static func forEachWord(of name: Span<UInt8>, _ body: (WordKey) -> Void) {
        forEachPart(of: name, 0..<name.count, isWord: { isLetter($0) || isJoint($0) }) { word in
            body(key(name, word))
            let parts = word.count { isJoint(name[$0]) }
            if parts > 0 {
                forEachPart(of: name, word, isWord: isLetter) { body(key(name, $0)) }
            }
        }
    }

    private static func forEachPart(
        of name: Span<UInt8>, _ range: Range<Int>, isWord: (UInt8) -> Bool,
        _ body: (Range<Int>) -> Void
    ) {
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, isWord(name[end]) { end += 1 }
            if end - start >= shortest { body(start..<end) }
            start = end + 1
        }
    }

    private static func key(_ text: Span<UInt8>, _ range: Range<Int>) -> WordKey {
        var key = WordKey()
        key.appendLowercased(text, range)
        return key
    }

    private static func bit(of hash: UInt64) -> Int { Int(hash & UInt64(bits - 1)) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
    }
}
