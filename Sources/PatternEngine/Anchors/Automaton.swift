/// A nondeterministic automaton over bytes that accepts at least what a pattern matches.
///
/// Used when rules are compiled, to find out which tokens a match can start at, and for ``AutomatonBank``.
/// Has only the states that a byte leads to, and the start; what can happen next from each is worked
/// out when the automaton is made, so that asking costs a look.
struct Automaton: Sendable {
    /// A set of bytes that can be consumed, by its number, and the state behind it.
    struct Step: BitwiseCopyable {
        let bytes: UInt32
        let state: Int32
    }

    /// What can happen next from a state.
    struct Outlook: BitwiseCopyable {
        /// The number of what may follow if the match ends here; -1 if it cannot.
        var accept: Int32 = -1
        var firstStep: Int32 = 0
        var endOfSteps: Int32 = 0

        var steps: Range<Int> { Int(firstStep)..<Int(endOfSteps) }
    }

    private static let fewSets = 24

    let start: Int
    /// Why by numbers: the automata of all rules stay in memory, and have few different sets.
    private(set) var sets: [ByteSet] = []
    private(set) var accepts: [Next] = []
    private(set) var steps: [Step] = []
    /// For each state, behind a byte of which nothing is known.
    private(set) var outlooks: [Outlook]
    /// For each state, behind a byte of a word.
    private(set) var outlooksInWord: [Outlook]

    /// Builds the automaton; `nil` if it would be too large.
    init?(_ syntax: PatternSyntax) {
        guard let builder = AutomatonBuilder(syntax) else { return nil }
        var entries = [builder.start]
        for case .byte(_, let then) in builder.states { entries.append(then) }
        entries = entries.ascendingWithoutRepeats()
        var numbers = [Int](repeating: -1, count: builder.states.count)
        for (number, entry) in entries.enumerated() { numbers[entry] = number }
        start = numbers[builder.start]
        (outlooks, outlooksInWord) = ([], [])
        outlooks.reserveCapacity(entries.count)
        var closure = EmptySteps(builder.states)
        var inWord: [Int: Outlook] = [:]
        for (number, entry) in entries.enumerated() {
            outlooks.append(outlook(from: entry, numbers, .unknown, &closure))
            if closure.hasAsked {
                inWord[number] = outlook(from: entry, numbers, .word, &closure)
            }
        }
        outlooksInWord = outlooks
        for (state, outlook) in inWord { outlooksInWord[state] = outlook }
    }

    /// Works out what can happen next; `numbers` has the numbers of states by those of the builder.
    private mutating func outlook(
        from entry: Int, _ numbers: [Int], _ previous: Previous, _ closure: inout EmptySteps
    ) -> Outlook {
        var outlook = Outlook()
        outlook.firstStep = Int32(steps.count)
        let accept = closure.follow(from: entry, previous) { move in
            let bytes = number(of: move.bytes)
            steps.append(Step(bytes: bytes, state: Int32(numbers[move.state])))
        }
        outlook.endOfSteps = Int32(steps.count)
        if !accept.isEmpty {
            outlook.accept = Int32(accepts.count)
            accepts.append(accept)
        }
        return outlook
    }

    /// The number of a set, which is added unless it is one of the last ones: sets that are equal stand
    /// near each other, and to hash all of them takes time at every start.
    private mutating func number(of bytes: ByteSet) -> UInt32 {
        for number in sets.indices.suffix(Self.fewSets).reversed() where sets[number] == bytes {
            return UInt32(number)
        }
        sets.append(bytes)
        return UInt32(sets.count - 1)
    }

    /// Everything that can happen next from a set of states.
    func frontier(of current: [Int], previous: Previous) -> Frontier {
        var frontier = Frontier()
        for state in current {
            let outlook = previous == .word ? outlooksInWord[state] : outlooks[state]
            if outlook.accept >= 0 {
                frontier.accept = frontier.accept.union(accepts[Int(outlook.accept)])
            }
            for step in steps[outlook.steps] {
                frontier.moves.append(
                    Move(bytes: sets[Int(step.bytes)], state: Int(step.state)))
            }
        }
        return frontier
    }
}
