/// What a pattern says about the bytes around its anchor, position by position.
struct PrefixSets {
    /// How many bytes from the anchor on are looked at.
    static let depth = 4

    /// What may stand directly before the anchor: 257 bits, the last for the text's beginning.
    let previous: Automaton.Next
    /// What may stand at the anchor and the positions behind it.
    let positions: [Automaton.Next]

    init(_ analysis: AnchorAnalysis) {
        var positions = [Automaton.Next](repeating: .anything, count: Self.depth)
        guard case .token(let lead) = analysis.anchor, let automaton = analysis.automaton else {
            previous = .anything
            self.positions = positions
            return
        }
        previous =
            lead == 0 ? Automaton.Next(bytes: analysis.startGuard.inverted, end: true) : .anything
        var states = Array(Set(analysis.tokenStarts.joined())).sorted()
        for position in 0..<Self.depth {
            let frontier = automaton.frontier(of: states, previous: .unknown)
            positions[position] = frontier.next
            // Why: once a match can end, anything may stand behind the next byte.
            guard frontier.accept.isEmpty else { break }
            states = frontier.states(over: .all)
        }
        self.positions = positions
    }
}
