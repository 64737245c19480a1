import ContentExtraction
import FindingModel
import Testing

@Suite("XML of any kind is read in bounded time and memory")
struct XMLRobustnessTests {
    static let documents = [
        "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a \"x>\"><!-- ' --><!ELEMENT r ANY>]>\n<r a='1 >'><m> 77 "
            + "</m><n><![CDATA[ a]]b ]]></n><o>t<!-- - -- -->u</o><q>é</q></r>",
        "<Patient xmlns=\"http://hl7.org/fhir\"><identifier><value value='M1'/><system value="
            + "'http://hl7.org/fhir/sid/us-ssn'/></identifier><photo><data value='"
            + String(repeating: "A", count: 3_000)
            + "'/></photo><name><given value='Ada'/></name></Patient>",
        "<ClinicalDocument><recordTarget><patientRole><id extension='M1' root='1.2'/><telecom value='tel:5'/>"
            + "<patient><name>Ada <!-- x --> Quill</name></patient></patientRole></recordTarget></ClinicalDocument>",
        "<a><b>1</c></b><d x=1 y>2</d></a></z>", "<a><b x='", "<a>< b><!-", "<a><![CDATA[x]]",
    ]

    @Test("Fields do not depend on how the text is cut", arguments: documents)
    func cuts(text: String) {
        let whole = StructureListing(XMLReader.self, text)
        #expect(whole.isInOrder)
        #expect(StructureListing(XMLReader.self, text, cuts: [1]) == whole)
        var numbers = SeededNumbers(seed: 12)
        for _ in 0..<50 {
            let cuts = (0..<9).map { _ in Int.random(in: 1...40, using: &numbers) }
            #expect(StructureListing(XMLReader.self, text, cuts: cuts) == whole)
        }
    }

    @Test("Random and damaged bytes end in a reading, in any cut")
    func randomBytes() {
        var numbers = SeededNumbers(seed: 4)
        let alphabet = Array("<>/=\"'!?-[]& \nab:cé\u{0}".utf8)
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
            let whole = StructureListing(XMLReader.self, bytes)
            let cuts = (0..<5).map { _ in Int.random(in: 1...90, using: &numbers) }
            #expect(StructureListing(XMLReader.self, bytes, cuts: cuts) == whole)
            #expect(whole.isInOrder)
            _ = XMLReader.recognises(bytes)
        }
    }

    @Test(
        "Half a document, and what isn't well-formed, is broken",
        arguments: [
            "<a><b>1</b>", "<a b='1", "<a></b></a>", "<a><!-- ", "<a>< 5</a>",
            String(repeating: "<a>", count: 100_000),
        ])
    func broken(text: String) {
        let found = StructureListing(XMLReader.self, text)
        #expect(found.isBroken)
        #expect(found.fields.count <= 1)
    }

    @Test("Entities are passed over, never expanded")
    func entityBomb() {
        var text = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e0 \"lol\">"
        for level in 1...40 {
            text +=
                "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
        }
        text +=
            "<!ENTITY file SYSTEM \"file:///etc/passwd\">]><r><ssn>&e40;&file;</ssn><mrn>77</mrn></r>"
        let found = StructureListing(XMLReader.self, text)
        #expect(found.all == ["<r ssn> r/ssn = &e40;&file;", "<r mrn> r/mrn = 77"])
        #expect(!found.isBroken)
    }

    @Test("A megabyte of name, of value or of tag is passed over")
    func longTokens() {
        let long = String(repeating: "k", count: 1_000_000)
        let many = (0..<20_000).map { "a\($0)='1'" }.joined(separator: " ")
        let found = StructureListing(
            XMLReader.self,
            "<r><\(long)>v</\(long)><b x='\(long)' y='8'>\(long)</b><c \(many)/><ssn>77</ssn></r>",
            cuts: [4_096])
        #expect(found.fields.map(found.value) == ["v", "77"])
        #expect(found.fields.allSatisfy { $0.path.utf8.count <= 300 })
        #expect(!found.isBroken)
    }
}
