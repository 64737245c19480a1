/// A set of slots of ``PrefixWords``: a bit for each.
struct SlotSet: Sendable {
    private(set) var words: [UInt64]
    private(set) var count = 0

    init() {
        words = Array(repeating: 0, count: PrefixWords.count / 64)
    }

    /// Every slot.
    static let all: SlotSet = {
        var set = SlotSet()
        for part in 0..<PrefixWords.parts { set.insertPart(part) }
        return set
    }()

    /// Whether every slot is in the set.
    var isAll: Bool { count == PrefixWords.count }

    mutating func insert(_ slot: Int) {
        let bit: UInt64 = 1 << UInt64(slot & 63)
        if words[slot >> 6] & bit == 0 { count += 1 }
        words[slot >> 6] |= bit
    }

    /// Inserts every slot of a part of the table.
    mutating func insertPart(_ part: Int) {
        let size = words.count / PrefixWords.parts
        for index in part * size..<(part + 1) * size {
            count += 64 - words[index].nonzeroBitCount
            words[index] = .max
        }
    }

    mutating func formUnion(_ other: SlotSet) {
        var count = 0
        for index in words.indices {
            words[index] |= other.words[index]
            count += words[index].nonzeroBitCount
        }
        self.count = count
    }

    /// Calls back for every slot in the set.
    func forEach(_ body: (Int) -> Void) {
        for (index, word) in words.enumerated() {
            var bits = word
            while bits != 0 {
                body(index * 64 + bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
    }
}
