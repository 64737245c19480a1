import FindingModel
import RulePacks
import Testing

@testable import Detection

@Suite("Terms of lists")
struct TermListTests {
    private func terms(_ text: String, of entity: EntityType) throws -> [String] {
        let bytes = Array(text.utf8)
        let scanned = try Shipped.detectors.get().scanned(bytes)
        return scanned.findings.filter { $0.entity == entity }.map {
            String(decoding: bytes[$0.place.bytes], as: UTF8.self)
        }
    }

    @Test(
        "The longest term that stands in the text is the value, whatever its case and line",
        arguments: [
            ("Impression: Type 2 Diabetes Mellitus.", "Type 2 Diabetes Mellitus"),
            ("History of breast\n  cancer, treated", "breast\n  cancer"),
            ("Dx: HYPERTENSION", "HYPERTENSION"),
            ("- pneumonia", "pneumonia"),
            ("(sepsis)", "sepsis"),
        ])
    func longest(_ text: String, _ expected: String) throws {
        #expect(try terms(text, of: .disease) == [expected])
    }

    @Test(
        "A part of a word, an address or the name of a file is no term",
        arguments: [
            "pneumoniaX", "Xpneumonia", "pneumonia_db", "my_pneumonia", "mail@pneumonia.example",
            "a.pneumonia", "non-pneumonia",
        ])
    func noTerm(_ text: String) throws {
        #expect(try terms(text, of: .disease).allSatisfy { $0.lowercased() != "pneumonia" })
    }

    @Test("An abbreviation counts in capitals and among clinical words only")
    func abbreviation() throws {
        #expect(try terms("Patient history: COPD, smoker.", of: .disease) == ["COPD"])
        #expect(try terms("Patient history: copd_table", of: .disease).isEmpty)
        #expect(try terms("MI is the state where the plant stands", of: .disease).isEmpty)
    }

    @Test(
        "In a column of states MI is Michigan",
        arguments: [
            ("state", false), ("Patient_State", false), ("STATE_CD", false), ("homestate", false),
            ("dx", true), ("statement diagnosis", true),
        ])
    func stateColumn(_ name: String, isFound: Bool) throws {
        let bytes = Array("Patient history of chest pain. MI".utf8)
        let field = FieldValue(
            range: bytes.count - 2..<bytes.count, path: "x", meaning: .named(name))
        let found = try Shipped.detectors.get().scanned(bytes, fields: [field]).findings
        #expect(found.contains { $0.place.bytes == field.range } == isFound)
    }

    @Test("An ordinary word in a name is no term")
    func partOfName() throws {
        #expect(try terms("Labs at 28 Iron Horse Run", of: .labTest).isEmpty)
    }

    @Test("A term is reported where it stands first; a sink hears of each further one")
    func repeated() throws {
        struct Sink: FindingSink {
            var first: [Range<Int>] = []
            var again: [Range<Int>] = []

            mutating func receive(_ finding: Finding) {
                if finding.entity == .drug { first.append(finding.place.bytes) }
            }

            mutating func receive(
                repeated entity: EntityType, at place: TextPlace, isField: Bool
            ) {
                again.append(place.bytes)
            }
        }
        let text = Array("metformin, then Metformin and METFORMIN; lisinopril".utf8)
        var scratch = Scratch()
        var sink = Sink()
        _ = try Shipped.detectors.get().scan(text.span, using: &scratch, into: &sink)
        #expect(sink.first == [0..<9, 41..<51])
        #expect(sink.again == [16..<25, 30..<39])
    }

    @Test("What is found does not depend on how the text is cut, and is what the reference finds")
    func cuts() throws {
        let detectors = try Shipped.detectors.get()
        let text = Array(
            "PMH: type 2 diabetes\nmellitus, COPD. Labs: Glu 112, hemoglobin A1c 8.1. Rx metformin 500 mg"
                .utf8)
        let whole = detectors.scanned(text)
        #expect(whole.findings.contains { $0.entity == .disease })
        #expect(detectors.streamed(text, cuts: [1]) == whole)
        #expect(detectors.scannedByReference(text) == whole)
    }
}
