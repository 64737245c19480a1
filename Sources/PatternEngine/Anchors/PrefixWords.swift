internal import CScanKernel

/// The first three bytes of a token, where a pattern has only a few of them: month names, `http`.
///
/// The slots are in parts by the kind of the first byte, digit, upper-case or lower-case letter: a
/// pattern for names has every beginning in one part, and only a few particles in another.
struct PrefixWords {
    /// How many bytes from the anchor on are looked at.
    static let depth = 3
    /// A part with more beginnings is not worth the look-up.
    fileprivate static let most = 3_000
    /// Slots of the hash table.
    static let count = Int(SH_STARTS)
    /// Parts of the table, by bits 5 and 6 of the first byte.
    fileprivate static let parts = 4

    /// The slots of the possible beginnings.
    let slots: SlotSet

    /// The beginnings behind a byte of a kind.
    init(_ analysis: AnchorAnalysis, _ before: PrefixSets.Before) {
        self.init(analysis, from: PrefixSets.statesAtAnchor(analysis, before))
    }

    /// The beginnings from some states on; `bytes` are those that may stand at each place.
    init(
        _ analysis: AnchorAnalysis, from start: [Int],
        of bytes: [ByteSet] = Array(repeating: .all, count: depth)
    ) {
        guard case .token = analysis.anchor, let automaton = analysis.automaton else {
            slots = .all
            return
        }
        let walk = Walk(automaton: automaton, bytes: bytes.map(\.members))
        slots = (0..<Self.parts).reduce(into: SlotSet()) { slots, part in
            slots.formUnion(walk.beginnings(from: start, part: part))
        }
    }

    /// The slot of three bytes, as in the kernel; letters of either case share one, but for the
    /// first.
    @inline(__always)
    static func slot(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        let word = UInt32(first | 0x20) | UInt32(second | 0x20) << 8 | UInt32(third | 0x20) << 16
        return Int((word &* 0x9E37_79B1) >> 19 | UInt32(first & 0x60) << 8)
    }

    private struct Walk {
        let automaton: Automaton
        /// What may stand at each place.
        let bytes: [[UInt8]]

        /// The beginnings whose first byte belongs to a part of the table; all slots of the part
        /// if there are too many.
        func beginnings(from start: [Int], part: Int) -> SlotSet {
            var slots = SlotSet()
            let first = bytes[0].filter { Int($0 >> 5) % PrefixWords.parts == part }
            if collect(from: start, first, word: [], into: &slots) { return slots }
            let size = PrefixWords.count / PrefixWords.parts
            slots.insert(part * size..<(part + 1) * size)
            return slots
        }

        /// Walks every beginning; `false` as soon as there are too many, or one is shorter.
        private func collect(
            from states: [Int], _ possible: [UInt8], word: [UInt8], into slots: inout SlotSet
        ) -> Bool {
            if word.count == PrefixWords.depth {
                slots.insert(PrefixWords.slot(word[0], word[1], word[2]))
                return slots.count <= PrefixWords.most
            }
            let frontier = automaton.frontier(of: states, previous: .unknown)
            guard frontier.accept.isEmpty else { return false }
            let next = possible.filter(frontier.bytes.contains)
            let isFirst = word.isEmpty
            // Why no digits: what begins with any number has too many beginnings to look at.
            guard !isFirst || !ByteSet.digits.members.allSatisfy(next.contains) else {
                return false
            }
            for byte in isFirst ? next : Set(next.map { $0 | 0x20 }).sorted() {
                // Why both: behind the first byte, folding maps `a` and `A` to one.
                var both = ByteSet(byte...byte)
                if !isFirst { both.insert(byte & 0xDF) }
                let isLast = word.count == PrefixWords.depth - 1
                let reached = isLast ? [] : frontier.states(over: both)
                let possible = isLast ? [] : bytes[word.count + 1]
                guard collect(from: reached, possible, word: word + [byte], into: &slots) else {
                    return false
                }
            }
            return true
        }
    }
}
