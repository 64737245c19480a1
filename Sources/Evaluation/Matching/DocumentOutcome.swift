package import FindingModel
internal import PolicyEngine

/// How a scan did on one document: a pure function of its labels and of what was reported.
///
/// Holds places and names, and nothing of the text.
package struct DocumentOutcome: Sendable, Hashable {
    /// The tier at which floors, causes and verdicts are measured: the one a scan reports by
    /// default.
    package static let measuredLevel = ConfidenceLevel.medium

    /// What became of a label.
    package struct LabelOutcome: Sendable, Hashable {
        let label: LabelledDocument.Label
        /// The highest tier at which it was found.
        let level: ConfidenceLevel?
        /// What was reported instead, if it was missed at the measured level.
        let missCause: MissCause?
    }

    /// What became of a hard negative.
    package struct NegativeOutcome: Sendable, Hashable {
        let negative: LabelledDocument.HardNegative
        /// The highest tier at which it was wrongly found.
        let level: ConfidenceLevel?
    }

    let document: String
    let labels: [LabelOutcome]
    let negatives: [NegativeOutcome]
    let findings: [FindingOutcome]
    let labelledVerdict: Verdict
    let verdict: Verdict
    let isComplete: Bool

    /// Scores a document.
    ///
    /// - Parameters:
    ///   - document: its labels are used, its text is not.
    ///   - reported: what was found, at low and above.
    ///   - labelled: the types of which every occurrence is labelled.
    ///   - isComplete: whether the scan saw everything.
    package init(
        _ document: LabelledDocument, reported: [ReportedSpan], labelled: Set<EntityType>,
        isComplete: Bool = true
    ) {
        self.document = document.id
        self.isComplete = isComplete
        let labels = document.labels.map { LabelOutcome($0, reported) }
        let findings = reported.map {
            FindingOutcome($0, labels, document.negatives, labelled: labelled)
        }
        self.labels = labels
        self.findings = findings
        negatives = document.negatives.map { negative in
            let wrong = findings.filter { $0.isWrong(on: negative) }
            return NegativeOutcome(negative: negative, level: wrong.map(\.span.level).max())
        }
        labelledVerdict = document.verdict
        var assessment = DocumentAssessment()
        for span in reported where span.level >= Self.measuredLevel {
            assessment.note(span.entity)
        }
        verdict = assessment.verdict(isComplete ? .examined : .partial(.timeLimit))
    }
}

extension DocumentOutcome.LabelOutcome {
    fileprivate init(_ label: LabelledDocument.Label, _ reported: [ReportedSpan]) {
        let touching = reported.filter { $0.range.overlaps(label.range) }
        let accepted = touching.filter { LabelMatching.accepts($0.entity, for: label.entity) }
        self.label = label
        level = accepted.filter { LabelMatching.fits($0.range, label) }.map(\.level).max()
        if let level, level >= DocumentOutcome.measuredLevel {
            missCause = nil
        } else {
            missCause = Self.cause(label, touching, accepted, isLow: level != nil)
        }
    }

    private static func cause(
        _ label: LabelledDocument.Label, _ touching: [ReportedSpan], _ accepted: [ReportedSpan],
        isLow: Bool
    ) -> MissCause {
        let isMeasured = { (span: ReportedSpan) in span.level >= DocumentOutcome.measuredLevel }
        if let span = accepted.first(where: isMeasured) { return .misplaced(span.entity) }
        // Why the strict comparison: of two that cover as much, the first in the text is named.
        var widest: (entity: EntityType, common: Int)?
        for span in touching where isMeasured(span) {
            let common = span.range.clamped(to: label.range).count
            if common > widest?.common ?? 0 { widest = (span.entity, common) }
        }
        if let widest { return .other(widest.entity) }
        return isLow ? .onlyLow : .nothing
    }
}
