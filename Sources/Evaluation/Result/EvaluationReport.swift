package import FindingModel

/// What an evaluation measured.
///
/// Holds places, names and numbers, and nothing of the documents' text.
package struct EvaluationReport: Sendable, Hashable {
    /// A label that was missed at medium.
    package struct Miss: Sendable, Hashable {
        /// The id of the document.
        package let document: String
        /// The type of the label.
        package let entity: EntityType
        /// Where it stands, in code points.
        package let range: Range<Int>
        /// What was reported there.
        package let cause: MissCause
    }

    /// A finding at medium or above of something that is not there.
    package struct FalseFinding: Sendable, Hashable {
        /// The id of the document.
        package let document: String
        /// What it was taken for.
        package let entity: EntityType
        /// Where it stands, in code points.
        package let range: Range<Int>
        /// What stands there.
        package let cause: FalseCause
    }

    /// The name of the corpus.
    package let corpus: String
    /// What the corpus holds, in words.
    package let title: String
    /// The rule packs that were measured, as `name@version`.
    package let rulePacks: [String]
    /// Documents that were scanned.
    package internal(set) var documents = 0
    /// Documents of which a limit kept something from being examined.
    package internal(set) var incompleteDocuments = 0
    /// How the verdicts compare to the labelled ones.
    package internal(set) var verdicts = VerdictMatrix()
    /// How far the confidence of findings can be believed.
    package internal(set) var reliability = Reliability()
    /// Labels missed at medium, in the order of the corpus.
    package internal(set) var misses: [Miss] = []
    /// False findings at medium, in the order of the corpus.
    package internal(set) var falseFindings: [FalseFinding] = []
    var results: [EntityType: EntityResult] = [:]
    let labelled: Set<EntityType>

    /// An empty report; `labelled` are the types of which every occurrence is labelled.
    package init(
        corpus: String, title: String, labelled: Set<EntityType>, rulePacks: [String] = []
    ) {
        self.corpus = corpus
        self.title = title
        self.labelled = labelled
        self.rulePacks = rulePacks
    }

    /// The entity types with labels, hard negatives or counted findings, by name.
    package var entities: [EntityResult] {
        results.values.sorted { $0.entity < $1.entity }
    }

    /// The sum over all entity types that are labelled completely.
    package func total(at level: ConfidenceLevel) -> LevelCounts {
        entities.reduce(into: LevelCounts()) { total, result in
            if result.isLabelledCompletely { total += result.counts(at: level) }
        }
    }
}
