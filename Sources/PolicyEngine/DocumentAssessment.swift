public import FindingModel

/// Gathers what a document's findings say, and concludes a verdict.
///
/// An identifier alone is not PHI, and a diagnosis alone is not PHI: PHI is a person and their
/// health in one document (45 CFR 160.103, "individually identifiable health information").
/// A value; not thread-safe while it gathers.
public struct DocumentAssessment: Sendable, Hashable {
    /// Findings of each entity type.
    public private(set) var counts: [EntityType: Int] = [:]

    /// Nothing was found so far.
    public init() {}

    /// Adds a finding.
    public mutating func note(_ entity: EntityType) {
        counts[entity, default: 0] += 1
    }

    /// Adds what another part of the document holds.
    public mutating func merge(_ other: DocumentAssessment) {
        counts.merge(other.counts, uniquingKeysWith: +)
    }

    /// The verdict, given how much of the document was examined.
    ///
    /// `phi` needs two findings: one that points at a person, and another that is about health or
    /// ties a person to a health plan or provider. Health terms without an identifier are `clear`.
    public func verdict(_ coverage: Coverage) -> Verdict {
        if isPHI { return .phi }
        if hasIdentifier { return .identifiers }
        return coverage == .examined ? .clear : .undetermined
    }

    private var isPHI: Bool {
        let health = number(of: [.health])
        let person = number(of: [.person])
        let both = number(of: [.healthPerson])
        return person > 0 && health + both > 0 || both > 0 && health > 0 || kindsOfBoth > 1
    }

    private var hasIdentifier: Bool {
        counts.keys.contains { $0.role != .health }
    }

    /// How many kinds of identifiers that are both, such as an MRN with a member number.
    private var kindsOfBoth: Int {
        counts.keys.filter { $0.role == .healthPerson }.count
    }

    private func number(of roles: Set<EntityRole>) -> Int {
        counts.reduce(0) { roles.contains($1.key.role) ? $0 + $1.value : $0 }
    }
}
