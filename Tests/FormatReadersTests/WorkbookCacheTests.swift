import Testing

@testable import FormatReaders

@Suite("What a workbook keeps of data that is elsewhere")
struct WorkbookCacheTests {
    private let document = ReadDocument()

    private func parse(_ text: String, into handler: any XMLHandler) throws {
        #expect(try XMLPush.read(BytesContent(Array(text.utf8)), into: handler))
    }

    @Test("Records of a pivot table stand below its fields, then what none of them has")
    func pivot() throws {
        let writer = TextWriter(document)
        let cache = PivotCacheHandler(writer)
        try parse(
            """
            <pivotCacheDefinition refreshedBy="Ada Quill"><cacheFields><cacheField name="MRN">
            <sharedItems><s v="4471236"/><n v="5582347"/><s v="6693458"/></sharedItems></cacheField>
            <cacheField name="Ward" databaseField="0"><fieldGroup><groupItems><s v="North"/>
            </groupItems></fieldGroup></cacheField>
            <cacheField name="DOB"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>
            """, into: cache)
        try parse(
            """
            <pivotCacheRecords><r><x v="2"/><d v="1952-03-04T00:00:00"/></r>
            <r><x v="0"><x v="1"/></x><m/></r><r><s v="7704569"/><s v="unknown"/></r>
            <r><x v="99"/><n v="7"/></r></pivotCacheRecords>
            """, into: PivotRecordsHandler(SheetWriter(writer, name: "records"), cache))
        try cache.writeRest()
        try writer.flush()
        #expect(
            document.text == """
                refreshed by: Ada Quill
                Ward: North
                MRN\tDOB
                6693458\t1952-03-04
                4471236
                7704569\tunknown
                \t7
                MRN: 5582347

                """)
    }

    @Test("Cells of another workbook stand in rows and columns")
    func external() throws {
        let writer = TextWriter(document)
        try parse(
            """
            <externalLink><externalBook><sheetNames><sheetName val="Roster"/></sheetNames>
            <sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>MRN</v></cell>
            <cell r="C1" t="str"><v>DOB</v></cell></row><row r="2"><cell r="A2"><v>4471236</v></cell>
            <cell r="C2" t="str"><v>3/4/52</v></cell></row></sheetData></sheetDataSet></externalBook>
            <ddeLink ddeTopic="topic"><value><val>5582347</val></value></ddeLink></externalLink>
            """, into: ExternalLinkHandler(writer, place: "external 1"))
        try writer.flush()
        #expect(
            document.text
                == "sheet: Roster\n\nMRN\t\tDOB\n4471236\t\t3/4/52\nddeTopic: topic\n5582347\n")
        #expect(document.texts["external 1 Roster!C2"] == "3/4/52\n")
    }

    @Test("Parts are known by their types")
    func types() {
        let start = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        #expect(OpenXMLPart(type: start + "pivotCacheDefinition+xml", name: "x.xml") == .pivotCache)
        #expect(OpenXMLPart(type: start + "pivotCacheRecords+xml", name: "x.xml") == .pivotRecords)
        #expect(OpenXMLPart(type: start + "externalLink+xml", name: "x.xml") == .externalLink)
    }
}
