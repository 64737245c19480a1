/// The states of a ``LazyDFA``, and how to get from one to another.
struct LazyStates {
    /// Where the automata of all patterns are after some bytes.
    struct Place: Hashable {
        /// States of the automata of patterns that are not decided, ascending.
        var open: [Int32]
        /// Bits of the patterns that may have matched, whatever comes.
        var decided: [UInt64]
        /// Whether the last byte belongs to a word.
        var isInWord: Bool

        var isOver: Bool { open.isEmpty }
    }

    private let bank: AutomatonBank
    private let width: Int
    private var places: [Place] = []
    private var numbers: [Place: Int] = [:]
    private let rows: BitRows

    /// Takes the patterns' automata, and where to write those that may match from a state on.
    init(_ bank: AutomatonBank, width: Int, _ rows: BitRows) {
        self.bank = bank
        self.width = width
        self.rows = rows
    }

    var count: Int { places.count }

    func number(of place: Place) -> Int? { numbers[place] }

    mutating func add(_ place: Place) -> Int {
        let number = rows.add(patterns(of: place))
        places.append(place)
        numbers[place] = number
        return number
    }

    /// The patterns that may match from a place on.
    func patterns(of place: Place) -> [UInt64] {
        var patterns = place.decided
        for state in place.open { patterns.insert(bank.pattern(of: state)) }
        return patterns
    }

    /// Where walks begin that start at a token behind a byte, or behind nothing (256).
    func atToken(behind previous: Int) -> Place {
        begin(bank.statesAtToken(behind: previous))
    }

    /// Where walks begin that start at a byte that anchors.
    func atAnchoringByte() -> Place {
        begin(bank.statesAtByte)
    }

    private func begin(_ open: [Int32]) -> Place {
        Place(open: open, decided: Array(repeating: 0, count: width), isInWord: false)
    }

    /// Where a byte leads to, and which others lead there too.
    func behind(_ state: Int, _ byte: UInt8) -> (place: Place, alike: ByteSet) {
        let from = places[state]
        let previous: Automaton.Previous = from.isInWord ? .word : .unknown
        var next = Place(
            open: [], decided: from.decided, isInWord: ByteSet.word.contains(byte))
        var alike = next.isInWord ? ByteSet.word : ByteSet.word.inverted
        next.open.reserveCapacity(from.open.count)
        var index = 0
        while index < from.open.count {
            let pattern = bank.pattern(of: from.open[index])
            let known = next.open.count
            var isDecided = false
            while index < from.open.count, bank.pattern(of: from.open[index]) == pattern {
                let canEnd = bank.step(
                    from: from.open[index], previous, over: byte, alike: &alike,
                    into: &next.open)
                isDecided = isDecided || canEnd
                index += 1
            }
            if isDecided {
                next.open.removeSubrange(known...)
                next.decided.insert(pattern)
            } else if next.open.count > known + 1 {
                let reached = Array(next.open[known...]).ascendingWithoutRepeats()
                next.open.replaceSubrange(known..., with: reached)
            }
        }
        return (next, alike)
    }
}

extension [UInt64] {
    /// Sets a bit of a row of bits.
    fileprivate mutating func insert(_ number: Int) {
        self[number / 64] |= 1 << UInt64(number % 64)
    }
}
