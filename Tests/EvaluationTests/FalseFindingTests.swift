import Evaluation
import FindingModel
import Testing

@Suite("When a finding is false")
struct FalseFindingTests {
    @Test("A finding where nothing is labelled is false, and says what stands there")
    func plain() throws {
        let document = MarkedDocument(
            "order 123456 of ⟦!MRN:234567:order number⟧ for ⟦US_NPI:1234567893⟧")
        let report = try report(
            document,
            [
                document.found(.mrn, "123456"), document.found(.mrn, "234567"),
                document.found(.mrn, "1234567893"),
            ])
        #expect(report.counts(.mrn).wrong == 3)
        #expect(
            report.falseFindings.map(\.cause) == [
                .plainText, .negative(why: "order number"), .label(.usNPI),
            ])
        #expect(report.falseFindings.map(\.range) == [6..<12, 16..<22, 27..<37])
    }

    @Test("A finding of a type that is not labelled completely is never false")
    func unlabelled() throws {
        let document = MarkedDocument("on 1/2/2020, ⟦!DATE:12/80:blood pressure⟧, ⟦DATE:3/4/2020⟧")
        let report = try report(
            document,
            [
                document.found(.date, "1/2/2020"), document.found(.date, "12/80"),
                document.found(.date, "3/4/2020"),
            ], labelled: [.mrn])
        let dates = try #require(report.entities.first { $0.entity == .date })
        #expect(dates.counts(at: .medium).wrong == 0)
        #expect(dates.counts(at: .medium).found == 1)
        #expect(dates.precision(at: .medium) == nil)
        #expect(dates.recall(at: .medium)?.value == 1)
        #expect(dates.hardNegativesFound == 1)
        #expect(report.total(at: .medium) == LevelCounts())
        #expect(report.falseFindings.isEmpty)
    }

    @Test("A finding that touches a label without finding it is neither right nor false")
    func touching() throws {
        let document = MarkedDocument("⟦PERSON_NAME:Ann Smithe⟧")
        let report = try report(document, [document.found(.personName, "Ann")])
        #expect(report.counts(.personName).right == 0)
        #expect(report.counts(.personName).wrong == 0)
        #expect(report.counts(.personName).missed == 1)
    }

    @Test("Inside a value that was found as what it is, another finding is neutral")
    func inside() throws {
        let document = MarkedDocument("write to ⟦EMAIL:ann@mail.example.org⟧ now")
        let found = document.found(.email, "ann@mail.example.org", 0.8)
        let url = document.found(.url, "mail.example.org", 0.9)
        let both = try report(document, [found, url])
        #expect(ConfidenceLevel.allCases.map { both.counts(.url, $0).wrong } == [0, 0, 1])
        let alone = try report(document, [url])
        #expect(ConfidenceLevel.allCases.map { alone.counts(.url, $0).wrong } == [1, 1, 1])
        let wider = try report(document, [found, document.found(.url, "mail.example.org now")])
        #expect(wider.counts(.url).wrong == 1)
    }

    @Test("A hard negative outweighs that the finding's type would do for the label there")
    func negativeOnSibling() throws {
        let negatives = #"[{"start":5,"end":15,"entity":"DATE_OF_BIRTH","why":"visit"}]"#
        let line = """
            {"id":"d","kind":"note","text":"seen 01/02/2020","verdict":"clear",\
            "entities":[{"start":5,"end":15,"entity":"DATE"}],"negatives":\(negatives)}
            """
        let document = try LabelledDocument(line: line.utf8, number: 1, of: "x")
        let span = ReportedSpan(.dateOfBirth, 5..<15, confidence: Confidence(0.9))
        let labelled: Set<EntityType> = [.date, .dateOfBirth]
        var report = EvaluationReport(corpus: "c", title: "t", labelled: labelled)
        report.add(DocumentOutcome(document, reported: [span], labelled: labelled))
        #expect(report.counts(.date).found == 1)
        #expect(report.counts(.dateOfBirth).wrong == 1)
        #expect(report.entities.map(\.hardNegativesFound) == [0, 1])
    }

    @Test("A hard negative is taken by a finding of its own type at medium, by no other")
    func hardNegatives() throws {
        let document = MarkedDocument(
            "⟦!MRN:111111:lot⟧ ⟦!MRN:222222:lot⟧ ⟦!MRN:333333:lot⟧ ⟦!MRN:444444:lot⟧")
        let report = try report(
            document,
            [
                document.found(.mrn, "111111", 0.8), document.found(.mrn, "222222", 0.7),
                document.found(.phone, "333333", 0.8),
            ])
        let result = try #require(report.entities.first { $0.entity == .mrn })
        #expect(result.hardNegatives == 4)
        #expect(result.hardNegativesFound == 1)
        #expect(result.falseCauses == [.negative(why: "lot"): 1])
    }

    @Test("A right finding that reaches onto a hard negative does not take it")
    func neighbour() throws {
        let document = MarkedDocument("⟦PERSON_NAME:Ann Smithe⟧ ⟦!PERSON_NAME:Hall:building⟧")
        let report = try report(document, [document.found(.personName, "Ann Smithe H")])
        #expect(report.counts(.personName).right == 1)
        #expect(report.entities.first?.hardNegativesFound == 0)
    }
}
