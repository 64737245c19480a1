/// What a pattern says about the bytes around its anchor, position by position.
struct PrefixSets {
    /// How many bytes from the anchor on are looked at.
    static let depth = 8

    /// What kind of byte stands directly before the anchor.
    ///
    /// Why it matters: a pattern that may begin with a letter outside ASCII can have its anchor in
    /// the middle of a word, but only behind such a letter.
    enum Before: Int, CaseIterable {
        /// An ASCII byte, or the text begins.
        case ascii
        case other

        fileprivate var bytes: ByteSet {
            self == .ascii ? .ascii : ByteSet.ascii.inverted
        }
    }

    /// What may stand directly before the anchor: 257 bits, the last for the text's beginning.
    let previous: Automaton.Next
    /// What may stand at the anchor and the positions behind it.
    let positions: [Automaton.Next]

    init(_ analysis: AnchorAnalysis, _ before: Before) {
        guard let automaton = analysis.automaton else {
            (previous, positions) = (.anything, Array(repeating: .anything, count: Self.depth))
            return
        }
        switch analysis.anchor {
        case .token, .value:
            let inside = Self.statesBehindLead(analysis, automaton, before)
            previous =
                inside.isEmpty ? analysis.beforeToken : .anything
            positions = Self.positions(
                from: Self.statesAtAnchor(analysis, before), count: Self.depth, automaton)
        case .byte(let byte, let between, _):
            let anchor = ByteSet(byte...byte)
            previous =
                analysis.firstBytes.contains(byte)
                ? .anything : Automaton.Next(bytes: between, end: false)
            let begun = Self.statesBefore(between, automaton)
            let behind = automaton.frontier(of: begun, previous: .unknown).states(over: anchor)
            positions =
                [Automaton.Next(bytes: anchor, end: false)]
                + Self.positions(from: behind, count: Self.depth - 1, automaton)
        case .none:
            (previous, positions) = (.anything, Array(repeating: .anything, count: Self.depth))
        }
    }

    /// What may stand at a place where a match is in some states, and at the next ones.
    private static func positions(
        from start: [Int], count: Int, _ automaton: Automaton
    ) -> [Automaton.Next] {
        var positions = [Automaton.Next](repeating: .anything, count: count)
        var states = start
        for position in 0..<count {
            let frontier = automaton.frontier(of: states, previous: .unknown)
            positions[position] = frontier.next
            // Why: once a match can end, anything may stand behind the next byte.
            guard frontier.accept.isEmpty else { break }
            states = frontier.states(over: .all)
        }
        return positions
    }

    /// What may stand directly behind the token at the anchor, before a letter or digit and before
    /// anything else.
    static func behindToken(
        _ analysis: AnchorAnalysis
    ) -> (beforeToken: Automaton.Next, beforeOther: Automaton.Next) {
        guard analysis.anchor.isAtToken, let automaton = analysis.automaton else {
            return (.anything, .anything)
        }
        let starts = Before.allCases.flatMap { statesAtAnchor(analysis, $0) }
        let ends = automaton.states(
            from: starts.ascendingWithoutRepeats(), overRunOf: .alphanumeric)
        let frontier = automaton.frontier(of: ends, previous: .unknown)
        // Why: a match that can end within the token says nothing of what is behind that.
        if frontier.accept.bytes.intersects(.alphanumeric) { return (.anything, .anything) }
        var (beforeToken, beforeOther) = (frontier.accept, frontier.accept)
        for move in frontier.moves {
            let next = automaton.frontier(of: [move.state], previous: .unknown).next
            if next.bytes.intersects(.alphanumeric) {
                beforeToken.bytes = beforeToken.bytes.union(move.bytes)
            }
            if next.end || !next.bytes.isSubset(of: .alphanumeric) {
                beforeOther.bytes = beforeOther.bytes.union(move.bytes)
            }
        }
        return (beforeToken, beforeOther)
    }

    /// The states in which a match can be at its anchor directly behind a space.
    static func statesBehindSpace(_ analysis: AnchorAnalysis, _ automaton: Automaton) -> [Int] {
        let space = UInt8(ascii: " ")
        let mayPrecede = analysis.beforeToken.bytes.contains(space)
        let direct = mayPrecede ? analysis.tokenStarts.first ?? [] : []
        let behindLead = statesBehindLead(analysis, automaton, over: ByteSet(space...space))
        return (direct + behindLead).ascendingWithoutRepeats()
    }

    /// The states in which a match can be at its anchor when there is a byte before that.
    static func statesBehindByte(_ analysis: AnchorAnalysis, _ automaton: Automaton) -> [Int] {
        let isOnlyFirst = analysis.beforeToken.bytes.isEmpty
        let direct = isOnlyFirst ? [] : analysis.tokenStarts.first ?? []
        let behindLead = statesBehindLead(
            analysis, automaton, over: ByteSet.alphanumeric.inverted)
        return (direct + behindLead).ascendingWithoutRepeats()
    }

    /// A state in which a match can be at the token that anchors it.
    struct Entrance {
        let state: Int
        /// What may stand directly before the token.
        let previous: Automaton.Next
    }

    /// How a match can have come to the token that anchors it; none if something else does.
    static func entrances(of analysis: AnchorAnalysis) -> [Entrance] {
        guard analysis.anchor.isAtToken, let automaton = analysis.automaton else { return [] }
        let direct = (analysis.tokenStarts.first ?? []).map {
            Entrance(state: $0, previous: analysis.beforeToken)
        }
        let behindLead = analysis.tokenStarts.dropLast().flatMap {
            automaton.frontier(of: $0, previous: .unknown).moves.map {
                let bytes = $0.bytes.subtracting(.alphanumeric)
                return Entrance(
                    state: $0.state, previous: Automaton.Next(bytes: bytes, end: false))
            }
        }
        return direct + behindLead
    }

    /// The states in which a match can be at the byte that anchors it; none if something else does.
    static func statesAtByte(_ analysis: AnchorAnalysis) -> [Int] {
        guard case .byte(_, let between, _) = analysis.anchor, let automaton = analysis.automaton
        else { return [] }
        return statesBefore(between, automaton)
    }

    /// The states in which a match can be before its anchor, behind any bytes of a set.
    private static func statesBefore(_ between: ByteSet, _ automaton: Automaton) -> [Int] {
        let start = [automaton.start]
        return (start + automaton.states(from: start, overRunOf: between)).ascendingWithoutRepeats()
    }

    /// The states in which a match can be at its anchor.
    static func statesAtAnchor(_ analysis: AnchorAnalysis, _ before: Before) -> [Int] {
        guard let automaton = analysis.automaton, let direct = analysis.tokenStarts.first else {
            return []
        }
        return (direct + statesBehindLead(analysis, automaton, before)).ascendingWithoutRepeats()
    }

    /// The states at the anchor of a match that began before it, the last byte being of a kind.
    private static func statesBehindLead(
        _ analysis: AnchorAnalysis, _ automaton: Automaton, _ before: Before
    ) -> [Int] {
        statesBehindLead(analysis, automaton, over: before.bytes.subtracting(.alphanumeric))
    }

    private static func statesBehindLead(
        _ analysis: AnchorAnalysis, _ automaton: Automaton, over bytes: ByteSet
    ) -> [Int] {
        analysis.tokenStarts.dropLast().flatMap {
            automaton.frontier(of: $0, previous: .unknown).states(over: bytes)
        }
    }
}
