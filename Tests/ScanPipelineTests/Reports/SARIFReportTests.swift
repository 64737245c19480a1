import FindingModel
import Foundation
import Testing

@testable import ScanPipeline

@Suite("The report as SARIF")
struct SARIFReportTests {
    private func log(
        _ findings: [LocatedFinding], _ items: [ItemReport]
    ) throws -> [String: Any] {
        let rule = ReportedRule(
            id: "us-ssn", entity: .usSSN, title: "Social Security number",
            identifies: "A person.", because: "45 CFR 164.514(b)(2)(i)(G)", severity: .high)
        let text = try MadeUpReport.text(findings, items, TemporaryFolder()) {
            SARIFReport($0, rules: [rule])
        }
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let log = try #require(object as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        return try #require((log["runs"] as? [[String: Any]])?.first)
    }

    private func at(_ object: Any?, _ path: Any...) -> Any? {
        path.reduce(object) { object, step in
            if let key = step as? String { return (object as? [String: Any])?[key] }
            guard let list = object as? [Any], let index = step as? Int, index < list.count else {
                return nil
            }
            return list[index]
        }
    }

    @Test("A finding is a result with its rule, its place and its confidence")
    func result() throws {
        let found = MadeUpReport.finding(
            "folder/a b.txt", fingerprint: Fingerprint(hex: "beef"))
        let run = try log([found], [MadeUpReport.item("folder/a b.txt")])
        let result = at(run, "results", 0)
        #expect(at(result, "ruleId") as? String == "us-ssn")
        #expect(at(result, "ruleIndex") as? Int == 0)
        #expect(at(run, "tool", "driver", "rules", 0, "id") as? String == "us-ssn")
        let physical = at(result, "locations", 0, "physicalLocation")
        #expect(at(physical, "artifactLocation", "uri") as? String == "folder/a%20b.txt")
        #expect(at(physical, "region", "byteOffset") as? Int == 10)
        #expect(at(physical, "region", "byteLength") as? Int == 22)
        #expect(at(physical, "region", "startLine") as? Int == 2)
        #expect(at(physical, "region", "startColumn") as? Int == 3)
        #expect(at(result, "partialFingerprints", "valueHmacSha256/v1") as? String == "beef")
        #expect(at(result, "properties", "confidence") as? Double == 0.9982)
        #expect(at(run, "invocations", 0, "executionSuccessful") as? Bool == true)
    }

    @Test("What was not examined is a notification of the invocation")
    func notifications() throws {
        let items = [
            MadeUpReport.item(),
            MadeUpReport.item("b.zip", .unexamined(.encrypted), verdict: .undetermined),
            MadeUpReport.item("c.txt", .partial(.encoding), verdict: .undetermined),
        ]
        let run = try log([], items)
        #expect((run["results"] as? [Any])?.isEmpty == true)
        let notes = try #require(
            at(run, "invocations", 0, "toolExecutionNotifications") as? [[String: Any]])
        #expect(
            notes.compactMap { at($0, "descriptor", "id") as? String } == ["encrypted", "encoding"])
        #expect(notes.compactMap { $0["level"] as? String } == ["error", "warning"])
        #expect(
            at(notes[0], "locations", 0, "physicalLocation", "artifactLocation", "uri") as? String
                == "b.zip")
    }

    @Test("A finding in a part has no place in the file")
    func part() throws {
        let whole = MadeUpReport.finding()
        let found = LocatedFinding(
            item: ItemPlace(path: "a.eml", part: "attachment:1"), finding: whole.finding,
            value: nil)
        var item = MadeUpReport.item("a.eml")
        item.place = found.item
        let result = at(try log([found], [item]), "results", 0)
        #expect(at(result, "locations", 0, "physicalLocation", "region") == nil)
        #expect(
            at(result, "locations", 0, "logicalLocations", 0, "fullyQualifiedName") as? String
                == "attachment:1")
        #expect(at(result, "properties", "startInPart") as? Int == 10)
    }

    @Test("A finding in text that was extracted from the file has no place in its bytes")
    func extracted() throws {
        let found = MadeUpReport.finding(
            "a.xlsx", location: "Visible!B2", countsExtractedText: true)
        let result = at(try log([found], [MadeUpReport.item("a.xlsx")]), "results", 0)
        #expect(at(result, "locations", 0, "physicalLocation", "region") == nil)
        #expect(
            at(result, "locations", 0, "logicalLocations", 0, "fullyQualifiedName") as? String
                == "Visible!B2")
        #expect(at(result, "properties", "part") as? String == "Visible!B2")
        #expect(at(result, "properties", "offsets") as? String == "part")
        #expect(at(result, "properties", "startInPart") as? Int == 10)
    }

    @Test(
        "A path is written as a reference, byte by byte",
        arguments: [
            ("a/b.txt", "a/b.txt"), ("/srv/ä", "file:///srv/%C3%A4"), ("a:b?#%", "a%3Ab%3F%23%25"),
            (#"caf\xE9"#, "caf%E9"),
        ])
    func uri(_ path: String, _ expected: String) {
        #expect(SARIFLocation.uri(of: path) == expected)
    }

    @Test("Many notifications are kept out of memory and come back in order")
    func spool() throws {
        let folder = try TemporaryFolder()
        let spool = ReportSpool()
        let piece = String(repeating: "x", count: 9_999)
        for number in 1_000..<1_900 { try spool.append("\(number)" + piece) }
        let output = try ReportOutput(file: folder.path("report"))
        try spool.drain(into: output)
        try output.finish()
        let text = try folder.content(of: "report")
        #expect(text == (1_000..<1_900).map { "\($0)" + piece }.joined())
    }
}
