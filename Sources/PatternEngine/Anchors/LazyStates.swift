/// The states of a ``LazyDFA``, and how to get from one to another.
struct LazyStates {
    /// Where the automata of all patterns are after some bytes.
    struct Place: Hashable {
        /// States of the automata of patterns that are not decided, ascending: the pattern's number
        /// above the automaton's.
        var open: [Int]
        /// Bits of the patterns that may have matched, whatever comes.
        var decided: [UInt64]
        /// Whether the last byte belongs to a word.
        var isInWord: Bool

        var isOver: Bool { open.isEmpty }
    }

    /// Bits of an automaton's state below those of the pattern.
    private static let bits = 20

    private let analyses: [AnchorAnalysis]
    private let width: Int
    private var places: [Place] = []
    private var numbers: [Place: Int] = [:]
    private var rows: BitRows

    init(_ analyses: [AnchorAnalysis], width: Int) {
        self.analyses = analyses
        self.width = width
        rows = BitRows(width: width, most: LazyDFA.mostStates)
    }

    var count: Int { places.count }

    func number(of place: Place) -> Int? { numbers[place] }

    mutating func add(_ place: Place) -> Int {
        let number = rows.add(patterns(of: place))
        places.append(place)
        numbers[place] = number
        return number
    }

    /// The patterns that may match from a state on.
    func patterns(of state: Int) -> UnsafePointer<UInt64> {
        unsafe rows.row(state)
    }

    func patterns(of place: Place) -> [UInt64] {
        var patterns = place.decided
        for item in place.open { patterns.insert(item >> Self.bits) }
        return patterns
    }

    /// Where walks begin that start at a token behind a byte, or behind nothing (256); or at a byte
    /// that anchors.
    func atAnchor(_ previous: Int?) -> Place {
        var place = Place(
            open: [], decided: Array(repeating: 0, count: width), isInWord: false)
        for (number, analysis) in analyses.enumerated() {
            let first = number << Self.bits
            place.open += PrefixSets.states(of: analysis, behind: previous).map { first + $0 }
        }
        return place
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
            let pattern = from.open[index] >> Self.bits
            let first = pattern << Self.bits
            let known = next.open.count
            var isDecided = false
            while index < from.open.count, from.open[index] >> Self.bits == pattern {
                let accepts = analyses[pattern].automaton?.step(
                    from: from.open[index] - first, previous, over: byte, alike: &alike,
                    adding: first, into: &next.open)
                isDecided = isDecided || accepts ?? true
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
