import Evaluation
import FindingModel
import Testing

@Suite("Reading a corpus")
struct LabelledCorpusTests {
    private static func line(_ id: String) throws -> String {
        try MarkedDocument("MRN ⟦MRN:123456⟧ ⟦!DATE:12/80:blood pressure⟧", id: id).line
    }

    private func ids(_ corpus: TemporaryCorpus, batch: Int) throws -> [[String]] {
        var ids: [[String]] = []
        try LabelledCorpus(folder: corpus.folder).forEachBatch(of: batch) {
            ids.append($0.map(\.id))
        }
        return ids
    }

    @Test("Documents come in order and in batches, whatever ends the lines")
    func batches() throws {
        let lines = try ["a", "b", "c"].map(Self.line)
        for text in [lines.joined(separator: "\n"), lines.joined(separator: "\r\n\n") + "\n"] {
            let corpus = try TemporaryCorpus(documents: text)
            #expect(try ids(corpus, batch: 2) == [["a", "b"], ["c"]])
        }
    }

    @Test("Lines may be longer than what is read at once, and lie across its ends")
    func longLines() throws {
        let lines = try (0..<40).map { number in
            let filler = String(repeating: "é ", count: 7_000 * (number % 5))
            return try MarkedDocument(filler + "⟦MRN:123456⟧", id: "n\(number)").line
        }
        let corpus = try TemporaryCorpus(documents: lines.joined(separator: "\n") + "\n")
        #expect(try ids(corpus, batch: 100) == [(0..<40).map { "n\($0)" }])
    }

    @Test("The header and every field of a document are read")
    func fields() throws {
        let corpus = try TemporaryCorpus(documents: try Self.line("a"))
        let opened = try LabelledCorpus(folder: corpus.folder + "/")
        #expect(opened.name == corpus.folder.split(separator: "/").last.map(String.init))
        #expect(opened.title == "Made up")
        #expect(opened.labelled == [.mrn])
        #expect(opened.floorsPath == corpus.folder + "/floors.json")
        var documents: [LabelledDocument] = []
        try opened.forEachBatch(of: 10) { documents += $0 }
        let document = try #require(documents.first)
        #expect(document.text == "MRN 123456 12/80")
        #expect(document.labels.map(\.entity) == [.mrn])
        #expect(document.labels.map(\.range) == [4..<10])
        #expect(document.negatives.map(\.range) == [11..<16])
        #expect(document.negatives.map(\.why) == ["blood pressure"])
        #expect(document.verdict == .clear)
        #expect(document.kind == "note")
    }

    @Test(
        "A faulty line is named with its file and number, and its text is not quoted",
        arguments: [
            ("{", "is not valid JSON"),
            ("[]", "is not a JSON object"),
            (#"{"id":"x"}"#, "key 'kind' is missing"),
            (row(entities: #"[{"start":0,"end":"2","entity":"MRN"}]"#), "'entities[0].end' has"),
            (row(entities: #"[{"start":2,"end":2,"entity":"MRN"}]"#), "entities[0] reaches"),
            (row(entities: #"[{"start":0,"end":11,"entity":"MRN"}]"#), "the text's 10 code points"),
            (row(entities: #"[{"start":-1,"end":2,"entity":"MRN"}]"#), "entities[0] reaches"),
            (row(entities: #"[{"start":0,"end":2,"entity":"NOSUCH"}]"#), "unknown entity type"),
            (row(verdict: "undetermined"), "verdict must be"),
            (row(id: ""), "id must be"),
            (row(id: #"a\u001b[0m"#), "id must be"),
            (row(id: "a"), "was used on line 1 already"),
            (
                row(
                    entities: #"[{"start":0,"end":5,"entity":"MRN"}]"#,
                    negatives: #"[{"start":4,"end":6,"entity":"MRN","why":"w"}]"#),
                "negatives[0] lies on a label"
            ),
        ])
    func faults(line: String, message: String) throws {
        let corpus = try TemporaryCorpus(documents: try Self.line("a") + "\n\n" + line + "\n")
        let error = try #require(throws: CorpusError.self) { try ids(corpus, batch: 1) }
        #expect(error.description.hasPrefix(corpus.folder + "/documents.jsonl:3: "))
        #expect(error.description.contains(message), "\(error)")
        #expect(!error.description.contains("Zebedee"))
    }

    @Test("A corpus without documents, without a header or with an unknown type is refused")
    func refusals() throws {
        let empty = try TemporaryCorpus(documents: "\n\n")
        #expect(throws: CorpusError.self) { try ids(empty, batch: 1) }
        #expect(throws: CorpusError.self) { try LabelledCorpus(folder: "/nowhere/at/all") }
        let unknown = try TemporaryCorpus(
            documents: "", about: #"{"title":"t","labelled":["MRN","NOSUCH"]}"#)
        let error = try #require(throws: CorpusError.self) {
            try LabelledCorpus(folder: unknown.folder)
        }
        #expect(error.message == "labelled[1] is an unknown entity type")
    }
}

private func row(
    id: String = "x", entities: String = "[]", negatives: String = "[]",
    verdict: String = "clear"
) -> String {
    """
    {"id":"\(id)","kind":"note","text":"Zebedee 12","entities":\(entities),\
    "negatives":\(negatives),"verdict":"\(verdict)"}
    """
}
