package import FindingModel

/// A text whose identifiers are known, and what a scan should conclude about it.
///
/// Places are Unicode code points, end exclusive.
package struct LabelledDocument: Sendable, Hashable {
    /// A value that a scan must find.
    package struct Label: Sendable, Hashable {
        /// The kind of identifier.
        package let entity: EntityType
        /// Where it stands.
        package let range: Range<Int>
        /// From the first digit in it to the last, `nil` if it has none.
        package let digits: Range<Int>?

        /// Makes a label; `range` lies within `scalars`, the text.
        init(_ entity: EntityType, _ range: Range<Int>, in scalars: [Unicode.Scalar]) {
            self.entity = entity
            self.range = range
            let isDigit = { (index: Int) in ("0"..."9").contains(scalars[index]) }
            if let first = range.first(where: isDigit), let last = range.last(where: isDigit) {
                digits = first..<last + 1
            } else {
                digits = nil
            }
        }
    }

    /// A hard negative: it looks like the entity type and is not.
    package struct HardNegative: Sendable, Hashable {
        /// What it looks like.
        package let entity: EntityType
        /// Where it stands.
        package let range: Range<Int>
        /// What it is, in the words of the corpus.
        package let why: String
    }

    /// Unique in its corpus.
    package let id: String
    /// The kind of document, such as `progress-note`.
    package let kind: String
    /// The text to scan.
    package let text: String
    /// What must be found.
    package let labels: [Label]
    /// What must be left alone.
    package let negatives: [HardNegative]
    /// What a scan should conclude.
    package let verdict: Verdict
}
