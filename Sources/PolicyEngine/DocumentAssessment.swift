public import FindingModel

/// Gathers what a document's findings say, and concludes a verdict.
///
/// An identifier alone is not PHI, and a diagnosis alone is not PHI: PHI is a person and their
/// health in one document (45 CFR 160.103, "individually identifiable health information").
/// A value; not thread-safe while it gathers.
public struct DocumentAssessment: Sendable, Hashable {
    /// A finding that made a document PHI.
    public struct Reason: Sendable, Hashable {
        /// What it is.
        public let entity: EntityType
        /// Where it is, in bytes of the source; `nil` where no place was given.
        public let place: Range<Int>?

        /// Makes a reason from its parts.
        public init(entity: EntityType, place: Range<Int>?) {
            self.entity = entity
            self.place = place
        }
    }

    /// What is remembered of the last finding of a role.
    private struct Mention: Sendable, Hashable {
        let entity: EntityType
        let place: TextPlace?
        let isField: Bool

        var reason: Reason { Reason(entity: entity, place: place?.sourceBytes) }
    }

    /// How far apart in characters a person and a diagnosis of running text may stand to be taken
    /// for each other's: about a page.
    public static let reach = 3_000

    /// Findings of each entity type.
    public private(set) var counts: [EntityType: Int] = [:]
    /// The findings that made the document PHI: one about a person, one about health, or two that
    /// are both; empty if it is not.
    public private(set) var reasons: [Reason] = []
    private var person: Mention?
    private var health: Mention?
    /// The first of each kind of identifiers that tie a person to health, two at most.
    private var both: [Mention] = []

    /// Nothing was found so far.
    public init() {}

    /// Adds a finding of which nothing else is known; it counts as near to every other.
    public mutating func note(_ entity: EntityType) {
        note(Mention(entity: entity, place: nil, isField: false))
    }

    /// Adds a finding; findings come in the order of the text.
    public mutating func note(_ finding: Finding) {
        note(
            Mention(entity: finding.entity, place: finding.place, isField: finding.field != nil))
    }

    /// Takes note of a health term that was found again.
    public mutating func note(repeated entity: EntityType, at place: TextPlace, isField: Bool) {
        consider(Mention(entity: entity, place: place, isField: isField))
    }

    private mutating func note(_ mention: Mention) {
        counts[mention.entity, default: 0] += 1
        consider(mention)
    }

    private mutating func consider(_ mention: Mention) {
        guard reasons.isEmpty else { return }
        switch mention.entity.role {
        case .person:
            conclude(mention, with: both.first ?? (health.flatMap { isNear($0, mention) }))
            person = mention
        case .health:
            conclude(mention, with: both.first ?? (person.flatMap { isNear($0, mention) }))
            health = mention
        case .healthPerson:
            let other = both.first { $0.entity != mention.entity }
            conclude(mention, with: other ?? health ?? person)
            if both.isEmpty { both.append(mention) }
        default: break
        }
    }

    private mutating func conclude(_ mention: Mention, with other: Mention?) {
        if let other { reasons = [other.reason, mention.reason] }
    }

    /// The earlier mention, if it is near to the later one or structure ties them together.
    private func isNear(_ earlier: Mention, _ later: Mention) -> Mention? {
        guard let first = earlier.place, let second = later.place else { return earlier }
        if earlier.isField, later.isField { return earlier }
        let distance = second.codePoints.lowerBound - first.codePoints.upperBound
        return distance <= Self.reach ? earlier : nil
    }

    /// Adds what a part of the document holds, such as an attachment.
    ///
    /// What makes the part PHI makes the document so. What the document says itself counts with
    /// what a part says; what two parts say does not: they may be of different people.
    public mutating func merge(_ other: DocumentAssessment) {
        counts.merge(other.counts, uniquingKeysWith: +)
        guard reasons.isEmpty else { return }
        let pairs: [(Mention?, Mention?)] = [
            (person, other.health), (health, other.person), (both.first, other.health),
            (health, other.both.first), (both.first, other.person), (person, other.both.first),
        ]
        let pair = pairs.first { $0.0 != nil && $0.1 != nil }
        // Why without places: those of parts are none of the document.
        reasons =
            (other.reasons.isEmpty
            ? [pair?.0?.entity, pair?.1?.entity].compactMap(\.self)
            : other.reasons.map(\.entity)).map { Reason(entity: $0, place: nil) }
    }

    /// The verdict, given how much of the document was examined.
    ///
    /// `phi` needs two findings: one that points at a person, and another that is about health or
    /// ties a person to a health plan or provider. A person and a diagnosis of running text must be
    /// within ``reach``; fields of one structure, and identifiers that are about health themselves,
    /// count wherever they stand. Health terms without an identifier are `clear`, and so are dates,
    /// places and network addresses, which point at nobody by themselves.
    public func verdict(_ coverage: Coverage) -> Verdict {
        if !reasons.isEmpty { return .phi }
        if hasIdentifier { return .identifiers }
        return coverage == .examined ? .clear : .undetermined
    }

    private var hasIdentifier: Bool {
        counts.keys.contains { $0.role != .health && $0.role != .quasi }
    }
}
