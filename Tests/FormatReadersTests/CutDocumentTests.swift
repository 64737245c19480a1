import ContentExtraction
import FindingModel
import Testing

@testable import FormatReaders

@Suite("Documents that are cut off")
struct CutDocumentTests {
    private func read(_ bytes: [UInt8]) -> [CoverageReason] {
        let document = ReadDocument()
        document.read(bytes, with: DocumentFixture.reader(of: bytes))
        return document.notes + [document.failure].compactMap { $0 }
    }

    @Test(
        "A picture, database or compressed file that is cut is damaged, a whole one is not",
        arguments: ["fax.tif", "picture.jpg", "patients.sqlite", "notes.txt.lz4"])
    func cut(_ name: String) throws {
        let whole = try Fixture.bytes(name)
        #expect(!read(whole).contains(.damaged))
        for eighths in 2..<8 {
            #expect(read(Array(whole.prefix(whole.count * eighths / 8))).contains(.damaged))
        }
    }

    @Test("A TIFF file without a picture is damaged")
    func empty() {
        #expect(read([0x49, 0x49, 0x2A, 0x00, 0, 0, 0, 0]).contains(.damaged))
    }

    @Test("Frames of LZ4 say where they end")
    func frames() throws {
        let whole = try Fixture.bytes("notes.txt.lz4")
        let frames = LZ4Frames(MemorySource(whole + whole + [1, 2, 3]))
        #expect(frames.end == whole.count * 2)
        #expect(!frames.isCut)
        for count in 4..<whole.count {
            #expect(LZ4Frames(MemorySource(Array(whole[..<count]))).isCut)
        }
    }

    @Test("A message without its last boundary is damaged")
    func message() {
        let whole = """
            From: a@example.org
            Message-ID: <1@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            --x

            one
            --x

            two
            --x--

            """
        #expect(read(Array(whole.utf8)) == [])
        #expect(read(Array(whole.utf8.dropLast(6))) == [.damaged])
    }
}
