/// What a list has behind the first word of its terms, in the bits of a word's number.
///
/// Most first words are ordinary ("in vitro", "a fib"): the letter that the second word begins with
/// rules out nearly all places where they stand.
struct TermBeginning {
    /// The most lists that there is room for.
    static let mostLists = 4
    /// The word is a term by itself, or goes on with a sign as `t-cell` does.
    private static let alone: UInt32 = 1 << 4
    /// The second word begins with something else than a letter.
    private static let otherSecond: UInt32 = 1 << 31

    /// Of a word of which nothing is known.
    static let anything = TermBeginning(bits: .max)

    private(set) var bits: UInt32

    init(bits: UInt32) {
        self.bits = bits
    }

    /// The beginning of an entry of a list, whose first letters are a number of bytes.
    init(
        list: Int, _ key: Range<Int>, firstLetters: Int, _ entry: TermTable.Entry,
        _ table: TermTable
    ) {
        bits = 1 << UInt32(list)
        let end = key.lowerBound + firstLetters
        if end >= key.upperBound {
            if entry.isComplete { bits |= Self.alone }
        } else if table[end] == UInt8(ascii: " ") {
            bits |= Self.second(table[end + 1])
        } else {
            bits |= Self.alone
        }
    }

    /// A bit for each list that has a term with the word.
    var lists: UInt32 { bits & ((1 << UInt32(Self.mostLists)) - 1) }

    /// Whether a term can stand at a word of the text.
    func allows(_ place: Int, in matcher: TermListMatcher) -> Bool {
        if bits & Self.alone != 0 { return true }
        let end = matcher.text.letters(from: place, most: WordKey.capacity)
        guard let next = matcher.nextWord(behind: end) else { return false }
        return goesOn(with: matcher.text[next])
    }

    /// Whether a term can go on behind the letters of its first word with a word that begins so.
    func goesOn(with byte: UInt8) -> Bool { bits & Self.second(byte) != 0 }

    private static func second(_ byte: UInt8) -> UInt32 {
        let letter = (byte | 0x20) &- 0x61
        return letter < 26 ? 1 << (5 + UInt32(letter)) : otherSecond
    }
}
