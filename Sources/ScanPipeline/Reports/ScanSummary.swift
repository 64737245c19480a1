public import FindingModel

/// What a whole scan amounts to.
public struct ScanSummary: Sendable, Hashable {
    /// Files, attachments and archive members by how much of them was examined.
    public private(set) var coverage: [CoverageStatus: Int] = [:]
    /// Items that were not examined in full, by reason.
    public private(set) var reasons: [CoverageReason: Int] = [:]
    /// Findings by entity type.
    public private(set) var findings: [EntityType: Int] = [:]
    /// Files by verdict; what a file holds counts for its verdict.
    public private(set) var verdicts: [Verdict: Int] = [:]
    /// Files.
    public private(set) var files = 0
    /// Bytes of all files, examined or not.
    public private(set) var bytes = 0
    /// Bytes that were examined.
    public private(set) var examinedBytes = 0
    /// Findings that an allowance accepts; not in ``findings``.
    public var allowed = 0
    /// How many persons the identifiers of all items tell apart.
    public var individuals = IndividualCount()
    /// Wall-clock seconds.
    public var seconds = 0.0
    /// When the scan ended, in seconds since 1970; 0 before.
    public var finished = 0.0
    /// The version of the program.
    public var engine = ""
    /// The packs that took part, as `name@version`.
    public var rulePacks: [String] = []
    /// Thread time by stage.
    public var stages = StageTimes()
    /// Whether the user ended the scan before it was through.
    public var wasInterrupted = false
    /// Whether fingerprints can be compared with those of other runs.
    public var hasLastingKey = false
    /// Where file systems are mounted that ceased to answer; what lies there may not be examined.
    public var lostFileSystems: [String] = []
    /// Whether matched text is shown in the report.
    public var showsValues = false

    /// Nothing yet.
    public init() {}

    /// Counts a finding.
    public mutating func count(_ finding: Finding) {
        findings[finding.entity, default: 0] += 1
    }

    /// How many persons have data among the findings; 0 without fingerprints.
    public var distinctIndividuals: Int { individuals.count }

    /// Counts an item.
    ///
    /// Members lie within files, so that files, bytes and verdicts count files alone.
    public mutating func count(_ item: ItemReport) {
        stages.add(item.stages)
        allowed += item.accepted
        coverage[item.coverage.status, default: 0] += 1
        if item.place.part.isEmpty {
            files += 1
            bytes += item.bytes
            examinedBytes += item.examinedBytes
            verdicts[item.verdict, default: 0] += 1
        }
        if let reason = item.coverage.reason { reasons[reason, default: 0] += 1 }
    }

    /// Whether every item was examined in full.
    public var isComplete: Bool {
        !wasInterrupted && coverage.allSatisfy { $0.key == .examined || $0.value == 0 }
    }

    /// The number of findings.
    public var totalFindings: Int { findings.values.reduce(0, +) }
}
