import ContentExtraction
import FindingModel
import Foundation
import Testing

@Suite("What the first bytes say")
struct ContentKindTests {
    private func kind(_ bytes: [UInt8]) -> String {
        switch ContentKind.recognise(bytes) {
        case .empty: "empty"
        case .text(let encoding, let prefix, let type):
            "\(encoding.rawValue) \(prefix) \(type)"
        case .binary(let type): type
        }
    }

    private func kind(_ text: String) -> String { kind(Array(text.utf8)) }

    @Test("Nothing is empty")
    func empty() {
        #expect(kind([]) == "empty")
    }

    @Test("Every encoding is told, with and without a mark", arguments: EncodedText.all)
    func encodings(_ encoded: EncodedText) {
        let name = encoded.testDescription
        let hasMark = name.hasSuffix("mark")
        let encoding = name.split(separator: " ")[0].lowercased()
        let prefix = hasMark ? (name.hasPrefix("UTF-8") ? 3 : 2) : 0
        #expect(
            kind(encoded.bytes("Zoë Müller was seen today.\n"))
                == "\(encoding) \(prefix) text/plain")
    }

    @Test(
        "The media type of text is guessed from its beginning",
        arguments: [
            ("MSH|^~\\&|A", "text/hl7v2"), ("\u{0B}MSH|^~\\&|A", "text/hl7v2"),
            ("ISA*00*", "application/edi-x12"), ("<?xml version", "application/xml"),
            ("  <!DOCTYPE html>", "text/html"), ("<HTML>", "text/html"),
            ("{\"a\":1}", "application/json"), ("\n[1]", "application/json"),
            ("Return-Path: <a>", "message/rfc822"), ("From: a@b.c", "message/rfc822"),
            ("BEGIN:VCARD", "text/vcard"), ("Patient seen", "text/plain"),
        ])
    func mediaTypes(_ text: String, _ expected: String) {
        #expect(kind(text) == "utf-8 0 \(expected)")
        let wide = Array(text.data(using: .utf16BigEndian) ?? Data())
        #expect(kind([0xFE, 0xFF] + wide) == "utf-16be 2 \(expected)")
    }

    @Test(
        "Binary formats are known by their marks",
        arguments: [
            ("PK\u{3}\u{4}rest", "application/zip"), ("%PDF-1.7\nplain text", "application/pdf"),
            ("{\\rtf1 text}", "application/rtf"), ("GIF89a text", "image/gif"),
            ("SQLite format 3\u{0}", "application/vnd.sqlite3"),
        ])
    func signatures(_ text: String, _ expected: String) {
        #expect(kind(text) == expected)
    }

    @Test(
        "What a reader may open behind a byte order mark, blank lines or other things is told",
        arguments: [
            ("\r\n%PDF-1.7\n1 0 obj\n", "application/pdf"), ("\n{\\rtf1 text}", "application/rtf"),
            ("\u{FEFF}\r\nFrom: a@example.org\nMessage-ID: <1@example.org>\n\n", "message/rfc822"),
            ("\n-----BEGIN PGP MESSAGE-----\n", "application/pgp-encrypted"),
        ])
    func displaced(_ text: String, _ expected: String) {
        let wide = text.replacing("\u{FEFF}", with: "").data(using: .utf16LittleEndian) ?? Data()
        for bytes in [Array(text.utf8), [0xFF, 0xFE] + Array(wide)] {
            #expect(kind(bytes).hasSuffix(" " + expected))
            #expect(ContentKind.recognise(bytes).mayHoldParts)
        }
        #expect(!ContentKind.recognise(Array("\n\nA note.".utf8)).mayHoldParts)
    }

    @Test("A mark counts at its own place only")
    func places() {
        let dicom = [UInt8](repeating: 0, count: 128) + Array("DICM".utf8)
        #expect(kind(dicom) == "application/dicom")
        let bzip = Array("BZh9".utf8) + [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]
        #expect(kind(bzip) == "application/x-bzip2")
        #expect(kind("A note on DICM images") == "utf-8 0 text/plain")
    }

    @Test(
        "A note that begins like a binary format is a note",
        arguments: ["BZhang, Wei seen today", "GIF8 is not a picture", "MSCF meeting", "PAR1 of 2"])
    func lookalikes(_ text: String) {
        #expect(kind(text) == "utf-8 0 text/plain")
    }

    @Test("UTF-32 is not taken for UTF-16")
    func utf32() {
        for encoding in [String.Encoding.utf32LittleEndian, .utf32BigEndian] {
            let text = Array("\u{FEFF}SSN 536-22-8145".data(using: encoding) ?? Data())
            #expect(kind(text) == "text/plain; charset=utf-32")
        }
    }

    @Test("Random bytes and EBCDIC are no text")
    func noText() {
        var generator = SystemRandomNumberGenerator()
        let random = (0..<4_096).map { _ in UInt8.random(in: 0...255, using: &generator) }
        #expect(kind(random) == "application/octet-stream")
        let ebcdic: [UInt8] = [0xD7, 0x81, 0xA3, 0x89, 0x85, 0x95, 0xA3, 0x40, 0xE2, 0xE2, 0xD5]
        #expect(kind(ebcdic) == "application/octet-stream")
    }

    @Test("A stray NUL or control character does not make text binary, many do")
    func strays() {
        #expect(kind("a\u{0}b\u{1} is short") == "utf-8 0 text/plain")
        #expect(kind(String(repeating: "a\u{0}\u{0}bc", count: 50)) == "application/octet-stream")
    }

    @Test("A character that is cut at the end of the head is no fault")
    func cutCharacter() {
        let head = Array("é 日本 😀".utf8)
        for end in 2..<head.count where end > 1 {
            #expect(kind(Array(head[..<end])).hasPrefix("utf-8 0"))
        }
    }
}
