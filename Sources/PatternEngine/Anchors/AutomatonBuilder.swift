/// Turns a pattern's syntax into states, of which an ``Automaton`` is made.
struct AutomatonBuilder {
    enum State {
        case accept
        case byte(ByteSet, then: Int)
        case split([Int])
        case condition(Condition, then: Int)
    }

    /// What an assertion says about the next byte.
    enum Condition {
        case nextIn(ByteSet)
        case nextNotIn(ByteSet)
        case wordBoundary
    }

    private static let mostStates = 20_000

    private(set) var states: [State] = [.accept]
    private(set) var start = 0

    /// Builds the states; `nil` if there would be too many.
    init?(_ syntax: PatternSyntax) {
        guard let entry = build(syntax, to: 0) else { return nil }
        start = entry
    }

    private mutating func add(_ state: State) -> Int? {
        guard states.count < Self.mostStates else { return nil }
        states.append(state)
        return states.count - 1
    }

    private mutating func build(_ syntax: PatternSyntax, to end: Int) -> Int? {
        switch syntax {
        case .empty: return end
        case .bytes(let set): return add(.byte(set, then: end))
        case .sequence(let parts):
            var entry = end
            for part in parts.reversed() {
                guard let built = build(part, to: entry) else { return nil }
                entry = built
            }
            return entry
        case .alternation(let branches):
            var entries: [Int] = []
            for branch in branches {
                guard let entry = build(branch, to: end) else { return nil }
                entries.append(entry)
            }
            return add(.split(entries))
        case .repetition(let body, let least, let most):
            return buildRepetition(body, least: least, most: most, to: end)
        case .assertion(let assertion): return build(assertion, to: end)
        }
    }

    private mutating func buildRepetition(
        _ body: PatternSyntax, least: Int, most: Int?, to end: Int
    ) -> Int? {
        var entry = end
        if let most {
            for _ in 0..<max(0, most - least) {
                guard let inner = build(body, to: entry), let choice = add(.split([inner, end]))
                else { return nil }
                entry = choice
            }
        } else {
            guard let loop = add(.split([])), let inner = build(body, to: loop) else { return nil }
            states[loop] = .split([inner, end])
            entry = loop
        }
        for _ in 0..<least {
            guard let inner = build(body, to: entry) else { return nil }
            entry = inner
        }
        return entry
    }

    private mutating func build(_ assertion: PatternSyntax.Assertion, to end: Int) -> Int? {
        switch assertion {
        case .wordBoundary: return add(.condition(.wordBoundary, then: end))
        case .notLookahead(let body):
            guard let set = body.singleByteSet else { return end }
            return add(.condition(.nextNotIn(set), then: end))
        // Why: behind the last part of a match, what has to follow is as if it were part of it.
        case .lookahead(let body) where end == 0: return build(body, to: end)
        case .lookahead(let body):
            guard !body.isNullable, let inner = Automaton(body) else { return end }
            let set = inner.frontier(of: [inner.start], previous: .unknown).bytes
            return add(.condition(.nextIn(set), then: end))
        case .lookbehind, .notLookbehind, .valueStart, .other: return end
        }
    }
}
