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

    @Test("Masters and layouts say what people wrote on them; dates there are samples")
    func masters() throws {
        let layout = """
            <cSld name="Ward of Quill"><sp><nvPr><ph type="ftr"/></nvPr><p><r><t>MRN 4471236</t></r></p>
            <p><fld type="datetime1"><t>3/4/52</t></fld></p></sp></cSld>
            """
        let master = try read(layout) { DrawingHandler($0, skipsFields: true) }
        #expect(master == "Ward of Quill\nMRN 4471236\n")
        #expect(try read(layout) { DrawingHandler($0) } == "Ward of Quill\nMRN 4471236\n3/4/52\n")
    }

    @Test("Values that charts and scenarios keep are read")
    func values() throws {
        let charts = try read(
            """
            <cx:strDim xmlns:cx="urn:x"><cx:lvl><cx:pt idx="0">MRN 4471236</cx:pt></cx:lvl></cx:strDim>
            <strCache><pt idx="0"><v>Quill</v></pt></strCache>
            """
        ) { DrawingHandler($0) }
        #expect(charts == "MRN 4471236\nQuill\n")
        let sheet = try read(
            """
            <scenario name="Quill"><inputCells r="B2" val="4471236"/></scenario>
            """
        ) { SheetHandler(SheetWriter($0, name: "Visits"), WorkbookTables()) }
        #expect(sheet == "Quill\n4471236\n")
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
