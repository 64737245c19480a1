import Detection
import Evaluation
import FindingModel
import RulePacks
import Testing

@Suite("Evaluating detectors")
struct EvaluatorTests {
    private static func detectors() throws -> DetectorSet {
        let header = RuleFile(
            path: "tiny/pack.yaml", text: "name: tiny\nversion: 1.0.0\ntitle: For a test\n")
        let rule = RuleFile(
            path: "tiny/record-number.yaml",
            text: #"""
                id: record-number
                entity: MRN
                title: Record number
                identifies: A patient of an invented hospital.
                because: HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(H)
                standard:
                  - source: Invented
                    says: QZ and six digits.
                status: experimental
                severity: high
                mistaken-for:
                  - Lot numbers.
                patterns:
                  - name: plain
                    weight: 0.8
                    regex: '\bQZ\d{6}\b'
                labels: [record number]
                context:
                  raises: [patient]
                  lowers: [lot]
                  within: 300 characters
                check: none

                """#)
        let loaded = RulePackLoader.load([header, rule], loadSamples: false)
        #expect(loaded.diagnostics.map(\.description) == [])
        let compiled = try DetectorSet.compile(loaded.packs)
        #expect(compiled.diagnostics.map(\.description) == [])
        return compiled.detectors
    }

    @Test("Findings of a real scan meet labels by code point, and lanes make no difference")
    func lanes() throws {
        let lines = try (0..<600).map { number in
            let value = "QZ\(100_000 + number)"
            let text =
                switch number % 3 {
                case 0: "Señora 🩺 patient ⟦MRN:\(value)⟧"
                case 1: "lot ⟦!MRN:\(value):lot number⟧ and \(value)"
                default: "patient ⟦MRN:ZQ\(100_000 + number)⟧"
                }
            return try MarkedDocument(text, id: "n\(number)", verdict: "identifiers").line
        }
        let corpus = try TemporaryCorpus(documents: lines.joined(separator: "\n"))
        let opened = try LabelledCorpus(folder: corpus.folder)
        let detectors = try Self.detectors()
        let reports = try [1, 2, 5].map {
            try Evaluator(detectors: detectors, lanes: $0).evaluate(opened)
        }
        #expect(reports[0] == reports[1])
        #expect(reports[0] == reports[2])
        let report = reports[0]
        #expect(report.documents == 600)
        #expect(report.rulePacks == ["tiny@1.0.0"])
        #expect(report.counts(.mrn).labels == 400)
        #expect(report.counts(.mrn).found == 200)
        #expect(report.misses.map(\.document) == (0..<200).map { "n\($0 * 3 + 2)" })
        #expect(report.entities.first?.hardNegatives == 200)
        #expect(report.verdicts.count(labelled: .identifiers, given: .clear) >= 200)
        #expect(report.incompleteDocuments == 0)
    }

    @Test("A faulty corpus stops the evaluation with the place of the fault")
    func faulty() throws {
        let corpus = try TemporaryCorpus(documents: "{}\n")
        let evaluator = Evaluator(detectors: try Self.detectors())
        let error = try #require(throws: CorpusError.self) {
            try evaluator.evaluate(try LabelledCorpus(folder: corpus.folder))
        }
        #expect(error.line == 1)
    }
}
