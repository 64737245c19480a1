extension AnchorAnalysis {
    /// Calls back for every shape of a first token that a match can have, with what may follow it.
    ///
    /// Sound: every match begins with a token of one of the shapes, followed as said. Tokens of
    /// ``TokenShape/longest`` and more can be followed by anything.
    func forEachShape(_ body: (TokenShape, Automaton.Next) -> Void) {
        guard let automaton else { return }
        var explorer = ShapeExplorer([automaton] + lookaheads)
        let entry = ShapeExplorer.Place(
            paths: [.inside(Array(Set(tokenStarts.joined())).sorted())]
                + lookaheads.map { .inside([$0.start]) })
        for kind in TokenShape.Class.allCases {
            let next = explorer.step(entry, over: kind.bytes, previous: .unknown)
            explorer.explore(next, head: [kind], body)
        }
    }
}

/// Walks automata side by side over token shapes, remembering what it has seen.
///
/// The first is the pattern's, the others are those of its leading look-aheads: a shape is possible
/// only if none of them has died.
private struct ShapeExplorer {
    enum Path: Hashable {
        case inside([Int])
        /// It has accepted, so what follows does not matter.
        case ended

        var isDead: Bool { self == .inside([]) }
    }

    struct Place: Hashable {
        var paths: [Path]

        var isDead: Bool { paths.contains(where: \.isDead) }
    }

    private struct Key: Hashable {
        let automaton: Int
        let states: [Int]
    }

    private let automata: [Automaton]
    private var frontiers: [Key: Automaton.Frontier] = [:]
    private static let letters = ByteSet.upper.union(.lower)

    init(_ automata: [Automaton]) {
        self.automata = automata
    }

    mutating func explore(
        _ place: Place, head: [TokenShape.Class], _ body: (TokenShape, Automaton.Next) -> Void
    ) {
        guard !place.isDead else { return }
        let kind = TokenShape.Kind(head)
        report(place, TokenShape(head: head, length: head.count, kind: kind), body)
        if head.count < 3 {
            for kind in TokenShape.Class.allCases {
                let next = step(place, over: kind.bytes, previous: .word)
                explore(next, head: head + [kind], body)
            }
            return
        }
        if kind == .letters { extend(place, head, .letters, over: Self.letters, body) }
        if kind == .digits { extend(place, head, .digits, over: .digits, body) }
        extend(place, head, .mixed, over: .alphanumeric, body)
    }

    private mutating func extend(
        _ place: Place, _ head: [TokenShape.Class], _ kind: TokenShape.Kind, over bytes: ByteSet,
        _ body: (TokenShape, Automaton.Next) -> Void
    ) {
        var place = place
        for length in head.count + 1...TokenShape.longest {
            place = step(place, over: bytes, previous: .word)
            if place.isDead { return }
            report(place, TokenShape(head: head, length: length, kind: kind), body)
        }
    }

    private mutating func report(
        _ place: Place, _ shape: TokenShape, _ body: (TokenShape, Automaton.Next) -> Void
    ) {
        var next = Automaton.Next.anything
        if shape.length < TokenShape.longest {
            for (number, path) in place.paths.enumerated() {
                guard case .inside(let states) = path else { continue }
                let frontier = frontier(Key(automaton: number, states: states), previous: .word)
                next = next.intersection(frontier.next)
            }
            next.bytes = next.bytes.subtracting(.alphanumeric)
        }
        if !next.isEmpty { body(shape, next) }
    }

    mutating func step(
        _ place: Place, over bytes: ByteSet, previous: Automaton.Previous
    ) -> Place {
        var result = place
        for (number, path) in place.paths.enumerated() {
            guard case .inside(let states) = path else { continue }
            let frontier = frontier(Key(automaton: number, states: states), previous: previous)
            result.paths[number] =
                frontier.accept.bytes.intersects(bytes)
                ? .ended : .inside(frontier.states(over: bytes))
            if result.paths[number].isDead { return result }
        }
        return result
    }

    private mutating func frontier(
        _ key: Key, previous: Automaton.Previous
    ) -> Automaton.Frontier {
        let automaton = automata[key.automaton]
        // Why only after a word byte: before the token there is one place, looked at three times.
        guard previous == .word else {
            return automaton.frontier(of: key.states, previous: previous)
        }
        if let known = frontiers[key] { return known }
        let frontier = automaton.frontier(of: key.states, previous: previous)
        frontiers[key] = frontier
        return frontier
    }
}
