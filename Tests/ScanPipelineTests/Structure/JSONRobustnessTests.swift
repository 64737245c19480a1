import ContentExtraction
import FindingModel
import Testing

/// A generator of numbers that gives the same ones every time.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

@Suite("JSON of any kind is read in bounded time and memory")
struct JSONRobustnessTests {
    static let documents = [
        #"{"resourceType":"Patient","identifier":[{"value":"M1","type":{"coding":[{"code":"SS"}]}}],"#
            + #""name":[{"given":["Ada"],"family":"Quill"}],"birthDate":"1944-01-02"}"#,
        #"{"identifier":[{"value":"M1","system":"http://hl7.org/fhir/sid/us-ssn"}],"name":"Home","#
            + #""subject":{"display":"Ada Quill","reference":"Patient/1"},"resourceType":"Basic"}"#,
        "{\"a\":{\"mrn\":12,\"é\":\"naïve\\u00e9\\\\\"},\"list\":[1,[2,{\"ssn\":\"x y\"}]]}\n{\"b\":3.5}",
        "{\"mrn\":\"1\"}\n{\"mrn\":broken}\n{\"mrn\":\"2\n{\"mrn\":\"34\"}",
        "\u{FEFF} [ {\"photo\": \"\(String(repeating: "A", count: 3_000))\", \"ssn\": \"9\"} ",
        "{\"a\": [[[",
        #"{"body":"{\"mrn\":\"4455667\"}","raw":"MSH|^~\\&|A\rPID|1||8812034^^^X^MR\r","n":1}"#,
        "{\"resourceType\":\"Patient\",\"photo\":[{\"data\":\""
            + String(repeating: "A", count: 3_000) + "\"}],\"x\":tru",
    ]

    @Test("Fields do not depend on how the text is cut", arguments: documents)
    func cuts(text: String) {
        let whole = StructureListing(JSONReader.self, text)
        #expect(whole.isInOrder)
        #expect(StructureListing(JSONReader.self, text, cuts: [1]) == whole)
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<50 {
            let cuts = (0..<9).map { _ in Int.random(in: 1...40, using: &numbers) }
            #expect(StructureListing(JSONReader.self, text, cuts: cuts) == whole)
        }
    }

    @Test("Random and damaged bytes end in a reading, in any cut")
    func randomBytes() {
        var numbers = SeededNumbers(seed: 3)
        let alphabet = Array("{}[]\",:\\ \n019-eEtruefalsnx@é\u{0}".utf8)
        let good = Array(Self.documents.joined().utf8)
        for round in 0..<400 {
            var bytes: [UInt8]
            if round % 2 == 0 {
                bytes = (0..<200).map { _ in alphabet.randomElement(using: &numbers) ?? 0 }
            } else {
                bytes = good
                for _ in 0..<5 {
                    let place = Int.random(in: 0..<bytes.count, using: &numbers)
                    bytes[place] = UInt8.random(in: .min ... .max, using: &numbers)
                }
                bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &numbers)))
            }
            let whole = StructureListing(JSONReader.self, bytes)
            let cuts = (0..<5).map { _ in Int.random(in: 1...90, using: &numbers) }
            #expect(StructureListing(JSONReader.self, bytes, cuts: cuts) == whole)
            #expect(whole.isInOrder)
            _ = JSONReader.recognises(bytes)
        }
    }

    @Test(
        "Half a document, and what cannot be read, is broken",
        arguments: [
            "{\"a\": \"half", "{\"a\": 1", "[1, 2", "{\"a\": 1]", "{'a': 1}", "{\"a\" 1}", "[1 2]",
            String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
        ])
    func broken(text: String) {
        let found = StructureListing(JSONReader.self, text)
        #expect(found.isBroken)
        #expect(found.fields.count <= 2)
    }

    @Test("What stood before the break is given")
    func keepsWhatWasRead() {
        let found = StructureListing(
            JSONReader.self, #"{"resourceType":"Patient","identifier":[{"value":"M-1" "#)
        #expect(found.entities == ["MRN Patient.identifier[0].value = M-1"])
        #expect(found.isBroken)
    }

    @Test("A megabyte of key or of string is passed over")
    func longTokens() {
        let long = String(repeating: "k", count: 1_000_000)
        let found = StructureListing(
            JSONReader.self, "{\"\(long)\": \"v\", \"b\": \"\(long)\", \"ssn\": \"77\"}",
            cuts: [4_096])
        #expect(found.fields.map(found.value) == ["v", "77"])
        #expect(found.fields.allSatisfy { $0.path.utf8.count <= 300 })
        #expect(!found.isBroken)
    }

    @Test("A long document without a line break gives every value as it goes")
    func withoutLineBreak() {
        let row = Array(
            #"{"resource":{"identifier":[{"value":"M1"}],"resourceType":"Patient"}},"#.utf8)
        let rows = Array(repeatElement(row, count: 1_000).joined())
        let head = Array(#"{"resourceType":"Bundle","display":"x","entry":["#.utf8)
        var reader = JSONReader(head: head)
        var fields: [FieldValue] = []
        var count = 0
        reader.read(head.span, isEnd: false, into: &fields)
        for _ in 0..<100 {
            reader.read(rows.span, isEnd: false, into: &fields)
            count += fields.filter { $0.meaning == .entity(.mrn) }.count
            fields.removeAll(keepingCapacity: true)
        }
        let end = Array("]}".utf8)
        reader.read(end.span, isEnd: true, into: &fields)
        count += fields.filter { $0.meaning == .entity(.mrn) }.count
        #expect(count == 100_000)
    }
}
