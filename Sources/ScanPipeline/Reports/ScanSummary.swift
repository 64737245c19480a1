public import FindingModel

/// What a whole scan amounts to.
public struct ScanSummary: Sendable, Hashable {
    /// Items by how much of them was examined.
    public private(set) var coverage: [CoverageStatus: Int] = [:]
    /// Items that were not examined in full, by reason.
    public private(set) var reasons: [CoverageReason: Int] = [:]
    /// Findings by entity type.
    public private(set) var findings: [EntityType: Int] = [:]
    /// Items by verdict.
    public private(set) var verdicts: [Verdict: Int] = [:]
    /// Items.
    public private(set) var files = 0
    /// Bytes of all items, examined or not.
    public private(set) var bytes = 0
    /// Bytes that were examined.
    public private(set) var examinedBytes = 0
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
    /// Whether matched text is shown in the report.
    public var showsValues = false

    private var individuals = IndividualCount(capacity: 65_536)

    /// Nothing yet.
    public init() {}

    /// Counts a finding.
    public mutating func count(_ finding: Finding) {
        findings[finding.entity, default: 0] += 1
        individuals.add(finding)
    }

    /// At least so many people have data among the findings; 0 without fingerprints.
    public var distinctIndividuals: Int { individuals.least }

    /// Counts an item.
    public mutating func count(_ item: ItemReport) {
        files += 1
        bytes += item.bytes
        examinedBytes += item.examinedBytes
        stages.add(item.stages)
        coverage[item.coverage.status, default: 0] += 1
        verdicts[item.verdict, default: 0] += 1
        if let reason = item.coverage.reason { reasons[reason, default: 0] += 1 }
    }

    /// Whether every item was examined in full.
    public var isComplete: Bool {
        !wasInterrupted && coverage[.examined, default: 0] == files
    }

    /// The number of findings.
    public var totalFindings: Int { findings.values.reduce(0, +) }
}
