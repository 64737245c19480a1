/// The first three bytes of a token, where a pattern has only a few of them: month names, `http`.
///
/// The slots are in two halves, by bit 5 of the first byte, which is clear in upper-case letters and
/// set in lower-case ones and digits: a pattern for names has every beginning in one half, and only
/// a few particles in the other.
struct PrefixWords {
    /// How many bytes from the anchor on are looked at.
    static let depth = 3
    /// A half with more beginnings is not worth the look-up.
    private static let most = 256
    /// Rows of the hash table.
    static let count = 4_096

    /// The slots of the possible beginnings.
    let slots: SlotSet

    /// The beginnings behind a byte of a kind.
    init(_ analysis: AnchorAnalysis, _ before: PrefixSets.Before) {
        self.init(analysis, from: PrefixSets.statesAtAnchor(analysis, before))
    }

    private init(_ analysis: AnchorAnalysis, from start: [Int]) {
        guard case .token = analysis.anchor, let automaton = analysis.automaton else {
            slots = .all
            return
        }
        var slots = SlotSet()
        for half in 0..<2 {
            var found = SlotSet()
            let first = ByteSet.all.members.filter { $0 >> 5 & 1 == half }
            if Self.collect(automaton, from: start, first: first, word: [], into: &found) {
                slots.formUnion(found)
            } else {
                slots.insert(half * Self.count / 2..<(half + 1) * Self.count / 2)
            }
        }
        self.slots = slots
    }

    /// The slot of three bytes; letters of either case share one, but for the first.
    @inline(__always)
    static func slot(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        let word = UInt32(first | 0x20) | UInt32(second | 0x20) << 8 | UInt32(third | 0x20) << 16
        return Int((word &* 0x9E37_79B1) >> 21 | UInt32(first & 0x20) << 6)
    }

    /// Walks every beginning; `false` as soon as there are too many, or one is shorter.
    private static func collect(
        _ automaton: Automaton, from states: [Int], first: [UInt8], word: [UInt8],
        into slots: inout SlotSet
    ) -> Bool {
        if word.count == depth {
            slots.insert(slot(word[0], word[1], word[2]))
            return slots.count <= most
        }
        let frontier = automaton.frontier(of: states, previous: .unknown)
        // Why no digits: what begins with any number has too many beginnings to look at.
        guard frontier.accept.isEmpty else { return false }
        let possible = first.filter(frontier.bytes.contains)
        guard !ByteSet.digits.members.allSatisfy(possible.contains) else { return false }
        let bytes = word.isEmpty ? possible : Set(possible.map { $0 | 0x20 }).sorted()
        guard bytes.count <= 40 else { return false }
        for byte in bytes {
            // Why both: behind the first byte, folding maps `a` and `A` to one.
            var both = ByteSet(byte...byte)
            if !word.isEmpty { both.insert(byte & 0xDF) }
            let next = frontier.states(over: both)
            guard
                collect(
                    automaton, from: next, first: ByteSet.all.members, word: word + [byte],
                    into: &slots)
            else { return false }
        }
        return true
    }
}
