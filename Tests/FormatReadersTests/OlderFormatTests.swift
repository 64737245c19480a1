import ContentExtraction
import FindingModel
import Testing

@testable import FormatReaders

@Suite("Formats of the years before 1997")
struct OlderFormatTests {
    private func number(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// A document of Word 95: its header with entries at places, and what stands behind it at 0x200.
    private func word(
        flags: Int, _ entries: [(Int, Int)], _ rest: [UInt8]
    ) throws -> ReadDocument {
        var bytes = [UInt8](repeating: 0, count: 0x200)
        let first: [(Int, Int)] = [(0, 0x0068_A5DC), (10, flags)]
        for (place, value) in first + entries {
            bytes.replaceSubrange(place..<place + 4, with: number(value, 4))
        }
        let document = ReadDocument()
        let writer = TextWriter(document)
        let file = try CompoundFile(try Fixture.bytes("word.doc"))
        try WordBinary.read(bytes + rest, file, 0, writer)
        try writer.flush()
        return document
    }

    @Test("The parts of a document of Word 95 follow each other")
    func parts() throws {
        let text = Array("MRN 10482913\rQuill\r".utf8)
        let document = try word(
            flags: 0, [(0x18, 0x200), (0x1C, 0x200 + text.count), (0x34, 13), (0x38, 6)], text)
        #expect(document.texts == ["body": "MRN 10482913\n", "footnotes": "Quill\n"])
    }

    @Test("A document of Word 95 that was saved fast is read in the order of its pieces")
    func fast() throws {
        let text = Array("82913\rMRN 104".utf8)
        let ends = [28, 0, 7, 13].flatMap { number($0, 4) }
        let pieces = [0x206, 0x200].flatMap { number(0, 2) + number($0, 4) + number(0, 2) }
        let table: [UInt8] = [2] + ends + pieces
        let document = try word(
            flags: 4, [(0x34, 13), (0x160, 0x200 + text.count), (0x164, table.count)],
            text + table)
        #expect(document.texts == ["body": "MRN 10482913\n"])
    }

    @Test("A document of Word 95 with a password, and one of an older Word, say so")
    func unread() throws {
        #expect(throws: ExtractionFailure.self) { try word(flags: 0x100, [], []) }
        #expect(throws: ExtractionFailure.self) { try word(flags: 0, [(0, 0xA5DB)], []) }
    }

    private func record(_ function: Int, _ body: [UInt8]) -> [UInt8] {
        number(3 + body.count / 2, 4) + number(function, 2) + body
    }

    private func words(_ values: Int...) -> [UInt8] {
        values.flatMap { number($0, 2) }
    }

    @Test("The texts that an older metafile draws are read, those of one height in one line")
    func texts() {
        var file = words(1, 9, 0x300, 0, 0, 0, 0, 0, 0)
        file += record(0x0521, words(7) + Array("MRN 104 ".utf8) + words(30, 5))
        file += record(0x0A32, words(30, 90, 5, 0) + Array("82913 ".utf8))
        file += record(0x0A32, words(50, 5, 6, 2, 0, 0, 0, 0) + Array("Quill.".utf8))
        file += record(0x0B41, words(0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        file += record(0, [])
        let placeable = WMFReader.placeableMark + number(0, 18)
        for bytes in [file, placeable + file] {
            let document = ReadDocument()
            document.read(bytes, with: DocumentFixture.reader(of: bytes))
            #expect(document.text == "MRN 10482913\nQuill.\n")
            #expect(document.failure == nil)
        }
        for count in 6..<file.count {
            let document = ReadDocument()
            document.read(Array(file[..<count]), with: WMFReader.self)
            #expect(document.failure == .damaged)
        }
    }
}
