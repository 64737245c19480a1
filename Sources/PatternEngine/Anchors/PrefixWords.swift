/// The first three bytes of a token, where a pattern has only a few of them: month names, `http`.
struct PrefixWords {
    /// How many bytes from the anchor on are looked at.
    static let depth = 3
    /// A pattern with more beginnings is not worth the look-up.
    private static let most = 256
    /// Rows of the hash table.
    static let count = 1_024

    /// The slots of the possible beginnings, `nil` if there are many.
    let slots: Set<Int>?

    init(_ analysis: AnchorAnalysis) {
        guard case .token = analysis.anchor, let automaton = analysis.automaton else {
            slots = nil
            return
        }
        var slots: Set<Int> = []
        let start = Array(Set(analysis.tokenStarts.joined())).sorted()
        let isFew = Self.collect(automaton, from: start, word: [], into: &slots)
        self.slots = isFew ? slots : nil
    }

    /// The slot of three bytes; letters of either case share one.
    @inline(__always)
    static func slot(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        let word = UInt32(first | 0x20) | UInt32(second | 0x20) << 8 | UInt32(third | 0x20) << 16
        return Int((word &* 0x9E37_79B1) >> 22)
    }

    /// Walks every beginning; `false` as soon as there are too many, or one is shorter.
    private static func collect(
        _ automaton: Automaton, from states: [Int], word: [UInt8], into slots: inout Set<Int>
    ) -> Bool {
        if word.count == depth {
            slots.insert(slot(word[0], word[1], word[2]))
            return slots.count <= most
        }
        let frontier = automaton.frontier(of: states, previous: .unknown)
        // Why no digits: what begins with any number has too many beginnings to look at.
        guard frontier.accept.isEmpty, !ByteSet.digits.isSubset(of: frontier.bytes) else {
            return false
        }
        let folded = Set(frontier.bytes.members.map { $0 | 0x20 })
        guard folded.count <= 40 else { return false }
        for byte in folded.sorted() {
            // Why both: folding maps `a` and `A` to one, and a few other pairs with them.
            let both = ByteSet(byte...byte).union(ByteSet(byte & 0xDF...byte & 0xDF))
            let next = frontier.states(over: both)
            guard collect(automaton, from: next, word: word + [byte], into: &slots) else {
                return false
            }
        }
        return true
    }
}
