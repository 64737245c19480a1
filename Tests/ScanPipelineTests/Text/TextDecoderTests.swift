import ContentExtraction
import FindingModel
import Foundation
import Testing

@Suite("Decoding to UTF-8")
struct TextDecoderTests {
    private func decode(
        _ bytes: [UInt8], _ encoding: SourceEncoding, chunk: Int = .max
    ) -> (text: [UInt8], sawInvalid: Bool) {
        var decoder = TextDecoder(encoding)
        var text: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(chunk))
            decoder.decode(piece.span, into: &text)
            rest = rest.dropFirst(chunk)
        }
        decoder.finish(into: &text)
        return (text, decoder.sawInvalid)
    }

    private static let sample = "Zoë – 536\r\n日本 😀𝄞 \u{0}\u{7F}\u{FFFF} end"

    @Test("UTF-16 comes out as it was, however it is cut", arguments: [1, 2, 3, 5, 1_000])
    func utf16(_ chunk: Int) {
        for (encoding, source) in [
            (String.Encoding.utf16LittleEndian, SourceEncoding.utf16LittleEndian),
            (.utf16BigEndian, .utf16BigEndian),
        ] {
            let bytes = Array(Self.sample.data(using: encoding) ?? Data())
            let (text, sawInvalid) = decode(bytes, source, chunk: chunk)
            #expect(text == Array(Self.sample.utf8))
            #expect(!sawInvalid)
        }
    }

    @Test("Windows-1252 agrees with Foundation for every byte that is assigned")
    func windows1252() {
        let unassigned: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
        for byte in UInt8.min...UInt8.max where !unassigned.contains(byte) {
            let expected = String(data: Data([byte]), encoding: .windowsCP1252)
            #expect(decode([byte], .windows1252).text == expected.map { Array($0.utf8) })
        }
        for byte in unassigned {
            #expect(decode([byte], .windows1252).text == [0xC2, byte])
        }
    }

    @Test("UTF-8 passes as it is, valid or not")
    func utf8() {
        let bytes = Array(Self.sample.utf8) + [0xFF, 0xC3]
        #expect(decode(bytes, .utf8, chunk: 3).text == bytes)
    }

    @Test(
        "Each unit that is not valid becomes one replacement, so that places can be counted",
        arguments: [
            ([0xD83D], "\u{FFFD}"), ([0xDE00], "\u{FFFD}"), ([0xD83D, 0x41], "\u{FFFD}A"),
            ([0xD83D, 0xD83D, 0xDE00], "\u{FFFD}😀"), ([0xDE00, 0xD83D], "\u{FFFD}\u{FFFD}"),
        ])
    func invalid(_ units: [UInt16], _ expected: String) {
        let bytes = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for chunk in 1...4 {
            let (text, sawInvalid) = decode(bytes, .utf16BigEndian, chunk: chunk)
            #expect(text == Array(expected.utf8))
            #expect(sawInvalid)
        }
    }

    @Test("Half a unit at the end becomes one replacement")
    func half() {
        let (text, sawInvalid) = decode([0x41, 0x00, 0x42], .utf16LittleEndian)
        #expect(text == Array("A\u{FFFD}".utf8))
        #expect(sawInvalid)
    }
}
