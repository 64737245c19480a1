internal import PatternEngine

/// The terms around one value, seen from one rule.
struct Surroundings {
    struct Mention {
        let term: Int
        /// Characters between the term and the value.
        let distance: Int
        /// Bytes of the term as it stands in the text.
        let length: Int
        /// Where the term stands; fields' names have places of their own.
        let start: Int

        /// Whether one stands within the other, as "birth" does within "date of birth".
        func overlaps(_ other: Mention) -> Bool {
            start < other.start + other.length && other.start < start + length
        }

        func isNearer(than other: Mention) -> Bool {
            (distance, term) < (other.distance, other.term)
        }
    }

    /// The closest label or lowering term that stands directly before the value, or names its
    /// field.
    private(set) var direct: (mention: Mention, isLabel: Bool)?
    /// Whether ``direct`` is the name of a field.
    private(set) var isField: Bool
    /// The nearest raising term.
    private(set) var raise: Mention?
    /// The nearest other raising term.
    private(set) var secondRaise: Mention?
    /// Whether a raising term is near by that is no label of the rule.
    private(set) var hasOtherRaise = false
    /// The nearest lowering term that is not ``direct``.
    private(set) var lower: Mention?

    /// Looks at every term within reach of a value.
    ///
    /// - Parameters:
    ///   - rule: the rule that asks.
    ///   - within: how far it wants to see, in characters.
    ///   - start: where the match begins, which is where a label would end.
    ///   - value: the value.
    ///   - before: where labels of the value are looked for.
    ///   - hits: the terms near by.
    ///   - terms: what they mean.
    ///   - window: the text.
    ///   - characters: counts the characters of the text.
    init(
        rule: Int, within: Int, start: Int, value: Range<Int>, before: LabelSource,
        hits: ArraySlice<TermMatcher.Hit>, terms: TermIndex, window: Window,
        characters: borrowing CharacterIndex
    ) {
        var labelEnd = Int.max
        switch before {
        case .text(let earliest):
            labelEnd = earliest
            isField = false
        case .fieldName(let mentions):
            isField = true
            for mention in mentions { note(fieldName: mention, rule: rule, terms) }
        case .textInField(let earliest, _):
            labelEnd = earliest
            isField = false
        }
        let rolesOfTerms = unsafe terms.roles(for: rule)
        unsafe hits.withUnsafeBufferPointer { hits in
            for index in hits.indices {
                // Why first: most terms near by mean nothing to the rule.
                guard let roles = unsafe rolesOfTerms?[hits[index].term], !roles.isEmpty else {
                    continue
                }
                note(
                    unsafe hits[index], roles, within: within, start: start, value: value,
                    labelEnd: labelEnd, window, characters)
            }
        }
        if case .textInField(_, let mentions) = before, direct == nil {
            isField = true
            for mention in mentions { note(fieldName: mention, rule: rule, terms) }
        }
        if let direct, !direct.isLabel, lower?.term == direct.mention.term { lower = nil }
    }

    private mutating func note(
        _ hit: TermMatcher.Hit, _ roles: TermIndex.Role, within: Int, start: Int,
        value: Range<Int>, labelEnd: Int, _ window: Window,
        _ characters: borrowing CharacterIndex
    ) {
        // Why: a term inside the value, as in RX-480800, is no evidence beside it.
        if hit.overlaps(value) { return }
        let isLabel = roles.contains(.label)
        let isLower = roles.contains(.lower)
        let isRaise = isLabel || roles.contains(.raise)
        let distance = characters.count(in: hit.gap(to: value), window)
        guard distance <= within else { return }
        let mention = Mention(
            term: hit.term, distance: distance, length: hit.end - hit.start,
            start: hit.start)
        if isLabel || isLower, hit.end <= start, hit.end >= labelEnd,
            !LabelReach.isInClosingTag(hit.start, in: window)
        {
            noteDirect(mention, isLabel: isLabel)
        } else if isLabel,
            LabelBehind.isDirect(
                hit, behind: value, start: start, in: window)
        {
            noteDirect(mention, isLabel: true)
        }
        if isRaise { noteRaise(mention) }
        if isRaise, !isLabel { hasOtherRaise = true }
        if isLower { noteLower(mention) }
    }

    /// The label of a rule that a field's name ends with, `nil` if it has none, or a lowering term
    /// says otherwise.
    static func label(
        among mentions: [Mention], of rule: Int, _ terms: TermIndex
    ) -> Mention? {
        let surroundings = Surroundings(
            rule: rule, within: 0, start: 0, value: 0..<0, before: .fieldName(mentions), hits: [],
            terms: terms, window: unsafe Window(UnsafeBufferPointer(start: nil, count: 0)),
            characters: CharacterIndex())
        guard let direct = surroundings.direct, direct.isLabel else { return nil }
        return direct.mention
    }

    private mutating func note(fieldName mention: Mention, rule: Int, _ terms: TermIndex) {
        let roles = terms.roles(of: mention.term, for: rule)
        let isLabel = roles.contains(.label)
        if isLabel || roles.contains(.lower) { noteDirect(mention, isLabel: isLabel) }
        if isLabel || roles.contains(.raise) { noteRaise(mention) }
    }

    private mutating func noteDirect(_ mention: Mention, isLabel: Bool) {
        if let known = direct {
            // Why the longer of two that end together: "liquor license" is not a "license".
            let rank = (mention.distance, -mention.length, isLabel ? 0 : 1)
            let best = (known.mention.distance, -known.mention.length, known.isLabel ? 0 : 1)
            // Why also the same: of "s s n" and "ssn" the later, shorter one reads better.
            guard rank <= best else { return }
        }
        direct = (mention, isLabel)
    }

    private mutating func noteRaise(_ mention: Mention) {
        guard let first = raise else {
            raise = mention
            return
        }
        if mention.term == first.term || mention.overlaps(first) {
            if mention.isNearer(than: first) { raise = mention }
        } else if mention.isNearer(than: first) {
            secondRaise = first
            raise = mention
        } else if secondRaise.map(mention.isNearer) ?? true {
            secondRaise = mention
        }
    }

    private mutating func noteLower(_ mention: Mention) {
        if lower.map(mention.isNearer) ?? true { lower = mention }
    }
}

/// Where the labels of a value are looked for.
enum LabelSource {
    /// In the text before it; a label ends at this absolute offset or later.
    case text(earliestEnd: Int)
    /// In the name of the field that holds it, and nowhere else.
    case fieldName([Surroundings.Mention])
    /// In the text of the field before it, a label ending at this absolute offset or later; if there
    /// is none, in the name of the field.
    case textInField(earliestEnd: Int, [Surroundings.Mention])
}

extension TermMatcher.Hit {
    fileprivate func overlaps(_ value: Range<Int>) -> Bool {
        start < value.upperBound && value.lowerBound < end
    }

    /// What lies between the term and a value; empty if they touch or overlap.
    fileprivate func gap(to value: Range<Int>) -> Range<Int> {
        if end <= value.lowerBound { return end..<value.lowerBound }
        if start >= value.upperBound { return value.upperBound..<start }
        return start..<start
    }
}
