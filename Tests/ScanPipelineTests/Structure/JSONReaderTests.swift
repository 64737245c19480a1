import ContentExtraction
import FindingModel
import Testing

private func json(_ text: String, cuts: [Int] = []) -> StructureListing {
    StructureListing(JSONReader.self, text, cuts: cuts)
}

@Suite("Values of JSON that has no standard are named by their keys")
struct JSONReaderTests {
    @Test("A value is named by its key and the key above it")
    func namesByKeys() {
        let found = json(
            #"{"patients": [{"mrn": 4471902, "ssn": "900-12-3456", "active": true, "x": null}]}"#)
        #expect(
            found.all == [
                "<patients mrn> patients.mrn = 4471902",
                "<patients ssn> patients.ssn = 900-12-3456",
            ])
        #expect(!found.isBroken)
    }

    @Test("Free text, absent values and long values are no fields")
    func leavesText() {
        let long = String(repeating: "x", count: 2_000)
        let found = json(
            """
            {"comment": "called back", "clinical_notes": "fine", "mrn": "N/A", "ssn": "000-00-0000",
             "zip": "", "a": "\(long)",
             "reason": "one two three four five six seven eight nine ten eleven twelve thirteen"}
            """)
        #expect(found.all.isEmpty)
    }

    @Test("Escapes stay as written, spaces around a value are not part of it")
    func keepsRawText() {
        let found = json(#"{"name": " Ren\u00e9 \"Q\" M\\ ", "dob":"1980-01-02"}"#)
        #expect(
            found.all == [
                #"<name> name = Ren\u00e9 \"Q\" M\\"#, "<dob> dob = 1980-01-02",
            ])
    }

    @Test("Keys that are data stay out of paths")
    func hidesDataKeys() {
        let found = json(#"{"900-12-3456": {"mrn": "77120"}, "a.b@test.org": {"dob": "1970"}}"#)
        #expect(found.all == ["<mrn> *.mrn = 77120", "<dob> *.dob = 1970"])
    }

    @Test("A value can be named by the one beside it, before or after")
    func namesByNeighbours() {
        let found = json(
            #"[{"label": "MRN", "value": "77120"}, {"value": "1970-01-02", "name": "dob"}, {"value": 5}]"#
        )
        #expect(found.meaning(of: "77120") == "<MRN>")
        #expect(found.meaning(of: "1970-01-02") == "<dob>")
        #expect(found.meaning(of: "5") == "<value>")
        #expect(found.isInOrder)
    }

    @Test("Lines of JSON are read one after the other, and a bad line is passed over")
    func readsLines() {
        let text = """
            {"ssn": "900-12-3456"}
            {"ssn": "900-12-
            {"ssn": 900123457}
            {"ssn": [nonsense]}
            {"ssn": "900-12-3458"}

            """
        let found = json(text)
        #expect(found.fields.map(found.value) == ["900-12-3456", "900123457", "900-12-3458"])
        #expect(found.isBroken)
        #expect(!json("{\"a\":1}\n{\"a\":2}\n").isBroken)
    }

    @Test("Numbers end where they end, also at the end of the text")
    func readsNumbers() {
        #expect(json(#"{"mrn":1234567}"#).all == ["<mrn> mrn = 1234567"])
        #expect(
            json(#"{"a":{"mrn":12.5E3,"b":-7}}"#).all == [
                "<a mrn> a.mrn = 12.5E3", "<a b> a.b = -7",
            ])
        #expect(json("1234567").all.isEmpty)
    }

    @Test("Thousands of different keys keep their names")
    func survivesManyKeys() {
        var text = "{\"people\": ["
        for number in 0..<9_000 { text += "{\"k\(number)x\": {\"ssn\": \"9\(number)\"}}," }
        let found = json(text + "{}]}")
        #expect(found.fields.count == 9_000)
        #expect(found.all.first == "<k0x ssn> people.k0x.ssn = 90")
        #expect(found.all[999] == "<k999x ssn> people.k999x.ssn = 9999")
        #expect(found.all.last == "<ssn> people.*.ssn = 98999")
        let wordy = (0..<9_000).map { "\"k\(word($0))\": {\"ssn\": \"7\"}" }.joined(separator: ",")
        #expect(
            json("{\"people\": {\(wordy)}}").all.last
                == "<k\(word(8_999)) ssn> people.k\(word(8_999)).ssn = 7")
    }

    private func word(_ number: Int) -> String {
        String(decoding: String(number, radix: 8).utf8.map { $0 + 0x31 }, as: UTF8.self)
    }

    @Test(
        "JSON is told from text that begins like it",
        arguments: [
            ("{\"a\": 1}", true), ("  [\n{\"a\":1}]", true), ("[1, 2]", true), ("{}", true),
            ("\u{FEFF}{\"a\": [", true), ("{\"a\":1}\n{\"a\":2", true),
            ("[2026-01-05 10:11:12] started", false), ("[INFO] x", false), ("{name}, hello", false),
            ("[1] Smith et al.", false), ("plain", false), ("", false), ("{", false),
            ("<a/>", false),
        ])
    func recognises(text: String, isJSON: Bool) {
        #expect(JSONReader.recognises(Array(text.utf8)) == isJSON)
    }

    @Test("Rows that are arrays are named by a first row of headers")
    func namesByFirstRow() {
        let found = json(
            #"[["mrn", "dob", "note"], ["77120", "1970-01-02", null], [77121, "1981-03-04", "x"]]"#)
        #expect(
            found.all == [
                "<mrn> mrn = 77120", "<dob> dob = 1970-01-02", "<mrn> mrn = 77121",
                "<dob> dob = 1981-03-04",
            ])
    }

    @Test(
        "Rows that are arrays are named by a list of columns beside them",
        arguments: [
            #"{"columns": ["mrn", "dob"], "index": [0, 1], "data": [["77120", "1970-01-02"]]}"#,
            #"{"columns": [{"name": "mrn", "type": "text"}, {"name": "dob", "type": "date"}], "#
                + #""data": [["77120", "1970-01-02"]]}"#,
            #"{"page": 1, "data": [["mrn", "dob"], ["77120", "1970-01-02"]]}"#,
        ])
    func namesByColumns(_ text: String) {
        let found = json(text)
        let isBelowData = text.contains("page")
        let path = isBelowData ? "data." : ""
        #expect(found.all.contains { $0.hasSuffix("\(path)mrn = 77120") })
        #expect(found.all.contains { $0.hasSuffix("\(path)dob = 1970-01-02") })
        #expect(found.isInOrder)
    }

    @Test("The fraction that programs write behind whole numbers is no part of the value")
    func wholeNumbers() {
        let found = json(#"{"mrn": 7012234.0, "ssn": "412771902.0", "score": 7.0, "x": 1000.50}"#)
        #expect(
            found.all == [
                "<mrn> mrn = 7012234", "<ssn> ssn = 412771902", "<score> score = 7.0",
                "<x> x = 1000.50",
            ])
    }

    @Test("Types that MongoDB writes around values name nothing")
    func typedValues() {
        let found = json(
            #"{"_id": {"$oid": "507f1f77bcf8"}, "mrn": {"$numberLong": "7012235"}, "#
                + #""patient": {"dob": {"$date": {"$numberLong": "-274579200000"}}}}"#)
        #expect(
            found.all == [
                "<_id> _id = 507f1f77bcf8", "<mrn> mrn = 7012235",
                "<patient dob> patient.dob = -274579200000",
            ])
    }

    @Test("Lists of values name nothing")
    func listsNameNothing() {
        let found = json(
            #"{"data": [["Ada", "Quill"], ["77120", "x"]], "points": [[1, 2], [3, 4]]}"#)
        #expect(found.all.allSatisfy { $0.contains("<data>") || $0.contains("<points>") })
        #expect(!found.all.isEmpty)
    }

    @Test("Columns keep their names among thousands of keys")
    func columnsAmongKeys() {
        let keys = (0..<9_000).map { "\"k\($0)\": 1" }.joined(separator: ", ")
        let found = json(
            #"{"columns": ["mrn", "dob"], "data": [["77120", {"# + keys
                + #"}], ["77121", "1970-01-02"]]}"#)
        #expect(found.meaning(of: "77120") == "<mrn>")
        #expect(found.meaning(of: "77121") == "<mrn>")
        #expect(found.meaning(of: "1970-01-02") == "<dob>")
    }
}
