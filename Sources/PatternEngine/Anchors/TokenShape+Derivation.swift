extension AnchorAnalysis {
    /// Calls back for every shape of a first token that a match can have, with what may follow it.
    ///
    /// Sound: every match begins with a token of one of the shapes, followed as said. Tokens of
    /// ``TokenShape/longest`` and more can be followed by anything.
    func forEachShape(_ body: (TokenShape, Automaton.Next) -> Void) {
        guard let automaton else { return }
        let starts = Array(tokenStarts.joined()).ascendingWithoutRepeats()
        let explorer = ShapeExplorer(automata: [automaton] + lookaheads)
        let entry = ShapeExplorer.Place(
            paths: [.inside(automaton.frontier(of: starts, previous: .unknown))]
                + lookaheads.map { .inside($0.frontier(of: [$0.start], previous: .unknown)) })
        for kind in TokenShape.Class.allCases {
            let next = explorer.step(entry, over: kind.bytes)
            explorer.explore(next, head: [kind], body)
        }
    }
}

/// Walks automata side by side over token shapes.
///
/// The first is the pattern's, the others are those of its leading look-aheads: a shape is possible
/// only if none of them has died.
private struct ShapeExplorer {
    enum Path {
        /// What can happen next.
        case inside(Automaton.Frontier)
        /// It has accepted, so what follows does not matter.
        case ended

        var isDead: Bool {
            if case .inside(let frontier) = self { frontier.isEmpty } else { false }
        }
    }

    struct Place {
        var paths: [Path]

        var isDead: Bool { paths.contains(where: \.isDead) }
    }

    private static let letters = ByteSet.upper.union(.lower)

    let automata: [Automaton]

    func explore(
        _ place: Place, head: [TokenShape.Class], _ body: (TokenShape, Automaton.Next) -> Void
    ) {
        guard !place.isDead else { return }
        let kind = TokenShape.Kind(head)
        report(place, TokenShape(head: head, length: head.count, kind: kind), body)
        if head.count < 3 {
            for kind in TokenShape.Class.allCases {
                let next = step(place, over: kind.bytes)
                explore(next, head: head + [kind], body)
            }
            return
        }
        if kind == .letters { extend(place, head, .letters, over: Self.letters, body) }
        if kind == .digits { extend(place, head, .digits, over: .digits, body) }
        extend(place, head, .mixed, over: .alphanumeric, body)
    }

    private func extend(
        _ place: Place, _ head: [TokenShape.Class], _ kind: TokenShape.Kind, over bytes: ByteSet,
        _ body: (TokenShape, Automaton.Next) -> Void
    ) {
        var place = place
        for length in head.count + 1...TokenShape.longest {
            place = step(place, over: bytes)
            if place.isDead { return }
            report(place, TokenShape(head: head, length: length, kind: kind), body)
        }
    }

    private func report(
        _ place: Place, _ shape: TokenShape, _ body: (TokenShape, Automaton.Next) -> Void
    ) {
        var next = Automaton.Next.anything
        if shape.length < TokenShape.longest {
            for case .inside(let frontier) in place.paths {
                next = next.intersection(frontier.next)
            }
            next.bytes = next.bytes.subtracting(.alphanumeric)
        }
        if !next.isEmpty { body(shape, next) }
    }

    /// The place behind one byte out of a set.
    func step(_ place: Place, over bytes: ByteSet) -> Place {
        var result = place
        for (number, path) in place.paths.enumerated() {
            guard case .inside(let frontier) = path else { continue }
            result.paths[number] =
                frontier.accept.bytes.intersects(bytes)
                ? .ended
                : .inside(
                    automata[number].frontier(of: frontier.states(over: bytes), previous: .word))
            if result.paths[number].isDead { return result }
        }
        return result
    }
}
