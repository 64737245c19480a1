package import FindingModel

/// How the detectors did on one entity type.
package struct EntityResult: Sendable, Hashable {
    /// The type.
    package let entity: EntityType
    /// Whether the corpus labels every occurrence; if not, no finding is called false, and the
    /// precision is not known.
    package let isLabelledCompletely: Bool
    /// Hard negatives that look like the type.
    package internal(set) var hardNegatives = 0
    /// Hard negatives that were taken for it at medium.
    package internal(set) var hardNegativesFound = 0
    /// Where labels were missed at medium, what was reported there and how often.
    package internal(set) var missCauses: [MissCause: Int] = [:]
    /// Where findings at medium were false, what stands there and how often.
    package internal(set) var falseCauses: [FalseCause: Int] = [:]
    /// How far the confidence of its findings can be believed.
    package internal(set) var reliability = Reliability()
    var counts: [ConfidenceLevel: LevelCounts] = [:]

    init(_ entity: EntityType, isLabelledCompletely: Bool) {
        self.entity = entity
        self.isLabelledCompletely = isLabelledCompletely
    }

    /// What was counted among the findings of a tier and above.
    package func counts(at level: ConfidenceLevel) -> LevelCounts {
        counts[level] ?? LevelCounts()
    }

    /// Of the findings that were right or false, the share that was right; `nil` without findings
    /// or if the type is not labelled completely.
    package func precision(at level: ConfidenceLevel) -> Ratio? {
        isLabelledCompletely ? counts(at: level).precision : nil
    }

    /// Of the labels, the share that was found; `nil` without labels.
    package func recall(at level: ConfidenceLevel) -> Ratio? {
        counts(at: level).recall
    }

    /// The harmonic mean of precision and recall, `nil` unless both are known.
    package func f1(at level: ConfidenceLevel) -> Double? {
        isLabelledCompletely ? counts(at: level).f1 : nil
    }
}
