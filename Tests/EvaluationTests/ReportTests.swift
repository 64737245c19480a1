import Evaluation
import FindingModel
import Foundation
import Testing

@Suite("Reports")
struct ReportTests {
    private static let document = MarkedDocument(
        "Zebedee, MRN ⟦MRN:111111⟧, ⟦MRN:222222⟧; ⟦!MRN:333333:lot <A & B>⟧; ring ⟦PHONE:555-0100⟧",
        id: "no-0001", verdict: "identifiers")

    private static func measured() throws -> EvaluationReport {
        let labelled: Set<EntityType> = [.mrn]
        var report = EvaluationReport(
            corpus: "tiny", title: "Made up", labelled: labelled, rulePacks: ["a@1.0.0", "b@2.0.0"])
        report.add(
            DocumentOutcome(
                try document.document,
                reported: [
                    document.found(.mrn, "111111", 0.92), document.found(.mrn, "333333", 0.8),
                    document.found(.phone, "555-0100", 0.7),
                ], labelled: labelled))
        return report
    }

    @Test("The text report is an aligned table with its confusions behind it")
    func text() throws {
        let expected = """
            tiny: Made up
            1 document; rule packs: a@1.0.0, b@2.0.0.
            Not labelled completely, so without a precision and not in the sum: PHONE.

            At medium, unless the heading says low or high (P precision, R recall); negatives: look-alikes,
            taken: those reported all the same.

            entity  labels  found  missed  false  precision  recall     F1  low P  low R  high P  high R  negatives  taken
            MRN          2      1       1      1      0.500   0.500  0.500  0.500  0.500   1.000   0.500          1      1
            PHONE        1      0       1      -          -   0.000      -      -  1.000       -   0.000          0      0
            all          2      1       1      1      0.500   0.500  0.500  0.500  0.500   1.000   0.500          1      1

            Missed at medium

            label  reported there     times
            MRN    nothing                1
            PHONE  found at low only      1

            False at medium

            reported  what it is   times
            MRN       lot <A & B>      1

            Verdicts, 1.000 as labelled

            labelled     clear  identifiers  phi  undetermined
            clear            0            0    0             0
            identifiers      0            1    0             0
            phi              0            0    0             0

            Reliability, expected calibration error 0.440

            confidence  findings   mean  share right
            0.65–0.70          0      -            -
            0.70–0.75          0      -            -
            0.75–0.80          0      -            -
            0.80–0.85          1  0.800        0.000
            0.85–0.90          0      -            -
            0.90–0.95          1  0.920        1.000
            0.95–1.00          0      -            -

            Share right by confidence, and calibration error, of each entity

            entity  findings  error  0.65–  0.70–  0.75–  0.80–  0.85–  0.90–  0.95–
            MRN            2  0.440      -      -      -  0.000      -  1.000      -

            Missed labels, the first 1 of 2

            document  label  start–end  reported there
            no-0001   MRN    21–27      nothing

            False findings

            document  reported  start–end  what it is
            no-0001   MRN       29–35      lot <A & B>

            """
        #expect(TextReport(try Self.measured(), listed: 1).text == expected)
    }

    @Test("No report holds a word or a number of a document")
    func noText() throws {
        let report = try Self.measured()
        for output in [TextReport(report).text, HTMLReport(report).html] {
            for words in ["Zebedee", "111111", "222222", "333333", "555-0100", "ring"] {
                #expect(!output.contains(words))
            }
        }
    }

    @Test("The page is well-formed, needs nothing from elsewhere and hides what is markup")
    func html() throws {
        let html = HTMLReport(try Self.measured()).html
        let parser = TagBalance(html)
        #expect(parser.problem == nil)
        for forbidden in ["<script", "http://", "https://", "src=", "href=", "url(", "@import"] {
            #expect(!html.contains(forbidden), "\(forbidden)")
        }
        #expect(html.contains("lot &lt;A &amp; B&gt;"))
        #expect(html.contains("<svg"))
        #expect(html.contains("prefers-color-scheme: dark"))
        #expect(html.contains("@media print"))
        #expect(html.contains("<h3>MRN</h3>"))
    }

    @Test("The page says which floors are not reached, or that all are")
    func floors() throws {
        let report = try Self.measured()
        let floors = Floors(measuredBy: report)
        #expect(HTMLReport(report, floors: floors).html.contains("All floors are reached."))
        let silent = EvaluationReport(corpus: "tiny", title: "Made up", labelled: [.mrn])
        #expect(
            HTMLReport(silent, floors: floors).html.contains(
                "<li>MRN: recall has the floor 0.50 and could not be measured</li>"))
        #expect(!HTMLReport(report).html.contains("loors"))
    }
}

/// Whether every element of a page is closed in order.
private struct TagBalance {
    private(set) var problem: String?

    init(_ html: String) {
        var open: [Substring] = []
        for match in html.matches(of: #/<(\/?)([a-z0-9]+)[^<>]*?(\/?)>/#) {
            let (_, close, name, empty) = match.output
            if name == "meta" || !empty.isEmpty { continue }
            if close.isEmpty {
                open.append(name)
            } else if open.popLast() != name {
                problem = problem ?? "</\(name)> closes another element"
            }
        }
        if !open.isEmpty { problem = problem ?? "<\(open[0])> is not closed" }
    }
}
