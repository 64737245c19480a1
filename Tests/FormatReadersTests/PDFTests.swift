import Testing

@testable import FormatReaders

@Suite("PDF files")
struct PDFTests {
    private func picture(_ entries: String, bits: Int = 1, _ samples: Int) -> MadePDF {
        MadePDF(
            resources: "/XObject << /I 6 0 R >>", content: "/I Do",
            others: [
                MadePDF.stream(
                    """
                    /Type /XObject /Subtype /Image /Width 80 /Height 100
                    /ColorSpace /DeviceGray /BitsPerComponent \(bits) \(entries)
                    """, String(repeating: "x", count: samples))
            ])
    }

    @Test(
        "A picture that cannot be decoded, or lacks samples, is a member that was not read",
        arguments: [
            ("/Filter /JBIG2Decode", 1, 1_000), ("/Filter [/JBIG2Decode]", 8, 8_000), ("", 1, 999),
        ])
    func unread(_ entries: String, _ bits: Int, _ samples: Int) {
        let document = picture(entries, bits: bits, samples).read()
        #expect(document.members.isEmpty)
        #expect(document.notes == ["page 1/image 1: unsupported"])
    }

    @Test("Samples that are not compressed are a picture", arguments: [(1, 1_000), (8, 8_000)])
    func samples(_ bits: Int, _ samples: Int) {
        let document = picture("", bits: bits, samples).read()
        #expect(document.members == ["page 1/image 1.tif"])
    }
}
