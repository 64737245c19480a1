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

    /// Lines of texts at places, in a font of ten points whose letters are five wide.
    private func lines(_ lines: [[(Int, String)]], hasWidths: Bool = true) -> String {
        var content = "BT /F1 10 Tf\n"
        for (index, line) in lines.enumerated() {
            for (place, text) in line {
                content += "1 0 0 1 \(place) \(700 - 18 * index) Tm (\(text)) Tj\n"
            }
        }
        return MadePDF(content: content + "ET", hasWidths: hasWidths).read().text
    }

    @Test("Cells of a table with usual padding are apart by tabs")
    func table() {
        let text = lines([
            [(50, "Name"), (107, "MRN"), (159, "SSN")],
            [(50, "Ada Quill"), (107, "10482913"), (159, "219-09-9998")],
        ])
        #expect(text == "Name\tMRN\tSSN\nAda Quill\t10482913\t219-09-9998\n")
    }

    @Test("The letters of Helvetica are as wide as they are, if the file does not say it")
    func standardWidths() {
        let text = lines(
            [
                [(50, "Name"), (103, "MRN"), (160, "SSN")],
                [(50, "Ada Quill"), (103, "10482913"), (160, "219-09-9998")],
            ], hasWidths: false)
        #expect(text == "Name\tMRN\tSSN\nAda Quill\t10482913\t219-09-9998\n")
    }

    @Test("Cells are below each other also where they end at one place")
    func endAligned() {
        let text = lines([
            [(50, "Patient"), (97, "Visits"), (139, "Note")],
            [(50, "Quill"), (102, "10482"), (139, "None at all")],
        ])
        #expect(text == "Patient\tVisits\tNote\nQuill\t10482\tNone at all\n")
    }

    @Test("Justified prose has spaces between its words, however wide")
    func prose() {
        let text = lines([
            [(50, "The"), (77, "patient"), (124, "was"), (151, "seen")],
            [(50, "again"), (88, "after"), (126, "two"), (156, "wks")],
            [(50, "without"), (96, "any"), (123, "pain"), (156, "now")],
        ])
        #expect(text == "The patient was seen\nagain after two wks\nwithout any pain now\n")
    }
}
