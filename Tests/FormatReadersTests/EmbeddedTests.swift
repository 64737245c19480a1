import ContentExtraction
import FindingModel
import Testing

@testable import FormatReaders

@Suite("What lies within documents")
struct EmbeddedTests {
    @Test(
        "A document with a password says so, whatever its format",
        arguments: ["locked.docx", "locked.doc", "locked.xls", "locked.odt", "locked.pdf"])
    func locked(_ name: String) throws {
        let document = try DocumentFixture(name).read()
        #expect(document.failure == .encrypted)
        #expect(!document.text.contains("Planted"))
    }

    @Test(
        "A sheet within a document is read",
        arguments: ["object.doc", "object.docx", "object.odt", "object.ppt.gz"])
    func objects(_ name: String) throws {
        let listing = try Listing(fixture: name)
        #expect(listing.text.contains("219-09-9998"))
        #expect(listing.notes.isEmpty)
    }

    @Test("Pictures in documents of 97 to 2003 are members", arguments: ["doc", "xls"])
    func pictures(_ kind: String) throws {
        let document = try DocumentFixture("pictured.\(kind)").read()
        #expect(document.failure == nil)
        #expect(document.members == ["picture 1"])
    }

    @Test("The text that a metafile draws is read")
    func metafile() throws {
        let listing = try Listing(fixture: "object.ppt.gz")
        #expect(listing.members.contains { $0.hasSuffix("picture 1") })
        let whole = try Listing(fixture: "object.docx")
        #expect(whole.members.contains("word/media/image1.emf"))
        #expect(whole.text.components(separatedBy: "219-09-9998") == 3)
    }

    @Test("A metafile that is cut or overwritten is a reason and no crash")
    func damaged() {
        var bytes = [UInt8](repeating: 0, count: 200)
        for (place, value) in [(0, 1), (4, 88), (40, 0x20), (41, 0x45), (42, 0x4D), (43, 0x46)] {
            bytes[place] = UInt8(value)
        }
        bytes[88] = 84
        for size in [0, 8, 40, 112, 255] {
            bytes[92] = UInt8(size)
            let document = ReadDocument()
            document.read(bytes, with: DocumentFixture.reader(of: bytes))
            #expect(document.failure == .damaged)
        }
    }
}

extension String {
    /// How many pieces a text falls into.
    fileprivate func components(separatedBy part: String) -> Int {
        var count = 1
        var rest = self[...]
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
