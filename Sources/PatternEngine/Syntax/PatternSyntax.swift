/// What a regular expression says, as far as anchors and lengths need it.
///
/// Sound, not exact: a text that PCRE2 matches is always described by the tree; the tree may also
/// describe texts that PCRE2 does not match.
indirect enum PatternSyntax: Hashable, Sendable {
    /// Matches the empty text.
    case empty
    /// Matches one byte of the set.
    case bytes(ByteSet)
    case sequence([PatternSyntax])
    case alternation([PatternSyntax])
    /// `most` is `nil` where the repetition has no bound.
    case repetition(PatternSyntax, least: Int, most: Int?)
    case assertion(Assertion)

    /// A condition on the place, which consumes nothing.
    indirect enum Assertion: Hashable, Sendable {
        /// `\b`
        case wordBoundary
        case lookahead(PatternSyntax)
        case notLookahead(PatternSyntax)
        case lookbehind(PatternSyntax)
        case notLookbehind(PatternSyntax)
        /// What is reported begins here: the group `value`.
        case valueStart
        /// Anything else; assumed to hold.
        case other
    }

    /// Whether the empty text can match.
    var isNullable: Bool {
        switch self {
        case .empty, .assertion: true
        case .bytes: false
        case .sequence(let parts): parts.allSatisfy(\.isNullable)
        case .alternation(let branches): branches.contains(where: \.isNullable)
        case .repetition(let body, let least, _): least == 0 || body.isNullable
        }
    }

    /// The most bytes that a match and its look-ahead can span; `nil` if there is no bound.
    var longestView: Int? {
        switch self {
        case .empty: return 0
        case .bytes: return 1
        case .sequence(let parts):
            return parts.reduce(into: 0 as Int?) { total, part in
                total = PatternSyntax.add(total, part.longestView)
            }
        case .alternation(let branches):
            return branches.reduce(into: 0 as Int?) { longest, branch in
                guard let known = longest, let other = branch.longestView else {
                    longest = nil
                    return
                }
                longest = max(known, other)
            }
        case .repetition(let body, _, let most):
            guard let most, let length = body.longestView else { return nil }
            let (product, overflows) = length.multipliedReportingOverflow(by: most)
            return overflows ? nil : product
        case .assertion(.lookahead(let body)), .assertion(.notLookahead(let body)):
            return body.longestView
        case .assertion: return 0
        }
    }

    /// Every byte that a match can contain.
    var alphabet: ByteSet {
        switch self {
        case .empty, .assertion: ByteSet()
        case .bytes(let set): set
        case .sequence(let parts), .alternation(let parts):
            parts.reduce(ByteSet()) { $0.union($1.alphabet) }
        case .repetition(let body, _, _): body.alphabet
        }
    }

    /// The set of the one byte that the tree matches, `nil` if it is not of that form.
    var singleByteSet: ByteSet? {
        switch self {
        case .bytes(let set): return set
        case .alternation(let branches):
            var union = ByteSet()
            for branch in branches {
                guard let set = branch.singleByteSet else { return nil }
                union = union.union(set)
            }
            return union
        case .sequence(let parts) where parts.count == 1: return parts[0].singleByteSet
        case .repetition(let body, 1, 1): return body.singleByteSet
        default: return nil
        }
    }

    /// The tree of the group `value`, so that a sequence shows where that begins.
    var markedAsValue: PatternSyntax {
        let marker = PatternSyntax.assertion(.valueStart)
        if case .sequence(let parts) = self { return .sequence([marker] + parts) }
        return .sequence([marker, self])
    }

    /// Whether it is the group `value`.
    var isValue: Bool {
        guard case .sequence(let parts) = self else { return false }
        return parts.first == .assertion(.valueStart)
    }

    /// The tree without its conditions; describes at least the same texts.
    var withoutAssertions: PatternSyntax {
        switch self {
        case .empty, .bytes: self
        case .assertion: .empty
        case .sequence(let parts): .sequence(parts.map(\.withoutAssertions))
        case .alternation(let branches): .alternation(branches.map(\.withoutAssertions))
        case .repetition(let body, let least, let most):
            .repetition(body.withoutAssertions, least: least, most: most)
        }
    }

    private static func add(_ left: Int?, _ right: Int?) -> Int? {
        guard let left, let right else { return nil }
        let (sum, overflows) = left.addingReportingOverflow(right)
        return overflows ? nil : sum
    }
}
