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

    /// Everything that can happen next from a set of states.
    struct Frontier {
        /// What may follow if the match ends here.
        var accept = Next.nothing
        /// The bytes that can be consumed, each with the state behind it.
        var moves: [(bytes: ByteSet, state: Int)] = []

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
            Array(Set(moves.lazy.filter { $0.bytes.intersects(set) }.map(\.state))).sorted()
        }
    }

    /// Follows everything that consumes nothing, with what each path demands of the next byte.
    func frontier(of current: [Int], previous: Previous) -> Frontier {
        var reached: [Int: Next] = [:]
        var pending: [(state: Int, next: Next)] = current.map { ($0, .anything) }
        while let (state, next) = pending.popLast() {
            let known = reached[state] ?? .nothing
            let all = known.union(next)
            guard !next.isEmpty, all != known else { continue }
            reached[state] = all
            switch states[state] {
            case .accept, .byte: break
            case .split(let targets): pending += targets.map { ($0, all) }
            case .condition(let condition, let then):
                pending.append((then, Self.restrict(all, by: condition, previous: previous)))
            }
        }
        var frontier = Frontier()
        for (state, next) in reached {
            switch states[state] {
            case .accept: frontier.accept = frontier.accept.union(next)
            case .byte(let set, let then):
                let bytes = set.intersection(next.bytes)
                if !bytes.isEmpty { frontier.moves.append((bytes, then)) }
            case .split, .condition: break
            }
        }
        return frontier
    }

    private static func restrict(
        _ next: Next, by condition: Condition, previous: Previous
    ) -> Next {
        switch condition {
        case .nextIn(let set): next.restricted(to: set, end: false)
        case .nextNotIn(let set): next.restricted(to: set.inverted, end: true)
        case .wordBoundary where previous == .word:
            next.restricted(to: ByteSet.word.inverted, end: true)
        case .wordBoundary: next
        }
    }
}
