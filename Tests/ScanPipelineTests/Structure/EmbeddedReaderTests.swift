import ContentExtraction
import FindingModel
import Testing

@Suite("Structured text in values of structured text")
struct EmbeddedReaderTests {
    /// A text of some structure, and the path of the value in it.
    struct Outer: Sendable {
        let type: any StructureReader.Type
        let text: String
        let path: String

        init(_ type: any StructureReader.Type, _ text: String, _ path: String) {
            (self.type, self.text, self.path) = (type, text, path)
        }
    }

    /// A message; `END` ends a segment, and `ESC` is its escape character.
    private static let template =
        "MSH|^~ESC&|A|B|C|D|20240101||ADT^A08|1|P|2.4ENDPID|1||8812034^^^X^MR||Ng^Bo||19700330|M|||"
        + "12 Elm St^^Akron^OH^44301||3305550177ENDDG1|1||E11.9^^I10END"

    private static let values = [
        "MRN 8812034", "PERSON_NAME Ng^Bo", "DATE_OF_BIRTH 19700330", "STREET_ADDRESS 12 Elm St",
        "LOCATION Akron", "ZIP_CODE 44301", "PHONE 3305550177", "ICD10_CM E11.9",
    ]

    private static func segments(_ end: String, _ escape: String) -> String {
        template.replacing("END", with: end).replacing("ESC", with: escape)
    }

    private static let json = segments(#"\r"#, #"\\"#)
    private static let plain = segments("\n", #"\"#)
    private static let xml = segments("&#13;", #"\"#).replacing(#"\&"#, with: #"\&amp;"#)

    /// Texts with a message and more of its last segment.
    private static func messages(_ more: String = "") -> [Outer] {
        [
            Outer(JSONReader.self, #"{"in": {"raw": "\#(json)\#(more)"}, "n": 1}"#, "in.raw"),
            Outer(JSONReader.self, #"[{"raw": "\u000b\#(json)\#(more)"}]"#, "raw"),
            Outer(
                TableReader.self,
                "id,visit_date,message\n1,2024-01-02,\"\(plain)\(more)\"\n2,2024-01-03,none\n",
                "column:3"),
            Outer(
                SQLDumpReader.self,
                "INSERT INTO inbox (id, raw) VALUES (1, '\(json)\(more)'), (2, 'none');",
                "column:raw"),
            Outer(
                XMLReader.self, "<envelope><raw>\(xml)\(more)</raw></envelope>", "envelope/raw"),
            Outer(
                XMLReader.self, "<envelope><raw><![CDATA[\(plain)\(more)]]></raw></envelope>",
                "envelope/raw"),
        ]
    }

    @Test("A message is read wherever it stands", arguments: messages())
    func message(_ outer: Outer) {
        let found = StructureListing(outer.type, outer.text)
        #expect(found.brief == Self.values)
        #expect(found.entities.first == "MRN \(outer.path)/PID-3 = 8812034")
        #expect(found.isInOrder)
        #expect(!found.isBroken)
        for cuts in [[1], [17, 3]] {
            #expect(StructureListing(outer.type, outer.text, cuts: cuts) == found)
        }
    }

    @Test("Of a long value the beginning is read", arguments: messages("NTE|1||" + long))
    func longValue(_ outer: Outer) {
        let found = StructureListing(outer.type, outer.text)
        #expect(found.brief == Self.values)
        #expect(found.isBroken)
        for cuts in [[977], [65_536], [100_000]] {
            #expect(StructureListing(outer.type, outer.text, cuts: cuts) == found)
        }
    }

    private static let long = String(repeating: "lorem ipsum ", count: 20_000)

    @Test("A message in a copy of PostgreSQL")
    func copy() {
        let text = "COPY inbox (id, raw) FROM stdin;\n1\t\(Self.json)\n\\.\n"
        #expect(StructureListing(SQLDumpReader.self, text).brief == Self.values)
    }

    @Test("An interchange is read in a string")
    func interchange() {
        let plain = X12Sample.header() + X12Sample.group + X12Sample.trailer
        let expected = StructureListing(X12Reader.self, plain).brief
        #expect(!expected.isEmpty)
        for text in [plain, plain.replacing("~", with: #"~\n"#)] {
            #expect(StructureListing(JSONReader.self, #"{"x12": "\#(text)"}"#).brief == expected)
        }
        let long = plain + String(repeating: "LX*1~", count: 20_000)
        let found = StructureListing(JSONReader.self, #"{"x12": "\#(long)"}"#)
        #expect(found.brief == expected)
        #expect(found.isBroken)
    }

    private static let documents: [Outer] = [
        Outer(
            JSONReader.self, #"{"detail": "{\"patient\": {\"mrn\": \"4455667\"}}"}"#,
            "<patient mrn> detail/patient.mrn"),
        Outer(
            JSONReader.self, #"{"detail": "{\"mrn\": \"4455667\"}"}"#, "<detail mrn> detail/mrn"),
        Outer(
            JSONReader.self,
            #"{"reply": "<?xml version=\"1.0\"?>\n<patient><mrn>4455667</mrn></patient>"}"#,
            "<patient mrn> reply/patient/mrn"),
        Outer(
            JSONReader.self,
            #"{"content": "mrn,last_name,dob\r\n4455667,\"Quill, Jr\",1961-04-12\r\n"}"#,
            "<mrn> content/column:mrn"),
        Outer(
            TableReader.self,
            "id,visit_date,payload\n1,2024-01-02,\"{\"\"patient\"\": {\"\"mrn\"\": \"\"4455667\"\"}}\"\n",
            "<patient mrn> column:payload/patient.mrn"),
        Outer(
            TableReader.self,
            "id\tvisit_date\tpayload\n1\t2024-01-02\t{\"patient\": {\"mrn\": \"4455667\"}}\n",
            "<patient mrn> column:payload/patient.mrn"),
        Outer(
            SQLDumpReader.self,
            "INSERT INTO e (id, doc) VALUES "
                + #"(1, '{"patient": {"w": "O''Hara", "mrn": "4455667"}}');"#,
            "<patient mrn> column:doc/patient.mrn"),
        Outer(
            SQLDumpReader.self,
            #"INSERT INTO e (id, doc) VALUES (1, '{\"patient\": {\"mrn\": \"4455667\"}}');"#,
            "<patient mrn> column:doc/patient.mrn"),
        Outer(
            XMLReader.self,
            "<e><doc>{&quot;patient&quot;: {&quot;mrn&quot;: &quot;4455667&quot;}}</doc></e>",
            "<patient mrn> e/doc/patient.mrn"),
        Outer(
            XMLReader.self,
            "<e><doc>&lt;patient&gt;&lt;mrn&gt;4455667&lt;/mrn&gt;&lt;/patient&gt;</doc></e>",
            "<patient mrn> e/doc/patient/mrn"),
    ]

    @Test("A value of a document has the path of both", arguments: documents)
    func document(_ outer: Outer) {
        let found = StructureListing(outer.type, outer.text)
        #expect(found.named.contains("\(outer.path) = 4455667"))
        #expect(found.isInOrder)
        #expect(!found.isBroken)
    }

    @Test("A resource of FHIR in a string is one")
    func resource() {
        let text = #"{"detail": "{\"resourceType\": \"Patient\", \"birthDate\": \"1944-01-02\"}"}"#
        let found = StructureListing(JSONReader.self, text)
        #expect(found.entities == ["DATE_OF_BIRTH detail/Patient.birthDate = 1944-01-02"])
    }

    @Test("Escapes in a value of a value belong to it")
    func escapes() {
        let text = #"{"it": "{\"last_name\": \"Nu\\u00f1ez \\\"Bo\\\"\", \"mrn\": \"4455667\"}"}"#
        #expect(
            StructureListing(JSONReader.self, text).values
                == [#"Nu\\u00f1ez \\\"Bo\\\""#, "4455667"])
    }

    private func nested(_ levels: Int) -> StructureListing {
        var text = #"{"mrn": "4455667"}"#
        for _ in 0..<levels {
            let inner = text.replacing(#"\"#, with: #"\\"#).replacing("\"", with: "\\\"")
            text = "{\"d\": \"\(inner)\"}"
        }
        return StructureListing(JSONReader.self, text)
    }

    @Test("Four are read within each other, and a fifth is told")
    func depth() {
        #expect(nested(4).named == ["<d mrn> d/d/d/d/mrn = 4455667"])
        #expect(!nested(4).isBroken)
        #expect(nested(5).isBroken)
        #expect(!nested(5).values.contains("4455667"))
    }

    @Test(
        "Words that begin like structured text are the value of their key",
        arguments: [
            "[INFO] 3 rows", "{not of JSON at all}", "MSH is a segment", "<b>bold</b> and plain",
            #"[\"Quill\", \"Lind\"]"#, #"Hi, Bo, and Al\nsee you, Cy, and Di"#,
            #"C:\\new\\{data}\\mrn"#,
        ])
    func words(_ text: String) {
        let found = StructureListing(JSONReader.self, #"{"title": "\#(text)"}"#)
        #expect(found.all == ["<title> title = \(text)"])
    }
}
