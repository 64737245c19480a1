extension Automaton {
    /// What the byte before a place was.
    enum Previous {
        case unknown, word
    }

    /// What the next byte may be: one of a set, or none because the text ends.
    struct Next: Hashable {
        var bytes: ByteSet
        var end: Bool

        static let anything = Next(bytes: .all, end: true)
        static let nothing = Next(bytes: ByteSet(), end: false)

        var isEmpty: Bool { !end && bytes.isEmpty }

        func union(_ other: Next) -> Next {
            Next(bytes: bytes.union(other.bytes), end: end || other.end)
        }

        func intersection(_ other: Next) -> Next {
            Next(bytes: bytes.intersection(other.bytes), end: end && other.end)
        }

        func restricted(to set: ByteSet, end allowsEnd: Bool) -> Next {
            Next(bytes: bytes.intersection(set), end: end && allowsEnd)
        }
    }

    /// A byte out of a set that can be consumed, and the state behind it.
    struct Move {
        let bytes: ByteSet
        let state: Int
    }

    /// Everything that can happen next from a set of states.
    struct Frontier {
        /// What may follow if the match ends here.
        var accept = Next.nothing
        /// The bytes that can be consumed.
        var moves: [Move] = []

        var isEmpty: Bool { moves.isEmpty && accept.isEmpty }

        /// Everything that may come next, be it part of the match or not.
        var next: Next {
            accept.union(Next(bytes: bytes, end: false))
        }

        /// Every byte that can be consumed.
        var bytes: ByteSet {
            moves.reduce(ByteSet()) { $0.union($1.bytes) }
        }

        /// The states behind one byte out of a set, ascending.
        func states(over set: ByteSet) -> [Int] {
            var states: [Int] = []
            for move in moves where move.bytes.intersects(set) { states.append(move.state) }
            return states.ascendingWithoutRepeats()
        }
    }
}

extension Automaton {
    /// The states behind one or more bytes of a set.
    func states(from start: [Int], overRunOf set: ByteSet) -> [Int] {
        var reached: Set<Int> = []
        var open = start
        while !open.isEmpty {
            open = frontier(of: open, previous: .unknown).states(over: set)
                .filter { reached.insert($0).inserted }
        }
        return reached.sorted()
    }
}

extension Array where Element: BinaryInteger {
    /// The numbers in order, each once.
    func ascendingWithoutRepeats() -> [Element] {
        guard count > 1 else { return self }
        var result: [Element] = []
        result.reserveCapacity(count)
        for number in sorted() where number != result.last { result.append(number) }
        return result
    }
}
