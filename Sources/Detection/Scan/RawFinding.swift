internal import FindingModel

/// A scored candidate before overlaps are resolved; offsets are absolute bytes of the text.
struct RawFinding: Sendable {
    let rule: Int
    /// Settles what nothing else does, the same for every order of the rules.
    let rank: DetectorRank
    let range: Range<Int>
    let confidence: Confidence
    let level: ConfidenceLevel
    let evidence: [Evidence]
    /// The path of the field that holds the value.
    let field: String?

    /// Whether this finding is kept rather than the other when both cover the same bytes.
    func wins(over other: RawFinding) -> Bool {
        if confidence != other.confidence { return confidence > other.confidence }
        if range.count != other.range.count { return range.count > other.range.count }
        if range.lowerBound != other.range.lowerBound {
            return range.lowerBound < other.range.lowerBound
        }
        return rank < other.rank
    }
}
