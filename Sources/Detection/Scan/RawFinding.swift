internal import FindingModel
internal import RulePacks
internal import Scoring

/// A scored candidate before overlaps are resolved; offsets are absolute bytes of the text.
struct RawFinding: Sendable {
    let rule: Int
    /// The number of the pattern's name; `nil` if a field said what the value is.
    let pattern: Int?
    /// The check that the value went through.
    let check: CheckName
    /// Settles what nothing else does, the same for every order of the rules.
    let rank: DetectorRank
    let range: Range<Int>
    let confidence: Confidence
    let level: ConfidenceLevel
    let tally: EvidenceTally
    /// The path of the field that holds the value.
    var field: String?
    /// Whether it stands only if a name before it in the text has its word.
    let needsEarlierName: Bool

    /// A value with what speaks for it; `nil` if that does not reach the lowest tier.
    init?(
        _ range: Range<Int>, rule: Int, pattern: Int?, _ check: CheckName, _ rank: DetectorRank,
        _ tally: EvidenceTally, field: String?, needsEarlierName: Bool = false
    ) {
        confidence = tally.confidence
        guard let level = confidence.level else { return nil }
        self.level = level
        self.rule = rule
        self.pattern = pattern
        self.check = check
        self.rank = rank
        self.range = range
        self.tally = tally
        self.field = field
        self.needsEarlierName = needsEarlierName
    }

    /// Whether this finding is kept rather than the other when both cover the same bytes.
    func wins(over other: RawFinding) -> Bool {
        if needsEarlierName != other.needsEarlierName { return other.needsEarlierName }
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
