/// How a pattern is anchored at its value: where a match begins with nearly any word, such as a name,
/// the value in its middle is the rarer place to look for.
struct ValueAnchor {
    /// That of the value and what is behind it.
    let automaton: Automaton
    /// The value and what is behind it.
    let rest: PatternSyntax
    /// Bytes between a match's beginning and the value.
    let between: ByteSet
    /// The most of them.
    let furthest: Int
    /// Every byte that a match can begin with.
    let firstBytes: ByteSet
    /// Every byte that can stand directly before the value.
    let before: ByteSet

    /// Finds the anchor; `nil` if the pattern has none, or the match's own beginning is as rare.
    init?(_ syntax: PatternSyntax) {
        guard case .sequence(let parts) = syntax,
            let index = parts.firstIndex(where: \.isValue)
        else { return nil }
        let prefix = PatternSyntax.sequence(Array(parts[..<index])).withoutAssertions
        rest = .sequence(Array(parts[index...]))
        guard !prefix.isNullable, let longest = prefix.longestView,
            longest <= AnchorAnalysis.furthestValue,
            let before = Automaton(prefix), let automaton = Automaton(rest)
        else { return nil }
        self.automaton = automaton
        between = prefix.alphabet
        furthest = longest
        firstBytes = before.frontier(of: [before.start], previous: .unknown).bytes
        self.before = before.lastBytes
        let value = automaton.frontier(of: [automaton.start], previous: .unknown)
        let isRare = !value.bytes.hasAllOfACase || !self.before.contains(0x20)
        guard firstBytes.hasAllOfACase, isRare, !self.before.intersects(.alphanumeric),
            value.accept.isEmpty, value.bytes.isSubset(of: .alphanumeric)
        else { return nil }
    }
}

extension Automaton {
    /// Every byte that a match can end with.
    var lastBytes: ByteSet {
        steps.reduce(into: ByteSet()) { last, step in
            guard outlooks[Int(step.state)].accept >= 0 else { return }
            last = last.union(sets[Int(step.bytes)])
        }
    }
}

extension ByteSet {
    /// Whether every capital is in it, or every small letter: what any word can begin with.
    fileprivate var hasAllOfACase: Bool {
        ByteSet.upper.isSubset(of: self) || ByteSet.lower.isSubset(of: self)
    }
}
