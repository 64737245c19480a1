import Foundation
import Testing

@Suite("Measuring on a labelled corpus")
struct EvaluateTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        try folder.write(
            #"{"title":"Made up","seed":"1","labelled":["US_SSN"]}"#, to: "corpus/corpus.json")
        try folder.write(
            """
            {"id":"1","kind":"note","text":"SSN: 536-22-8145","entities":[{"start":5,"end":16,"entity":"US_SSN"}],"negatives":[],"verdict":"identifiers"}
            {"id":"2","kind":"note","text":"Nothing here.","entities":[],"negatives":[],"verdict":"clear"}

            """, to: "corpus/documents.jsonl")
    }

    @Test("Precision and recall are printed, and without floors none is broken")
    func measured() throws {
        let outcome = try Program.run(["evaluate", "corpus"], in: folder)
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(outcome.text.contains("US_SSN"))
        #expect(try folder.names(in: "corpus") == ["corpus.json", "documents.jsonl"])
    }

    @Test("Floors are written from what was measured, and a higher one is broken")
    func floors() throws {
        let update = try Program.run(["evaluate", "corpus", "--update-floors"], in: folder)
        #expect(update.status == 0)
        let floors = String(decoding: try folder.content(of: "corpus/floors.json"), as: UTF8.self)
        #expect(floors.contains("US_SSN"))
        try folder.write(
            #"{"US_SSN":{"precision":0.5,"recall":0.5},"MRN":{"precision":0.5,"recall":0.9}}"#,
            to: "corpus/floors.json")
        let broken = try Program.run(["evaluate", "corpus"], in: folder)
        #expect(broken.status == 1)
        #expect(broken.errors.contains("MRN"))
        #expect(!broken.errors.contains("US_SSN"))
    }

    @Test("A document that is broken is named by its line, and never quoted")
    func brokenDocument() throws {
        try folder.write(#"{"id":"1","text":"SSN: 536-22-8145"#, to: "corpus/documents.jsonl")
        let outcome = try Program.run(["evaluate", "corpus"], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("corpus/documents.jsonl:1"))
        #expect(!outcome.errors.contains("536"))
    }
}
