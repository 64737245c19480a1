#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How sure we are that a finding is what its entity type says: a probability, 0 to 1.
///
/// Never how bad a leak would be; that is ``Severity``. Independent evidence adds up in
/// ``logOdds``. Thread-safe.
public struct Confidence: Hashable, Sendable, Comparable {
    /// The probability, 0...1.
    public let value: Double

    /// Clamps to 0...1.
    public init(_ value: Double) {
        self.value = min(max(value, 0), 1)
    }

    /// The probability whose log-odds (natural logarithm of p / (1 - p)) are given.
    public init(logOdds: Double) {
        value = 1 / (1 + exp(-logOdds))
    }

    /// Natural logarithm of p / (1 - p); infinite at 0 and 1.
    public var logOdds: Double {
        log(value / (1 - value))
    }

    /// The tier that this confidence reaches, or `nil` below low.
    public var level: ConfidenceLevel? {
        ConfidenceLevel.allCases.last { value >= $0.threshold }
    }

    /// Orders by probability.
    public static func < (left: Confidence, right: Confidence) -> Bool {
        left.value < right.value
    }
}

/// The tiers in which the field states confidence: low 65 %, medium 75 %, high 85 %.
///
/// The figures are those of Microsoft Purview's sensitive information types.
public enum ConfidenceLevel: String, CaseIterable, Sendable, Hashable, Comparable {
    /// Fewest misses, most false findings.
    case low
    /// The default of a scan.
    case medium
    /// Fewest false findings.
    case high

    /// The least probability of the tier.
    public var threshold: Double {
        switch self {
        case .low: 0.65
        case .medium: 0.75
        case .high: 0.85
        }
    }

    /// Orders low before medium before high.
    public static func < (left: ConfidenceLevel, right: ConfidenceLevel) -> Bool {
        left.threshold < right.threshold
    }
}

/// How bad the disclosure of an identifier is; a property of the rule, never of the match.
public enum Severity: String, CaseIterable, Sendable, Hashable, Comparable {
    case low, medium, high

    /// Orders low before medium before high.
    public static func < (left: Severity, right: Severity) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}
