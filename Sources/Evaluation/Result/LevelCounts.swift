/// What was counted for one entity type among the findings of a tier and above.
package struct LevelCounts: Sendable, Hashable {
    /// Labels of the type.
    package internal(set) var labels = 0
    /// Labels that were found.
    package internal(set) var found = 0
    /// Findings of the type that found a label.
    package internal(set) var right = 0
    /// Findings of the type where there is no such thing.
    package internal(set) var wrong = 0

    /// Nothing was counted so far.
    package init() {}

    /// Labels that were not found.
    package var missed: Int { labels - found }
    /// Of the findings that were right or wrong, the share that was right.
    package var precision: Ratio? { Ratio(right, of: right + wrong) }
    /// Of the labels, the share that was found.
    package var recall: Ratio? { Ratio(found, of: labels) }

    /// The harmonic mean of precision and recall, `nil` unless both are known.
    package var f1: Double? {
        guard let precision = precision?.value, let recall = recall?.value else { return nil }
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }

    static func += (left: inout LevelCounts, right: LevelCounts) {
        left.labels += right.labels
        left.found += right.found
        left.right += right.right
        left.wrong += right.wrong
    }
}
