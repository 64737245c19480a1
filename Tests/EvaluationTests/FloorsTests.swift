import Evaluation
import FindingModel
import Foundation
import Testing

@Suite("Floors")
struct FloorsTests {
    /// Three numbers, two of them found, and one finding that is false.
    private static func measured() throws -> EvaluationReport {
        let document = MarkedDocument("⟦MRN:111111⟧ ⟦MRN:222222⟧ ⟦MRN:333333⟧ 444444 ⟦AGE:93⟧")
        return try report(
            document,
            ["111111", "222222", "444444"].map { document.found(.mrn, $0) })
    }

    private func load(_ json: String) throws -> Floors? {
        let corpus = try TemporaryCorpus(documents: "")
        try corpus.write(json, to: "floors.json")
        return try Floors.load(corpus.folder + "/floors.json")
    }

    @Test("What is measured is rounded down to hundredths and written by name")
    func update() throws {
        let floors = Floors(measuredBy: try Self.measured())
        #expect(
            floors.json == """
                {
                  "AGE": {"recall": 0.00},
                  "MRN": {"precision": 0.66, "recall": 0.66}
                }

                """)
    }

    @Test("Every share in hundredths is its own floor, whatever a double makes of it")
    func exact() throws {
        for found in 1...100 {
            let values = (1...100).map { String(100_000 + $0) }
            let document = MarkedDocument(values.map { "⟦MRN:\($0)⟧" }.joined(separator: " "))
            let report = try report(
                document, values.prefix(found).map { document.found(.mrn, $0) })
            let floors = Floors(measuredBy: report)
            #expect(floors.floors[.mrn]?.recall == Double(found) / 100)
            #expect(floors.violations(in: report).isEmpty)
        }
    }

    @Test("Floors are the same after they were written and read")
    func roundTrip() throws {
        let corpus = try TemporaryCorpus(documents: "")
        let path = corpus.folder + "/floors.json"
        #expect(try Floors.load(path) == nil)
        let floors = Floors(measuredBy: try Self.measured())
        try floors.write(to: path)
        #expect(try Floors.load(path) == floors)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == floors.json)
    }

    @Test("What is below its floor is a sentence, and what cannot be measured too")
    func violations() throws {
        let floors = try #require(
            try load(
                """
                {"US_SSN": {"precision": 0.9}, "AGE": {"precision": 0.5, "recall": 0},
                 "MRN": {"recall": 0.985, "precision": 0.66}}
                """))
        #expect(
            floors.violations(in: try Self.measured()) == [
                "AGE: precision has the floor 0.50 and could not be measured",
                "MRN: recall 0.6666 is below its floor 0.985 (1 of 3 labels missed)",
                "US_SSN: precision has the floor 0.90 and could not be measured",
            ])
    }

    @Test(
        "A file that would not do what it seems to is refused",
        arguments: [
            (#"{"MRN": {"precison": 0.9}}"#, "'MRN' has a key other than precision and recall"),
            (#"{"NOSUCH": {"recall": 0.9}}"#, "'NOSUCH' is an unknown entity type"),
            (#"{"MRN": {"recall": 90}}"#, "'MRN' has a floor outside of 0 to 1"),
            (#"{"MRN": 0.9}"#, "'MRN' has a value of another type than expected"),
            ("", "is not valid JSON"),
        ])
    func faults(json: String, message: String) throws {
        let error = try #require(throws: CorpusError.self) { try load(json) }
        #expect(error.message == message)
    }
}
