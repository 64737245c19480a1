extension AnchorAnalysis {
    /// Calls back for every shape of a first token that a match can have, with what may follow it.
    ///
    /// Sound: every match begins with a token of one of the shapes, followed as said. Tokens of
    /// ``TokenShape/longest`` and more can be followed by anything.
    func forEachShape(_ body: (TokenShape, Automaton.Next) -> Void) {
        guard let automaton else { return }
        var explorer = ShapeExplorer(automaton)
        let start = Array(Set(tokenStarts.joined())).sorted()
        for kind in TokenShape.Class.allCases {
            let entry = explorer.step(
                .init(states: start, ended: false), over: kind.bytes, previous: .unknown)
            explorer.explore(entry, head: [kind], body)
        }
    }
}

/// Walks an automaton over token shapes, remembering what it has seen.
private struct ShapeExplorer {
    struct Place: Hashable {
        var states: [Int]
        /// A match has ended inside the token, so what follows does not matter.
        var ended: Bool

        var isDead: Bool { states.isEmpty && !ended }
    }

    private let automaton: Automaton
    private var frontiers: [[Int]: Automaton.Frontier] = [:]
    private static let letters = ByteSet.upper.union(.lower)

    init(_ automaton: Automaton) {
        self.automaton = automaton
    }

    mutating func explore(
        _ place: Place, head: [TokenShape.Class], _ body: (TokenShape, Automaton.Next) -> Void
    ) {
        guard !place.isDead else { return }
        report(place, head: head, length: head.count, hasDigit: head.contains(.digit), body)
        if head.count < 3 {
            for kind in TokenShape.Class.allCases {
                let next = step(place, over: kind.bytes, previous: .word)
                explore(next, head: head + [kind], body)
            }
            return
        }
        if !head.contains(.digit) { extend(place, head: head, over: Self.letters, body) }
        extend(place, head: head, over: .alphanumeric, body)
    }

    private mutating func extend(
        _ place: Place, head: [TokenShape.Class], over bytes: ByteSet,
        _ body: (TokenShape, Automaton.Next) -> Void
    ) {
        let hasDigit = head.contains(.digit) || bytes.intersects(.digits)
        var place = place
        for length in head.count + 1...TokenShape.longest {
            place = step(place, over: bytes, previous: .word)
            if place.isDead { return }
            report(place, head: head, length: length, hasDigit: hasDigit, body)
        }
    }

    private mutating func report(
        _ place: Place, head: [TokenShape.Class], length: Int, hasDigit: Bool,
        _ body: (TokenShape, Automaton.Next) -> Void
    ) {
        let shape = TokenShape(head: head, length: length, hasDigit: hasDigit)
        if place.ended || length == TokenShape.longest {
            body(shape, .anything)
            return
        }
        let frontier = frontier(of: place.states, previous: .word)
        var next = frontier.accept
        next.bytes = next.bytes.union(frontier.bytes).subtracting(.alphanumeric)
        if !next.isEmpty { body(shape, next) }
    }

    mutating func step(
        _ place: Place, over bytes: ByteSet, previous: Automaton.Previous
    ) -> Place {
        let frontier = frontier(of: place.states, previous: previous)
        return Place(
            states: frontier.states(over: bytes),
            ended: place.ended || frontier.accept.bytes.intersects(bytes))
    }

    private mutating func frontier(
        of states: [Int], previous: Automaton.Previous
    ) -> Automaton.Frontier {
        // Why only after a word byte: before the token there is one place, looked at three times.
        guard previous == .word else {
            return automaton.frontier(of: states, previous: previous)
        }
        if let known = frontiers[states] { return known }
        let frontier = automaton.frontier(of: states, previous: previous)
        frontiers[states] = frontier
        return frontier
    }
}
