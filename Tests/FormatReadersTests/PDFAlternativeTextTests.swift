import Testing

@testable import FormatReaders

@Suite("Texts that a PDF file does not draw")
struct PDFAlternativeTextTests {
    private let drawing = "BT /F1 10 Tf 50 700 Td (See below) Tj ET"

    @Test(
        "What marked content says of itself is read",
        arguments: [
            "/Span << /ActualText (MRN 10482913) >> BDC % EMC",
            "/Figure << /MCID 0 /Alt (MRN 10482913) >> BDC % EMC",
            "/Span << /E <FEFF004D0052004E002000310030003400380032003900310033> >> BDC % EMC",
            "/P << /MCID 0 >> BDC /Span /M BDC % EMC EMC",
            "/P BMC /Span << /ActualText <EFBBBF4D524E203130343832393133> >> BDC % EMC EMC",
        ])
    func marked(_ content: String) {
        let text = MadePDF(
            resources: "/Properties << /M << /ActualText (MRN 10482913) >> >>",
            content: content.replacing("%", with: drawing)
        ).read().text
        #expect(text == "See below\nMRN 10482913\n")
    }

    @Test("A text that is drawn as well is read once, and so is a hyphen")
    func drawn() {
        let content = """
            /Span << /ActualText (See  below) /Alt (low) >> BDC \(drawing) EMC
            /Span << /ActualText <FEFF00AD> >> BDC BT /F1 10 Tf 95 700 Td (-) Tj ET EMC EMC
            """
        #expect(MadePDF(content: content).read().text == "See below-\n")
    }

    @Test("A text stands where its letters do if nobody can tell them")
    func unknown() {
        let content = """
            BT /F1 10 Tf 50 700 Td (MRN) Tj
            /F2 10 Tf 20 0 Td /Span << /ActualText (10482913) >> BDC <000100020003> Tj EMC ET
            """
        let form = MadePDF.stream(
            "/Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R /F2 7 0 R >> >>",
            content)
        let font = """
            << /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts
            [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 500 >>] >>
            """
        let document = MadePDF(
            resources: "/XObject << /X 6 0 R >>", content: "/X Do", others: [form, font])
        #expect(document.read().text == "MRN 10482913\n")
    }

    @Test("Elements of the structure say what they stand for, also in a circle")
    func structure() {
        let text = MadePDF(
            root: "/StructTreeRoot 6 0 R", content: drawing,
            others: [
                "<< /Type /StructTreeRoot /K [7 0 R] >>",
                "<< /S /Sect /Pg 3 0 R /K [7 0 R 8 0 R 9 0 R] /ActualText (See below) >>",
                "<< /S /Figure /K [0 << /Type /MCR /MCID 1 >>] /Alt (MRN 10482913) >>",
                "<< /S /Span /Pg 5 0 R /K 1 /E (elsewhere) >>",
            ]
        ).read().text
        #expect(text == "See below\nMRN 10482913\nelsewhere\n")
    }
}
