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

    /// A page with one note or widget, of which further objects begin with 6.
    private func note(_ entries: String, form: String = "", _ others: [String] = []) -> String {
        MadePDF(
            root: form, page: "/Annots [<< /Type /Annot /Rect [9 9 90 90] \(entries) >>]",
            others: others
        ).read().text
    }

    private var appearance: String {
        MadePDF.stream(
            "/Subtype /Form /BBox [0 0 90 90] /Resources << /Font << /F1 5 0 R >> >>",
            "BT /F1 10 Tf 5 5 Td (MRN 10482913) Tj ET")
    }

    @Test("A stamp and a field without a value say what they show")
    func appearances() {
        #expect(note("/Subtype /Stamp /AP << /N 6 0 R >>", [appearance]) == "MRN 10482913\n")
        #expect(
            note("/Subtype /Widget /FT /Tx /T (id) /AP << /N 6 0 R >>", [appearance])
                == "id: MRN 10482913\n")
        #expect(
            note("/Subtype /FreeText /Contents (MRN 10482913) /AP << /N 6 0 R >>", [appearance])
                == "MRN 10482913\n")
    }

    @Test(
        "Texts of notes and of widgets that no form lists are read",
        arguments: [
            ("/Subtype /FreeText /RC (<body><p>MRN <b>104</b>82913</p></body>)", "MRN 10482913\n"),
            ("/Subtype /Redact /OverlayText (MRN 10482913)", "MRN 10482913\n"),
            ("/Subtype /Widget /FT /Tx /T (MRN) /V (10482913)", "MRN: 10482913\n"),
            ("/Subtype /Widget /FT /Btn /MK << /CA (MRN 10482913) >>", "caption: MRN 10482913\n"),
            ("/Subtype /Link /A << /S /GoToR /F (10482913.pdf) >>", "link: 10482913.pdf\n"),
        ])
    func notes(_ entries: String, _ text: String) {
        #expect(note(entries) == text)
    }

    @Test("What a form's field holds with layout, and what a choice sends, is read")
    func fields() {
        let text = MadePDF(
            root: "/AcroForm << /Fields [6 0 R 7 0 R] >>",
            others: [
                "<< /FT /Tx /T (MRN) /RV (<p>10482913</p>) >>",
                "<< /FT /Ch /T (who) /Opt [[(10482913) (Ada Quill)]] >>",
            ]
        ).read().text
        #expect(text == "MRN: 10482913\nchoice: 10482913\nchoice: Ada Quill\n")
    }

    @Test("Associated files are members")
    func associated() {
        let document = MadePDF(
            root: "/AF [<< /Type /Filespec /F (notes.txt) /EF << /F 6 0 R >> >>]",
            others: [MadePDF.stream("", "MRN 10482913")]
        ).read()
        #expect(document.members == ["attachment:1/notes.txt"])
    }

    @Test("Properties that are attributes are read")
    func attributes() {
        let packet = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description \
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Keywords="MRN 10482913"/></rdf:RDF>\
            </x:xmpmeta>
            """
        let document = MadePDF(
            root: "/Metadata 6 0 R", others: [MadePDF.stream("/Type /Metadata", packet)])
        #expect(document.read().text == "Keywords: MRN 10482913\n")
    }

    @Test(
        "Text at an angle is in one line",
        arguments: [".7 .7 -.7 .7", ".8 -.5 .5 .8", "0 1 -1 0"])
    func angle(_ matrix: String) {
        let content = "BT /F1 10 Tf \(matrix) 90 90 Tm (MRN 10482913) Tj ET"
        #expect(MadePDF(content: content).read().text == "MRN 10482913\n")
    }

    @Test("A picture among the operators of a page is noted unless it is a dot")
    func inlinePicture() {
        let picture = "/BPC 8 /CS /G /I true ID xx EI BT /F1 10 Tf 9 9 Td (Seen) Tj ET"
        let document = MadePDF(content: "BI /W 120 /H 20 " + picture).read()
        #expect(document.notes == ["page 1/inline image: unsupported"])
        #expect(document.text == "Seen\n")
        #expect(MadePDF(content: "BI /W 1 /H 1 " + picture).read().notes.isEmpty)
        #expect(MadePDF(content: "BI /W +nan /H 1 " + picture).read().notes.isEmpty)
    }

    @Test("What a later revision took out is read, and what is in both is read once")
    func revisions() {
        let made = MadePDF(content: "BT /F1 10 Tf 9 9 Td (MRN 10482913) Tj ET")
        let document = ReadDocument()
        document.read(
            made.revised(content: "BT /F1 10 Tf 9 9 Td (Nothing) Tj ET"), with: PDFReader.self)
        #expect(document.failure == nil)
        #expect(document.notes.isEmpty)
        #expect(
            document.texts == ["page 1": "Nothing\n", "revision 1 page 1": "MRN 10482913\n"])
        let same = ReadDocument()
        same.read(made.revised(content: made.content), with: PDFReader.self)
        #expect(same.texts == ["page 1": "MRN 10482913\n"])
    }

    @Test("An end within a file that lies in another is none of its revisions")
    func embedded() {
        let inner = String(decoding: MadePDF(content: "BT ET").bytes, as: UTF8.self)
        let outer = MadePDF(others: [MadePDF.stream("", String(repeating: " ", count: 99) + inner)])
        #expect(PDFRevisions.earlierEnds(outer.bytes).isEmpty)
    }
}
