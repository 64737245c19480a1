package import FindingModel

/// What scoring needs to know of a finding.
package struct ReportedSpan: Sendable, Hashable {
    /// What it was reported as.
    package let entity: EntityType
    /// Where, in code points.
    package let range: Range<Int>
    /// How sure the detectors were.
    package let confidence: Confidence
    /// The tier it was reported at.
    package let level: ConfidenceLevel

    /// Makes a span; it counts as low where the confidence reaches no tier.
    package init(_ entity: EntityType, _ range: Range<Int>, confidence: Confidence) {
        self.entity = entity
        self.range = range
        self.confidence = confidence
        level = confidence.level ?? .low
    }

    /// What scoring needs of a finding.
    package init(_ finding: Finding) {
        entity = finding.entity
        range = finding.place.codePoints
        confidence = finding.confidence
        level = finding.level
    }
}
