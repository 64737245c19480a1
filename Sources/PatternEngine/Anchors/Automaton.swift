/// A nondeterministic automaton over bytes that accepts at least what a pattern matches.
///
/// Used when rules are compiled, to find out which tokens a match can start at, and by ``LazyDFA``.
/// Only states that a byte leads to are ever asked about, and the start; what can happen next from
/// each is worked out when the automaton is made, so that asking costs a look.
struct Automaton: Sendable {
    /// What can happen next from a state.
    private struct Outlook {
        var accept = Next.nothing
        var moves = 0..<0

        /// Whether the state has not been looked at: every state leads somewhere.
        var isUnknown: Bool { moves.isEmpty && accept.isEmpty }
    }

    let start: Int
    private var moves: [Move] = []
    /// For each state, behind a byte of which nothing is known.
    private var outlooks: [Outlook]
    /// For each state, behind a byte of a word.
    private var outlooksInWord: [Outlook]

    /// Builds the automaton; `nil` if it would be too large.
    init?(_ syntax: PatternSyntax) {
        guard let builder = AutomatonBuilder(syntax) else { return nil }
        start = builder.start
        outlooks = Array(repeating: Outlook(), count: builder.states.count)
        outlooksInWord = outlooks
        var closure = EmptySteps(builder.states)
        var entries = [builder.start]
        for case .byte(_, let then) in builder.states { entries.append(then) }
        for state in entries where outlooks[state].isUnknown {
            outlooks[state] = outlook(from: state, .unknown, &closure)
            outlooksInWord[state] =
                closure.hasAsked ? outlook(from: state, .word, &closure) : outlooks[state]
        }
    }

    private mutating func outlook(
        from state: Int, _ previous: Previous, _ closure: inout EmptySteps
    ) -> Outlook {
        let first = moves.count
        let accept = closure.follow(from: state, previous) { moves.append($0) }
        return Outlook(accept: accept, moves: first..<moves.count)
    }

    /// Adds the states that a byte leads to; says whether a match may end before it.
    ///
    /// The states are numbered from `first`. Leaves in `alike` only bytes that lead to the same ones.
    func step(
        from states: ArraySlice<Int>, less first: Int, _ previous: Previous, over byte: UInt8,
        alike: inout ByteSet, into reached: inout [Int]
    ) -> Bool {
        var accepts = false
        for state in states {
            let outlook =
                previous == .word ? outlooksInWord[state - first] : outlooks[state - first]
            for index in outlook.moves where alike.keep(moves[index].bytes, with: byte) {
                reached.append(first + moves[index].state)
            }
            if alike.keep(outlook.accept.bytes, with: byte) { accepts = true }
        }
        return accepts
    }

    /// Everything that can happen next from a set of states.
    func frontier(of current: [Int], previous: Previous) -> Frontier {
        var frontier = Frontier()
        for state in current {
            let outlook = previous == .word ? outlooksInWord[state] : outlooks[state]
            frontier.accept = frontier.accept.union(outlook.accept)
            frontier.moves += moves[outlook.moves]
        }
        return frontier
    }
}

extension ByteSet {
    /// Keeps the bytes that are in a set if and only if one byte is; says whether it is.
    fileprivate mutating func keep(_ set: ByteSet, with byte: UInt8) -> Bool {
        let isIn = set.contains(byte)
        self = isIn ? intersection(set) : subtracting(set)
        return isIn
    }
}
