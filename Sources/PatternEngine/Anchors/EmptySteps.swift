/// Follows the steps of an automaton that consume nothing, with what each path demands of the next
/// byte; keeps its memory from one state to the next.
struct EmptySteps {
    private let states: [AutomatonBuilder.State]
    private var reached: [Automaton.Next]
    private var touched: [Int] = []
    private var pending: [(state: Int, next: Automaton.Next)] = []
    /// Whether the last answer depends on the byte before.
    private(set) var hasAsked = false

    init(_ states: [AutomatonBuilder.State]) {
        self.states = states
        reached = Array(repeating: .nothing, count: states.count)
    }

    /// Calls back for every byte that can be consumed from a state; gives what may follow if the
    /// match ends here.
    mutating func follow(
        from start: Int, _ previous: Automaton.Previous, _ body: (Automaton.Move) -> Void
    ) -> Automaton.Next {
        hasAsked = false
        pending.append((start, .anything))
        while let (state, next) = pending.popLast() { step(to: state, next, previous) }
        var accept = Automaton.Next.nothing
        for state in touched {
            let next = reached[state]
            reached[state] = .nothing
            switch states[state] {
            case .accept: accept = accept.union(next)
            case .byte(let set, let then):
                let bytes = set.intersection(next.bytes)
                if !bytes.isEmpty { body(Automaton.Move(bytes: bytes, state: then)) }
            case .split, .condition: break
            }
        }
        touched.removeAll(keepingCapacity: true)
        return accept
    }

    private mutating func step(
        to state: Int, _ next: Automaton.Next, _ previous: Automaton.Previous
    ) {
        let known = reached[state]
        let all = known.union(next)
        guard !next.isEmpty, all != known else { return }
        if known.isEmpty { touched.append(state) }
        reached[state] = all
        switch states[state] {
        case .accept, .byte: break
        case .split(let targets): for target in targets { pending.append((target, all)) }
        case .condition(let condition, let then):
            if case .wordBoundary = condition { hasAsked = true }
            pending.append((then, all.restricted(by: condition, behind: previous)))
        }
    }
}

extension Automaton.Next {
    fileprivate func restricted(
        by condition: AutomatonBuilder.Condition, behind previous: Automaton.Previous
    ) -> Automaton.Next {
        switch condition {
        case .nextIn(let set): restricted(to: set, end: false)
        case .nextNotIn(let set): restricted(to: set.inverted, end: true)
        case .wordBoundary where previous == .word:
            restricted(to: ByteSet.word.inverted, end: true)
        case .wordBoundary: self
        }
    }
}
