import FindingModel
import Testing

@testable import FormatReaders

@Suite("Documents that are damaged")
struct DamagedDocumentTests {
    static let names = [
        "word.docx", "sheet.xlsx", "slides.pptx", "word.doc", "word.rtf", "word.odt", "word.html",
        "word.pdf", "word.epub", "sheet.xls", "sheet.ods", "scan.dcm", "implicit.dcm",
        "patients.sqlite", "attached.pdf",
    ]

    @Test("A document that ends early is read as far as it goes", arguments: names)
    func truncated(_ name: String) throws {
        let fixture = try DocumentFixture(name)
        let reader = try #require(DocumentFixture.reader(of: fixture.bytes))
        for part in 0..<8 {
            let document = ReadDocument()
            document.read(Array(fixture.bytes.prefix(fixture.bytes.count * part / 8)), with: reader)
            #expect(document.failure != .parserCrash)
        }
    }

    @Test("A document of which bytes were changed neither crashes nor hangs", arguments: names)
    func flipped(_ name: String) throws {
        let fixture = try DocumentFixture(name)
        let reader = try #require(DocumentFixture.reader(of: fixture.bytes))
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for _ in 0..<12 {
            var bytes = fixture.bytes
            for _ in 0..<16 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 56)
            }
            ReadDocument().read(bytes, with: reader)
        }
    }

    @Test("A zip document that was cut is called damaged")
    func cutZip() throws {
        let fixture = try DocumentFixture("word.docx")
        let document = ReadDocument()
        document.read(Array(fixture.bytes.dropLast(4_000)), with: OpenXMLReader.self)
        #expect(document.failure == .damaged || document.notes.contains(.damaged))
    }
}
