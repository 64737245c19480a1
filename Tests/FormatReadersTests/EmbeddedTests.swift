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

    @Test("A message within a message is read with what is attached to it")
    func message() throws {
        let document = try DocumentFixture("planted.msg").read()
        #expect(document.failure == nil)
        #expect(
            document.texts["attachment:1 body"]?.contains("Planted body, SSN 219-09-9998") == true)
        #expect(document.members == ["attachment:1/notes.txt", "attachment:2/word.docx"])
    }

    @Test("A binary workbook is read")
    func binary() throws {
        let document = try DocumentFixture("planted.xlsb").read()
        #expect(document.failure == nil)
        #expect(document.texts["Sheet1!B2"]?.hasPrefix("219-09-9998") == true)
    }

    @Test("Fields, choices, notes and files of a PDF file are read")
    func form() throws {
        let document = try DocumentFixture("form.pdf").read()
        #expect(document.failure == nil)
        #expect(document.texts["form"]?.contains("SSN: 219-09-9998\n") == true)
        #expect(document.texts["form"]?.contains("choice: Planted Other\n") == true)
        #expect(document.text.contains("Planted note, SSN 219-09-9998"))
        #expect(document.members == ["attachment:1/notes.txt"])
    }

    @Test("The source of macros is unpacked as MS-OVBA 3.2.2 shows")
    func macros() {
        let packed: [UInt8] = [
            0x01, 0x2F, 0xB0, 0x00, 0x23, 0x61, 0x61, 0x61, 0x62, 0x63, 0x64, 0x65, 0x82, 0x66,
            0x00, 0x70, 0x61, 0x67, 0x68, 0x69, 0x6A, 0x01, 0x38, 0x08, 0x61, 0x6B, 0x6C, 0x00,
            0x30, 0x6D, 0x6E, 0x6F, 0x70, 0x06, 0x71, 0x02, 0x70, 0x04, 0x10, 0x72, 0x73, 0x74,
            0x75, 0x76, 0x10, 0x77, 0x78, 0x79, 0x7A, 0x00, 0x3C,
        ]
        let text = "#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa"
        #expect(String(decoding: MacroProject.unpack(packed, from: 1), as: UTF8.self) == text)
        for count in 0..<packed.count {
            _ = MacroProject.unpack(Array(packed.prefix(count)), from: 1)
        }
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
