/// Something that a scan could not do in full.
///
/// A limit that was hit is part of the answer.
public enum Limit: Hashable, Sendable {
    /// PCRE2 stopped matching a rule at its match limit.
    case matchLimit(rule: String)
    /// PCRE2 stopped matching a rule at its depth or heap limit.
    case depthLimit(rule: String)
    /// PCRE2 ran out of the stack of compiled code for a rule.
    case stackLimit(rule: String)
    /// PCRE2 failed on a rule with an error that names no limit; the code is PCRE2's own.
    case engineError(rule: String, code: Int32)

    /// The rule that was cut short.
    public var rule: String {
        switch self {
        case .matchLimit(let rule), .depthLimit(let rule), .stackLimit(let rule): rule
        case .engineError(let rule, _): rule
        }
    }
}

/// Whether a scan saw everything, and how often each limit was hit where it did not.
public struct Completeness: Hashable, Sendable {
    /// Each limit that was hit, with how often.
    public private(set) var limits: [Limit: Int] = [:]

    /// Nothing was cut short so far.
    public init() {}

    /// Whether no limit was hit.
    public var isComplete: Bool { limits.isEmpty }

    /// Notes that a limit was hit once more.
    public mutating func note(_ limit: Limit) {
        limits[limit, default: 0] += 1
    }

    /// Adds what another scan of the same document could not do.
    public mutating func merge(_ other: Completeness) {
        limits.merge(other.limits, uniquingKeysWith: +)
    }
}
