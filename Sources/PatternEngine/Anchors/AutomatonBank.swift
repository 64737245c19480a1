/// The automata of many patterns with their states numbered through, in a few lists.
///
/// What every ``LazyDFA`` of the patterns walks over. Immutable and thread-safe.
package final class AutomatonBank: Precompiled, Sendable {
    /// How many patterns there are.
    let patterns: Int
    /// The number of each state's pattern; the states of a pattern stand together.
    private let owners: [Int32]
    /// Each set of bytes, and each thing that may follow a match, once.
    private let sets: [ByteSet]
    private let accepts: [Automaton.Next]
    private let steps: [Automaton.Step]
    private let outlooks: [Automaton.Outlook]
    private let outlooksInWord: [Automaton.Outlook]
    /// States in which a match can be at the token that anchors it, and what may stand before each.
    private let entrances: [Int32]
    private let befores: [Automaton.Next]
    /// States in which a match can be at the byte that anchors it.
    let statesAtByte: [Int32]

    /// Takes patterns that were compiled here, not read; a pattern's number is its index.
    package init(_ patterns: [Pattern]) {
        var builder = Builder()
        for (number, pattern) in patterns.enumerated() { builder.add(pattern.analysis, number) }
        self.patterns = patterns.count
        owners = builder.owners
        sets = builder.sets.values
        accepts = builder.accepts.values
        steps = builder.steps
        outlooks = builder.outlooks
        outlooksInWord = builder.outlooksInWord
        entrances = builder.entrances
        befores = builder.befores
        statesAtByte = builder.statesAtByte
    }

    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        patterns = try source.int()
        owners = try source.array(of: Int32.self)
        sets = try source.array(of: ByteSet.self)
        accepts = try Array(from: &source)
        steps = try source.array(of: Automaton.Step.self)
        outlooks = try source.array(of: Automaton.Outlook.self)
        outlooksInWord = try source.array(of: Automaton.Outlook.self)
        entrances = try source.array(of: Int32.self)
        befores = try Array(from: &source)
        statesAtByte = try source.array(of: Int32.self)
    }

    package func write(to out: inout PrecompiledWriter) {
        out.write(patterns)
        out.write(plain: owners)
        out.write(plain: sets)
        accepts.write(to: &out)
        out.write(plain: steps)
        out.write(plain: outlooks)
        out.write(plain: outlooksInWord)
        out.write(plain: entrances)
        befores.write(to: &out)
        out.write(plain: statesAtByte)
    }

    /// The number of a state's pattern.
    @inline(__always)
    func pattern(of state: Int32) -> Int { Int(owners[Int(state)]) }

    /// The states in which matches can be at a token behind a byte, or behind nothing (256).
    func statesAtToken(behind previous: Int) -> [Int32] {
        entrances.indices.filter { befores[$0].contains(previous) }.map { entrances[$0] }
            .ascendingWithoutRepeats()
    }

    /// Adds the states that a byte leads to from a state; says whether a match may end before it.
    ///
    /// Leaves in `alike` only bytes that lead to the same ones.
    func step(
        from state: Int32, _ previous: Automaton.Previous, over byte: UInt8,
        alike: inout ByteSet, into reached: inout [Int32]
    ) -> Bool {
        let outlook = previous == .word ? outlooksInWord[Int(state)] : outlooks[Int(state)]
        for index in outlook.steps
        where alike.keep(sets[Int(steps[index].bytes)], with: byte) {
            reached.append(steps[index].state)
        }
        return outlook.accept >= 0
            && alike.keep(accepts[Int(outlook.accept)].bytes, with: byte)
    }
}

extension AutomatonBank {
    /// Values with a number each, which equal ones share.
    private struct Numbered<Value: Hashable> {
        private(set) var values: [Value] = []
        private var numbers: [Value: Int] = [:]

        mutating func number(of value: Value) -> Int {
            if let known = numbers[value] { return known }
            numbers[value] = values.count
            values.append(value)
            return values.count - 1
        }
    }

    /// Collects automata one after the other.
    private struct Builder {
        var owners: [Int32] = []
        var sets = Numbered<ByteSet>()
        var accepts = Numbered<Automaton.Next>()
        var steps: [Automaton.Step] = []
        var outlooks: [Automaton.Outlook] = []
        var outlooksInWord: [Automaton.Outlook] = []
        var entrances: [Int32] = []
        var befores: [Automaton.Next] = []
        var statesAtByte: [Int32] = []

        mutating func add(_ analysis: AnchorAnalysis, _ number: Int) {
            guard let automaton = analysis.automaton else { return }
            let first = outlooks.count
            for entrance in PrefixSets.entrances(of: analysis) {
                entrances.append(Int32(first + entrance.state))
                befores.append(entrance.previous)
            }
            statesAtByte += PrefixSets.statesAtByte(analysis).map { Int32(first + $0) }
            let firstStep = steps.count
            let setNumbers = automaton.sets.map { sets.number(of: $0) }
            let acceptNumbers = automaton.accepts.map { accepts.number(of: $0) }
            for step in automaton.steps {
                steps.append(
                    Automaton.Step(
                        bytes: UInt32(setNumbers[Int(step.bytes)]),
                        state: Int32(first) + step.state))
            }
            func moved(_ outlook: Automaton.Outlook) -> Automaton.Outlook {
                Automaton.Outlook(
                    accept: outlook.accept < 0 ? -1 : Int32(acceptNumbers[Int(outlook.accept)]),
                    firstStep: Int32(firstStep) + outlook.firstStep,
                    endOfSteps: Int32(firstStep) + outlook.endOfSteps)
            }
            outlooks += automaton.outlooks.map(moved)
            outlooksInWord += automaton.outlooksInWord.map(moved)
            owners += Array(repeating: Int32(number), count: automaton.outlooks.count)
        }
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
