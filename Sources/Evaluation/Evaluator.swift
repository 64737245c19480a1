internal import ContentExtraction
package import Detection
internal import Dispatch
internal import FindingModel
internal import Synchronization

/// Runs detectors over a labelled corpus and measures what they find.
///
/// Thread-safe. The report is the same for every number of lanes.
package struct Evaluator: Sendable {
    private static let batch = 256

    private let detectors: DetectorSet
    private let lanes: Int

    /// Prepares an evaluation that uses `lanes` cores.
    package init(detectors: DetectorSet, lanes: Int = 2) {
        self.detectors = detectors
        self.lanes = max(1, lanes)
    }

    /// Scans every document and scores what was found against its labels.
    ///
    /// Blocks; throws a ``CorpusError`` if the corpus cannot be read.
    package func evaluate(_ corpus: LabelledCorpus) throws -> EvaluationReport {
        var report = EvaluationReport(
            corpus: corpus.name, title: corpus.title, labelled: corpus.labelled,
            rulePacks: detectors.rulePacks)
        try corpus.forEachBatch(of: Self.batch) { documents in
            for outcome in outcomes(of: documents, labelled: corpus.labelled) {
                report.add(outcome)
            }
        }
        return report
    }

    /// One outcome a document, in their order.
    private func outcomes(
        of documents: [LabelledDocument], labelled: Set<EntityType>
    ) -> [DocumentOutcome] {
        let slots = Mutex([DocumentOutcome?](repeating: nil, count: documents.count))
        DispatchQueue.concurrentPerform(iterations: lanes) { lane in
            var scratch = Scratch()
            for index in stride(from: lane, to: documents.count, by: lanes) {
                let outcome = scan(documents[index], labelled: labelled, using: &scratch)
                slots.withLock { $0[index] = outcome }
            }
        }
        return slots.withLock { $0.compactMap { $0 } }
    }

    private func scan(
        _ document: LabelledDocument, labelled: Set<EntityType>, using scratch: inout Scratch
    ) -> DocumentOutcome {
        var list = FindingList()
        let text = Array(document.text.utf8)
        let view = ViewedText(text)
        let completeness = detectors.scan(
            view.bytes.span, fields: view.fields(StructureRecognition.fields(of: text)),
            edits: view.edits, options: ScanOptions(leastLevel: .low), using: &scratch,
            into: &list)
        return DocumentOutcome(
            document, reported: list.findings.map(ReportedSpan.init), labelled: labelled,
            isComplete: completeness.isComplete && !view.isTooDeep)
    }
}
