import Evaluation
import FindingModel
import Testing

@Suite("What a report adds up")
struct EvaluationReportTests {
    @Test("Precision counts findings, recall counts labels, F1 is their harmonic mean")
    func ratios() throws {
        let document = MarkedDocument("⟦MRN:111111⟧ ⟦MRN:222222⟧ ⟦MRN:333333⟧ 444444")
        let report = try report(
            document, [document.found(.mrn, "111111"), document.found(.mrn, "444444")])
        let result = try #require(report.entities.first)
        #expect(result.precision(at: .medium) == Ratio(1, of: 2))
        #expect(result.recall(at: .medium) == Ratio(1, of: 3))
        #expect(abs((result.f1(at: .medium) ?? 0) - 0.4) < 1e-12)
        #expect(result.precision(at: .high) == Ratio(1, of: 2))
    }

    @Test("Where there is nothing to divide by, there is no figure")
    func undefined() throws {
        let silent = try report(MarkedDocument("⟦MRN:111111⟧"), [])
        let result = try #require(silent.entities.first)
        #expect(result.precision(at: .medium) == nil)
        #expect(result.f1(at: .medium) == nil)
        #expect(result.recall(at: .medium)?.value == 0)
        #expect(silent.reliability.expectedCalibrationError == nil)
    }

    @Test("Documents add up, and the sum is over the types that are labelled completely")
    func total() throws {
        let first = MarkedDocument("⟦MRN:111111⟧ ⟦US_NPI:1234567893⟧", id: "a")
        let second = MarkedDocument("⟦MRN:222222⟧ 333333", id: "b")
        let labelled: Set<EntityType> = [.mrn]
        var report = try report(first, [first.found(.mrn, "111111")], labelled: labelled)
        report.add(
            DocumentOutcome(
                try second.document, reported: [second.found(.mrn, "333333")], labelled: labelled,
                isComplete: false))
        let total = report.total(at: .medium)
        #expect([total.labels, total.found, total.right, total.wrong] == [2, 1, 1, 1])
        #expect(report.documents == 2)
        #expect(report.incompleteDocuments == 1)
        #expect(report.entities.map(\.entity) == [.mrn, .usNPI])
    }

    @Test("Verdicts are concluded from the findings at medium and above")
    func verdicts() throws {
        let document = MarkedDocument("Ann Smithe has asthma", verdict: "phi")
        let name = document.found(.personName, "Ann Smithe")
        let both = try report(document, [name, document.found(.disease, "asthma")])
        #expect(both.verdicts.count(labelled: .phi, given: .phi) == 1)
        #expect(both.verdicts.agreement?.value == 1)
        let weak = try report(document, [name, document.found(.disease, "asthma", 0.7)])
        #expect(weak.verdicts.count(labelled: .phi, given: .identifiers) == 1)
        #expect(weak.verdicts.agreement?.value == 0)
        let cut = try report(document, [], isComplete: false)
        #expect(cut.verdicts.count(labelled: .phi, given: .undetermined) == 1)
    }
}

@Suite("Reliability")
struct ReliabilityTests {
    private static let values = (0..<10).map { "90000000\($0)" }

    @Test("A bin holds its lower bound and not its upper, and the last holds 1")
    func bounds() throws {
        let document = MarkedDocument(Self.values.joined(separator: " "))
        let confidences = [0.65, 0.6999, 0.70, 0.75, 0.80, 0.85, 0.90, 0.95, 0.9999, 1]
        let spans = zip(Self.values, confidences).map { document.found(.mrn, $0, $1) }
        let report = try report(document, spans)
        #expect(report.reliability.bins.map(\.count) == [2, 1, 1, 1, 1, 1, 3])
        #expect(report.reliability.count == 10)
    }

    @Test("The calibration error weighs each bin's distance by its findings")
    func error() throws {
        let document = MarkedDocument(
            "⟦MRN:111111⟧ ⟦MRN:222222⟧ ⟦MRN:333333⟧ 444444 ⟦US_NPI:1234567893⟧")
        let report = try report(
            document,
            [
                document.found(.mrn, "111111", 0.92), document.found(.mrn, "222222", 0.92),
                document.found(.mrn, "333333", 0.92), document.found(.mrn, "444444", 0.92),
                document.found(.usNPI, "1234567893", 0.72),
            ])
        // Four at 0.92 of which 0.75 are right, and one at 0.72 that is right.
        let expected = (4 * (0.92 - 0.75) + (1 - 0.72)) / 5
        let error = try #require(report.reliability.expectedCalibrationError)
        #expect(abs(error - expected) < 1e-12)
        let mrn = try #require(report.entities.first { $0.entity == .mrn })
        #expect(mrn.reliability.count == 4)
        #expect(mrn.reliability.bins[5].shareRight == Ratio(3, of: 4))
        #expect(abs((mrn.reliability.bins[5].meanConfidence ?? 0) - 0.92) < 1e-12)
    }

    @Test("Findings that are neither right nor false are left out")
    func neutral() throws {
        let document = MarkedDocument("⟦PERSON_NAME:Ann Smithe⟧ 1/2/2020")
        let report = try report(
            document,
            [document.found(.personName, "Ann"), document.found(.date, "1/2/2020")],
            labelled: [.personName])
        #expect(report.reliability.count == 0)
    }
}
