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
    static let parts = 4

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
        guard analysis.anchor.isAtToken, let automaton = analysis.automaton else {
            slots = .all
            return
        }
        let walk = Walk(automaton: automaton, bytes: bytes)
        slots = walk.beginnings(from: start)
    }

    /// The slot of three bytes, as in the kernel; letters of either case share one, but for the
    /// first.
    @inline(__always)
    static func slot(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        let word = UInt32(first | 0x20) | UInt32(second | 0x20) << 8 | UInt32(third | 0x20) << 16
        return Int((word &* 0x9E37_79B1) >> 19 | UInt32(first & 0x60) << 8)
    }

    /// Bytes that lead to the same states.
    fileprivate struct Branch {
        let bytes: ByteSet
        let states: [Int]
    }

    /// Words of which each byte is one of a set.
    private struct Words {
        let first: ByteSet
        let second: ByteSet
        let third: ByteSet

        var count: Int { first.count * second.count * third.count }

        func insert(into slots: inout SlotSet) {
            let thirds = third.members
            for first in first.members {
                for second in second.members {
                    for third in thirds { slots.insert(PrefixWords.slot(first, second, third)) }
                }
            }
        }
    }

    private struct Walk {
        let automaton: Automaton
        /// What may stand at each place.
        let bytes: [ByteSet]

        /// The beginnings; in a part of the table that has too many, all slots.
        func beginnings(from start: [Int]) -> SlotSet {
            var slots = SlotSet()
            let frontier = automaton.frontier(of: start, previous: .unknown)
            let all = bytes[0].intersection(frontier.bytes)
            for part in 0..<PrefixWords.parts {
                let first = all.intersection(PrefixWords.firstBytes(ofPart: part))
                guard let words = words(behind: frontier, first) else {
                    slots.insertPart(part)
                    continue
                }
                for word in words { word.insert(into: &slots) }
            }
            return slots
        }

        /// The words that begin with some bytes; `nil` if there are too many, or one is shorter.
        private func words(behind frontier: Automaton.Frontier, _ first: ByteSet) -> [Words]? {
            // Why no digits: what begins with any number has too many beginnings to look at.
            guard frontier.accept.isEmpty, !ByteSet.digits.isSubset(of: first) else { return nil }
            var words: [Words] = []
            var count = 0
            for branch in frontier.branches(over: first, { $0 }) {
                let second = automaton.frontier(of: branch.states, previous: .unknown)
                guard second.accept.isEmpty else { return nil }
                for next in second.branches(over: bytes[1], \.folded) {
                    let third = automaton.frontier(of: next.states, previous: .unknown)
                    guard third.accept.isEmpty else { return nil }
                    let last = third.bytes.intersection(bytes[2]).folded
                    let found = Words(first: branch.bytes, second: next.bytes, third: last)
                    count += found.count
                    guard count <= PrefixWords.most else { return nil }
                    words.append(found)
                }
            }
            return words
        }
    }

    /// The first bytes of the words of a part.
    private static func firstBytes(ofPart part: Int) -> ByteSet {
        (0...7).filter { $0 % parts == part }.reduce(into: ByteSet()) { set, row in
            set.insert(UInt8(row * 32)...UInt8(row * 32 + 31))
        }
    }
}

extension Automaton.Frontier {
    /// The bytes of a set as they are seen, those that lead to the same states together.
    fileprivate func branches(
        over set: ByteSet, _ view: (ByteSet) -> ByteSet
    ) -> [PrefixWords.Branch] {
        var groups = [view(set.intersection(bytes))].filter { !$0.isEmpty }
        for move in moves {
            let seen = view(move.bytes)
            groups = groups.flatMap { [$0.intersection(seen), $0.subtracting(seen)] }
                .filter { !$0.isEmpty }
        }
        return groups.map { group in
            let states = moves.filter { view($0.bytes).intersects(group) }.map(\.state)
            return PrefixWords.Branch(bytes: group, states: states.ascendingWithoutRepeats())
        }
    }
}
