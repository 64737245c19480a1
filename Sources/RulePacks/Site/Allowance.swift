public import FindingModel

/// A written exception: findings that somebody looked at and accepted, for a reason and a time.
///
/// What is stated must hold, all of it. Immutable and thread-safe.
public struct Allowance: Sendable, Hashable {
    /// A glob of paths, `nil` for all.
    public let path: String?
    /// The id of a rule, `nil` for all.
    public let rule: String?
    /// An entity type, `nil` for all.
    public let entity: EntityType?
    /// The keyed fingerprint of a value, `nil` for all.
    public let fingerprint: Fingerprint?
    /// Why the findings are accepted.
    public let reason: String
    /// The last day on which it holds, as `2027-01-31`.
    public let expires: String
    /// Where it stands.
    public let location: SourceLocation

    /// Whether the allowance holds no more on a day, given as `2027-01-31`.
    public func isExpired(on day: String) -> Bool {
        expires < day
    }

    /// Whether a finding is covered, but for its path.
    public func covers(_ finding: Finding) -> Bool {
        (rule == nil || rule == finding.rule) && (entity == nil || entity == finding.entity)
            && (fingerprint == nil || fingerprint == finding.fingerprint)
    }
}
