import FindingModel
import Testing

@testable import FormatReaders

@Suite("Texts that programs put into pictures")
struct ImageTextTests {
    private static let packet = Array(
        "<?xpacket?><x:xmpmeta xmlns:x=\"a\"><note>MRN 4471236</note></x:xmpmeta>".utf8)

    private func text(_ file: [UInt8]) -> String {
        let document = ReadDocument()
        document.read(file, with: ImageReader.self)
        #expect(document.failure == nil)
        for count in 0..<file.count {
            ReadDocument().read(Array(file[..<count]), with: ImageReader.self)
        }
        return document.text
    }

    private func joined(_ parts: [UInt8]...) -> [UInt8] { parts.flatMap { $0 } }

    @Test("Comments of a GIF are read, also behind a picture")
    func gif() {
        let file = joined(
            Array("GIF89a".utf8), [1, 0, 1, 0, 0x80, 0, 0], [0, 0, 0, 9, 9, 9],
            [0x21, 0xF9, 4, 0, 0, 0, 0, 0],
            [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0],
            [0x21, 0xFE, 4], Array("MRN ".utf8), [7], Array("4471236".utf8), [0, 0x3B])
        #expect(text(file) == "comment: MRN 4471236\n")
    }

    @Test("Exif and XMP of a WebP are read")
    func webp() {
        let tags = joined(
            Array("II".utf8), [42, 0, 8, 0, 0, 0, 1, 0, 0x3B, 1, 2, 0, 4, 0, 0, 0],
            Array("Ada\0".utf8), [0, 0, 0, 0])
        func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
            let padding = [UInt8](repeating: 0, count: body.count % 2)
            return joined(Array(name.utf8), [UInt8(body.count), 0, 0, 0], body, padding)
        }
        let file = joined(
            Array("RIFF\0\0\0\0WEBP".utf8), chunk("VP8L", [0x2F, 0, 0, 0, 0]),
            chunk("EXIF", tags), chunk("XMP ", Self.packet))
        #expect(text(file) == "Artist: Ada\nnote: MRN 4471236\n")
    }

    @Test("XMP of a TIFF is read")
    func tiff() {
        let file = joined(
            Array("II".utf8), [42, 0, 8, 0, 0, 0, 1, 0, 0xBC, 2, 1, 0],
            [UInt8(Self.packet.count), 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0], Self.packet)
        #expect(text(file) == "note: MRN 4471236\n")
    }
}
