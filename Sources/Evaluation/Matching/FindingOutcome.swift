internal import FindingModel

/// Whether a finding was right.
package struct FindingOutcome: Sendable, Hashable {
    /// What a finding is worth.
    enum Standing: Sendable, Hashable {
        /// It found a label.
        case right
        /// There is no such thing there.
        case wrong(FalseCause)
        /// Neither: it touches a label without finding it, lies inside of a value that was found as
        /// what it is, or is of a type that the corpus does not label completely.
        case neutral
    }

    let span: ReportedSpan
    private let standing: Standing
    /// The highest tier at which the labelled value around it was found as what it is.
    private let excuse: ConfidenceLevel?

    /// Judges a finding.
    ///
    /// A hard negative of the finding's own type outweighs that the type would do for a label
    /// there: a date of birth reported on an ordinary date finds the date, and is a false date of
    /// birth where the corpus says that it is none.
    init(
        _ span: ReportedSpan, _ labels: [DocumentOutcome.LabelOutcome],
        _ negatives: [LabelledDocument.HardNegative], labelled: Set<EntityType>
    ) {
        self.span = span
        let touched = labels.map(\.label).filter { $0.range.overlaps(span.range) }
        let accepting = touched.filter { LabelMatching.accepts(span.entity, for: $0.entity) }
        let found = accepting.filter { LabelMatching.fits(span.range, $0) }
        var excuse: ConfidenceLevel?
        if found.contains(where: { $0.entity == span.entity }) {
            standing = .right
        } else if let trap = negatives.first(where: { Self.isOn($0, span) }) {
            standing = .wrong(.negative(why: trap.why))
        } else if !found.isEmpty {
            standing = .right
        } else if !accepting.isEmpty || !labelled.contains(span.entity) {
            standing = .neutral
        } else {
            standing = .wrong(touched.first.map { .label($0.entity) } ?? .plainText)
            excuse =
                labels
                .filter { $0.label.range.contains(span.range) }
                .compactMap(\.level).max()
        }
        self.excuse = excuse
    }

    /// What it is worth among the findings of a tier and above; it must be one of them.
    func standing(at level: ConfidenceLevel) -> Standing {
        if let excuse, excuse >= level { return .neutral }
        return standing
    }

    /// Whether it is wrong because of this hard negative.
    func isWrong(on negative: LabelledDocument.HardNegative) -> Bool {
        if case .wrong = standing { return Self.isOn(negative, span) }
        return false
    }

    private static func isOn(
        _ negative: LabelledDocument.HardNegative, _ span: ReportedSpan
    ) -> Bool {
        negative.entity == span.entity && negative.range.overlaps(span.range)
    }
}
