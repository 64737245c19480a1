import FindingModel
import Testing

@testable import ScanPipeline

@Suite("The report as comma-separated values")
struct CSVReportTests {
    private func lines(_ findings: [LocatedFinding], _ items: [ItemReport]) throws -> [String] {
        let text = try MadeUpReport.text(findings, items, TemporaryFolder()) { CSVReport($0) }
        #expect(text.hasSuffix("\r\n"))
        return text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast()
            .map(String.init)
    }

    @Test("A table has a header, findings, items, and a summary that says whether it is complete")
    func table() throws {
        let found = MadeUpReport.finding(
            field: "column:SSN", fingerprint: Fingerprint(hex: "beef"))
        let items = [
            MadeUpReport.item(),
            MadeUpReport.item("b, \"c\".zip", .unexamined(.encrypted), verdict: .undetermined),
        ]
        let lines = try lines([found], items)
        #expect(lines.count == 5)
        #expect(lines[0].hasPrefix("kind,path,part,entity,start,end,line,column,field,"))
        #expect(
            lines[1]
                == "finding,a.txt,,US_SSN,10,32,2,3,column:SSN,0.9982,high,us-ssn,small@1.2.3,"
                + "###-##-####,,hmac-sha256:beef,"
                + "label 'ssn' +5.0 at 2; pattern 'dashed' +1.27; context 'order' −2.2 at 40"
                + String(repeating: ",", count: 14))
        #expect(lines[2].hasPrefix("item,a.txt,,,,,"))
        #expect(lines[3].hasPrefix(#"item,"b, ""c"".zip","#))
        #expect(lines[3].contains(",unexamined,encrypted,,40,0,text/plain,undetermined,00ff,,,"))
        #expect(lines[4].hasPrefix("summary,"))
        #expect(lines[4].contains(",incomplete,"))
        for line in [lines[0], lines[1], lines[2], lines[4]] {
            let commas = line.replacing(#/"[^"]*"/#, with: "").count { $0 == "," }
            #expect(commas == 30, "\(line)")
        }
    }

    @Test(
        "What a spreadsheet would take for a formula is disarmed",
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "\"'\t=1\""), ("\r", "\"'\r\""), (" =1", "' =1"), ("＝1", "'＝1"),
            ("a=1", "a=1"), ("", ""), ("/srv/a", "/srv/a"), ("=\"a\",1", "\"'=\"\"a\"\",1\""),
        ])
    func formulas(_ field: String, _ expected: String) {
        #expect(CSVRow.quote(CSVRow.disarm(field)) == expected)
    }

    @Test("A finding in extracted text has its cell, and says what its offsets count")
    func extracted() throws {
        let found = MadeUpReport.finding(
            "a.xlsx", location: "Visible!B2", countsExtractedText: true)
        let lines = try lines([found], [MadeUpReport.item("a.xlsx")])
        #expect(lines[0].hasSuffix(",acl,offsets"))
        #expect(lines[1].hasPrefix("finding,a.xlsx,Visible!B2,US_SSN,10,32,"))
        #expect(lines[1].hasSuffix(",part"))
    }

    @Test("A scan of nothing is a header and a summary")
    func nothing() throws {
        #expect(try lines([], []).count == 2)
    }
}
