/// A value in scanned text that a rule found, scored and kept.
///
/// Carries no scanned text: a place, a shape and the reasons. Thread-safe.
public struct Finding: Hashable, Sendable {
    /// The kind of identifier.
    public let entity: EntityType
    /// Where the value is.
    public let place: TextPlace
    /// How sure we are.
    public let confidence: Confidence
    /// The tier that ``confidence`` reaches; findings below low are not made.
    public let level: ConfidenceLevel
    /// What raised and what lowered the confidence, strongest first.
    public let evidence: [Evidence]
    /// The id of the rule.
    public let rule: String
    /// The pack of the rule, as `name@version`.
    public let rulePack: String
    /// The shape of the value with every letter and digit hidden: `###-##-####`.
    public let masked: String
    /// Keyed digest of the value, `nil` if the scan was not asked for fingerprints.
    public let fingerprint: Fingerprint?
    /// The field that holds the value (`PID-3`, `column:SSN`), `nil` in running text.
    public let field: String?

    /// Makes a finding; callers have checked that `level` is the level of `confidence`.
    public init(
        entity: EntityType, place: TextPlace, confidence: Confidence, level: ConfidenceLevel,
        evidence: [Evidence], rule: String, rulePack: String, masked: String,
        fingerprint: Fingerprint?, field: String? = nil
    ) {
        self.entity = entity
        self.place = place
        self.confidence = confidence
        self.level = level
        self.evidence = evidence
        self.rule = rule
        self.rulePack = rulePack
        self.masked = masked
        self.fingerprint = fingerprint
        self.field = field
    }
}

/// A half-open range of scanned text in every unit that a report may need.
public struct TextPlace: Hashable, Sendable {
    /// Bytes of the UTF-8 text that was scanned, end exclusive.
    public let bytes: Range<Int>
    /// Bytes of the source before it was decoded; equal to ``bytes`` for UTF-8 sources.
    public let sourceBytes: Range<Int>
    /// Unicode code points, end exclusive.
    ///
    /// A stray continuation byte counts as none.
    public let codePoints: Range<Int>
    /// Line of the start, from 1; lines end with a line feed.
    public let line: Int
    /// Column of the start in code points, from 1.
    public let column: Int

    /// Makes a place from its parts.
    public init(
        bytes: Range<Int>, sourceBytes: Range<Int>, codePoints: Range<Int>, line: Int, column: Int
    ) {
        self.bytes = bytes
        self.sourceBytes = sourceBytes
        self.codePoints = codePoints
        self.line = line
        self.column = column
    }
}

/// A keyed digest of a value, comparable only between scans that used the same key.
///
/// HMAC-SHA-256 (RFC 2104) in lower-case hexadecimal. A bare hash would not do: there are only
/// 10⁹ Social Security numbers, and a bare hash of one is the number.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    /// 64 hexadecimal digits.
    public let hex: String

    /// Wraps 64 hexadecimal digits.
    public init(hex: String) {
        self.hex = hex
    }

    /// The digest with its algorithm: `hmac-sha256:…`.
    public var description: String { "hmac-sha256:" + hex }
}

/// Where findings go.
///
/// A sink is called once per finding, in the order of the start of the values, on the thread that
/// scans.
public protocol FindingSink {
    /// Takes one finding.
    mutating func receive(_ finding: Finding)

    /// Takes note of a health term that was reported before: each is reported where it stands
    /// first, since a page of clinical text names the same few over and over.
    mutating func receive(repeated entity: EntityType, at place: TextPlace, isField: Bool)
}

/// A sink that keeps everything, for small texts and tests.
public struct FindingList: FindingSink, Sendable {
    /// What was received, in order.
    public private(set) var findings: [Finding] = []

    /// An empty list.
    public init() {}

    /// Appends.
    public mutating func receive(_ finding: Finding) {
        findings.append(finding)
    }

    /// Does nothing: a term that is said again is no further finding.
    public mutating func receive(repeated entity: EntityType, at place: TextPlace, isField: Bool) {}
}
