internal import FindingModel
internal import Scoring

/// A scored candidate before overlaps are resolved; offsets are absolute bytes of the text.
struct RawFinding: Sendable {
    let rule: Int
    /// Settles what nothing else does, the same for every order of the rules.
    let rank: DetectorRank
    let range: Range<Int>
    let confidence: Confidence
    let level: ConfidenceLevel
    /// Strongest first.
    let evidence: [Evidence]
    /// The path of the field that holds the value.
    let field: String?

    init(
        rule: Int, rank: DetectorRank, range: Range<Int>, _ tally: EvidenceTally,
        level: ConfidenceLevel, field: String?
    ) {
        self.rule = rule
        self.rank = rank
        self.range = range
        confidence = tally.confidence
        self.level = level
        evidence = tally.evidence.sorted { abs($0.weight) > abs($1.weight) }
        self.field = field
    }

    /// Whether this finding is kept rather than the other when both cover the same bytes.
    func wins(over other: RawFinding) -> Bool {
        if confidence != other.confidence { return confidence > other.confidence }
        if range.count != other.range.count { return range.count > other.range.count }
        if range.lowerBound != other.range.lowerBound {
            return range.lowerBound < other.range.lowerBound
        }
        return rank < other.rank
    }

    /// The order in which findings are resolved: that of the text.
    func precedes(_ other: RawFinding) -> Bool {
        (range.lowerBound, range.upperBound, rank)
            < (other.range.lowerBound, other.range.upperBound, other.rank)
    }
}
