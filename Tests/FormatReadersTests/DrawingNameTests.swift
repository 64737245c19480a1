import Testing

@testable import FormatReaders

@Suite("Texts of Office documents that are not shown")
struct DrawingNameTests {
    private func read(_ body: String, _ make: (TextWriter) -> any XMLHandler) throws -> String {
        let document = ReadDocument()
        let writer = TextWriter(document)
        let text = "<root xmlns:w=\"urn:w\" xmlns:o=\"urn:o\">\(body)</root>"
        let handler = make(writer)
        #expect(try XMLPush.read(BytesContent(Array(text.utf8)), into: handler))
        try writer.flush()
        return document.text
    }

    @Test("Names of pictures are read where a person or a file gave them")
    func names() throws {
        let shapes = """
            <cNvPr name="Picture 12"/><cNvPr name="MRN 4471236" descr="knee"/>
            <cNvPr name="quill-ada.jpg" title=""/>
            """
        let slide = try read(shapes) { DrawingHandler($0) }
        #expect(slide == "MRN 4471236\nknee\nquill-ada.jpg\n")
        let page = try read(shapes) { WordHandler($0, part: .body, place: "body") }
        #expect(page == "MRN 4471236 knee quill-ada.jpg ")
    }

    @Test("Tags of content controls, simple fields and titles of old pictures are read")
    func asides() throws {
        let page = try read(
            """
            <w:tag w:val="MRN 4471236"/><w:fldSimple w:instr="AUTHOR Ada"/>
            <imagedata o:title="scan of Quill"/>
            """
        ) { WordHandler($0, part: .body, place: "body") }
        #expect(page == "MRN 4471236 AUTHOR Ada scan of Quill ")
    }
}
