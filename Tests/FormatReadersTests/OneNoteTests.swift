import ContentExtraction
import FindingModel
import Testing

@testable import FormatReaders

@Suite("Sections of OneNote")
struct OneNoteTests {
    /// What a section looks like from afar: texts and a file between other bytes.
    private static func section(_ pieces: [[UInt8]]) -> [UInt8] {
        OneNoteReader.signature + pieces.reduce([]) { $0 + [0, 1, 0xFF, 0x90] + $1 + [0, 0, 3] }
    }

    private static func wide(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private static let file: [UInt8] =
        [
            0xE7, 0x16, 0xE3, 0xBD, 0x65, 0x26, 0x11, 0x45, 0xA4, 0xC4, 0x8D, 0x4D, 0x0B, 0x7A,
            0x9E, 0xAC, 12, 0, 0, 0, 0, 0, 0, 0,
        ] + [UInt8](repeating: 0, count: 12) + Array("Planted file".utf8)

    private func read(_ bytes: [UInt8]) -> ReadDocument {
        let document = ReadDocument()
        document.read(bytes, with: DocumentFixture.reader(of: bytes))
        return document
    }

    @Test("Runs of text of both kinds are read, and files that were put in are members")
    func runs() {
        let document = read(
            Self.section([
                Self.wide("Planted page, Zoë, MRN H10482913"), Self.file,
                Array("Planted line 219-09-9998".utf8),
            ]))
        #expect(document.text.contains("Planted page, Zoë, MRN H10482913\n"))
        #expect(document.text.contains("Planted line 219-09-9998\n"))
        #expect(!document.text.contains("Planted file"))
        #expect(document.members == ["file 1"])
        #expect(document.notes == [.unsupported])
    }

    @Test("What is no text takes no time, however long it is", .timeLimit(.minutes(1)))
    func noise() {
        for byte in [UInt8(0x20), 0, 0x2E, 0xFF] {
            let document = read(Self.section([[UInt8](repeating: byte, count: 1 << 20)]))
            #expect(document.text.count < 16)
        }
    }
}
