/// Finds the anchor of a pattern.
struct AnchorAnalysis {
    /// The most bytes of punctuation that may precede the token a match is anchored at.
    static let longestLead = 4
    /// The furthest that a match may begin before its anchoring byte.
    static let furthestByte = 128
    /// The furthest that a match may begin before its anchoring value.
    static let furthestValue = 128

    let anchor: Anchor
    /// What `tokenStarts` and the shape table are made from; that of the value and what is behind it
    /// where the value is the anchor; `nil` without an anchor.
    let automaton: Automaton?
    /// The states in which the first token may begin, by the number of bytes before it.
    let tokenStarts: [[Int]]
    /// What a match must satisfy beside the pattern itself, from its first byte on.
    let lookaheads: [Automaton]
    /// Every byte that a match can begin with.
    let firstBytes: ByteSet
    /// Bytes that may not stand directly before a match.
    let startGuard: ByteSet
    /// Bytes that may stand directly before an anchoring value.
    let beforeValue: ByteSet

    /// Whether a match may begin with punctuation before its token.
    var hasLead: Bool { tokenStarts.count > 1 }

    /// What may stand directly before a token that anchors a match without punctuation before it.
    var beforeToken: Automaton.Next {
        switch anchor {
        case .value: Automaton.Next(bytes: beforeValue, end: false)
        default: Automaton.Next(bytes: startGuard.inverted, end: true)
        }
    }

    /// Analyses a pattern; one that begins where a label ends is never anchored at its value.
    init(_ syntax: PatternSyntax, beginsBehindLabel: Bool = false) {
        if !beginsBehindLabel, let value = ValueAnchor(syntax) {
            self.init(value, syntax)
            return
        }
        guard let automaton = Automaton(syntax) else {
            self.init(.none(reason: "pattern too large"), syntax)
            return
        }
        if let anchor = Self.byteAnchor(syntax) {
            self.init(anchor, syntax, automaton)
            return
        }
        let nonToken = ByteSet.alphanumeric.inverted
        var starts: [[Int]] = []
        var current = [automaton.start]
        while !current.isEmpty {
            guard starts.count <= Self.longestLead else {
                let reason = "more than \(Self.longestLead) bytes before a token"
                self.init(.none(reason: reason), syntax)
                return
            }
            let frontier = automaton.frontier(of: current, previous: .unknown)
            if !frontier.accept.isEmpty {
                self.init(.none(reason: "can match without a letter or digit"), syntax)
                return
            }
            starts.append(current)
            current = frontier.states(over: nonToken)
        }
        guard Self.startsAtBoundary(syntax) else {
            self.init(.none(reason: "no boundary such as \\b at the start"), syntax)
            return
        }
        self.init(.token(lead: starts.count - 1), syntax, automaton, starts)
    }

    private init(_ value: ValueAnchor, _ syntax: PatternSyntax) {
        anchor = .value(before: value.between, furthest: value.furthest)
        automaton = value.automaton
        tokenStarts = [[value.automaton.start]]
        lookaheads = Self.leadingLookaheads(value.rest)
        firstBytes = value.firstBytes
        startGuard = Self.leadingGuard(syntax)
        beforeValue = value.before
    }

    private init(
        _ anchor: Anchor, _ syntax: PatternSyntax, _ automaton: Automaton? = nil,
        _ tokenStarts: [[Int]] = []
    ) {
        self.anchor = anchor
        self.automaton = automaton
        self.tokenStarts = tokenStarts
        firstBytes =
            automaton.map { $0.frontier(of: [$0.start], previous: .unknown).bytes } ?? .all
        startGuard = Self.leadingGuard(syntax)
        beforeValue = ByteSet()
        // Why not behind punctuation: they look from its first byte, the table from the token.
        lookaheads = anchor == .token(lead: 0) ? Self.leadingLookaheads(syntax) : []
    }

    /// The positive look-aheads before anything is consumed.
    private static func leadingLookaheads(_ syntax: PatternSyntax) -> [Automaton] {
        switch syntax {
        case .assertion(.lookahead(let body)):
            return body.isNullable ? [] : [Automaton(body)].compactMap { $0 }
        case .sequence(let parts):
            return parts.prefix(while: isZeroWidth).flatMap(leadingLookaheads)
        default: return []
        }
    }

    /// The bytes that a look-behind at the very start forbids directly before it.
    private static func leadingGuard(_ syntax: PatternSyntax) -> ByteSet {
        switch syntax {
        case .assertion(.lookbehind(let body)):
            let bytes = body.withoutAssertions
            guard !bytes.isNullable, let automaton = Automaton(bytes) else { return ByteSet() }
            return automaton.lastBytes.inverted
        case .assertion(.notLookbehind(let body)):
            if let set = body.singleByteSet { return set }
            guard case .alternation(let branches) = body else { return ByteSet() }
            return branches.reduce(ByteSet()) { $0.union($1.singleByteSet ?? ByteSet()) }
        case .sequence(let parts):
            return parts.prefix(while: isZeroWidth).reduce(ByteSet()) {
                $0.union(leadingGuard($1))
            }
        default: return ByteSet()
        }
    }

    /// Whether a match that starts with a letter or digit never has one directly before it.
    private static func startsAtBoundary(_ syntax: PatternSyntax) -> Bool {
        switch syntax {
        case .assertion(.wordBoundary): return true
        case .assertion(.notLookbehind(let body)):
            return excludesToken(body)
        case .sequence(let parts):
            for part in parts {
                if startsAtBoundary(part) { return true }
                if !isZeroWidth(part) { return beginsOutsideToken(part) }
            }
            return false
        case .alternation(let branches): return branches.allSatisfy(startsAtBoundary)
        case .repetition(let body, let least, _): return least > 0 && startsAtBoundary(body)
        default: return false
        }
    }

    private static func excludesToken(_ body: PatternSyntax) -> Bool {
        if let set = body.singleByteSet { return ByteSet.alphanumeric.isSubset(of: set) }
        guard case .alternation(let branches) = body else { return false }
        return branches.contains(where: excludesToken)
    }

    private static func isZeroWidth(_ syntax: PatternSyntax) -> Bool {
        if case .assertion = syntax { return true }
        return syntax == .empty
    }

    /// Whether the part consumes at least one byte that is no letter or digit before any other.
    private static func beginsOutsideToken(_ part: PatternSyntax) -> Bool {
        guard !part.isNullable, let automaton = Automaton(part) else { return false }
        let first = automaton.frontier(of: [automaton.start], previous: .unknown).bytes
        return !first.intersects(.alphanumeric)
    }

    /// An anchor at `@`: the one byte that is rare in every kind of text and in the middle of a
    /// match whose beginning is not.
    private static func byteAnchor(_ syntax: PatternSyntax) -> Anchor? {
        guard case .sequence(let parts) = syntax else { return nil }
        var before = ByteSet()
        var furthest = 0
        for part in parts {
            if case .bytes(let set) = part, set.single == UInt8(ascii: "@") {
                return before.contains(UInt8(ascii: "@")) || furthest > furthestByte
                    ? nil : .byte(UInt8(ascii: "@"), before: before, furthest: furthest)
            }
            if isZeroWidth(part) { continue }
            guard let longest = part.longestView else { return nil }
            before = before.union(part.alphabet)
            furthest += longest
        }
        return nil
    }
}
