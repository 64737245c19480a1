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

    private let automata: [Automaton?]
    private let width: Int
    /// Where walks can begin at tokens, numbered as in ``Place/open``.
    private let entrances: [PrefixSets.Entrance]
    /// Where walks begin at a byte that anchors.
    private let atByte: [Int]
    private var places: [Place] = []
    private var numbers: [Place: Int] = [:]
    private let rows: BitRows

    /// Takes what is known of the patterns, and where to write those that may match from a state on.
    init(_ analyses: [AnchorAnalysis], width: Int, _ rows: BitRows) {
        automata = analyses.map(\.automaton)
        self.width = width
        self.rows = rows
        entrances = analyses.enumerated().flatMap { number, analysis in
            PrefixSets.entrances(of: analysis).map {
                PrefixSets.Entrance(
                    state: number << Self.bits + $0.state, previous: $0.previous)
            }
        }
        atByte = analyses.enumerated().flatMap { number, analysis in
            PrefixSets.statesAtByte(analysis).map { number << Self.bits + $0 }
        }
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
        for item in place.open { patterns.insert(item >> Self.bits) }
        return patterns
    }

    /// Where walks begin that start at a token behind a byte, or behind nothing (256).
    func atToken(behind previous: Int) -> Place {
        let open = entrances.filter { $0.previous.contains(previous) }.map(\.state)
        return begin(open.ascendingWithoutRepeats())
    }

    /// Where walks begin that start at a byte that anchors.
    func atAnchoringByte() -> Place {
        begin(atByte)
    }

    private func begin(_ open: [Int]) -> Place {
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
            let pattern = from.open[index] >> Self.bits
            let first = pattern << Self.bits
            let known = next.open.count
            let start = index
            while index < from.open.count, from.open[index] >> Self.bits == pattern { index += 1 }
            let isDecided =
                automata[pattern]?.step(
                    from: from.open[start..<index], less: first, previous, over: byte,
                    alike: &alike, into: &next.open) ?? true
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
