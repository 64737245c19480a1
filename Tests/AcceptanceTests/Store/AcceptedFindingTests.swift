import Foundation
import Testing

@Suite("Findings that are accepted, or not asked for")
struct AcceptedFindingTests {
    private let folder: TestFolder
    private let note = "Patient: Ann Lee. MRN: 44120983. Dx: E11.9 type 2 diabetes.\n"

    init() throws {
        folder = try TestFolder()
        try folder.makeFolder("share")
        try folder.write(note, to: "share/note.txt")
        try folder.write("SSN 536-22-8145\n", to: "share/other.txt")
    }

    private func writeAllowances(expires year: String) throws {
        try folder.write(
            """
            allowances:
              - path: '*note*'
                reason: Invented.
                expires: \(year)-12-31
            """, to: "allowed.yaml")
    }

    private func verdicts(_ report: Report) -> [String] {
        report.items.sorted { $0.path < $1.path }.map(\.verdict)
    }

    private func scan(_ more: [String] = []) throws -> Report {
        try Program.run(["scan", "share", "--jobs", "1"] + more, in: folder).report()
    }

    @Test("A document whose findings are all accepted is none of PHI, as a file and as a member")
    func verdict() throws {
        #expect(verdicts(try scan()) == ["phi", "identifiers"])
        try writeAllowances(expires: "2999")
        let report = try scan(["--allowances", "allowed.yaml"])
        #expect(verdicts(report) == ["clear", "identifiers"])
        #expect(report.findings.map(\.entity) == ["US_SSN"])
        #expect(try #require(report.lines.last).contains(#""allowed":"#))
        _ = try Program.runShell(
            "cd share && python3 -m zipfile -c ../note.zip note.txt", in: folder)
        let archive = try Program.run(
            ["scan", "note.zip", "--allowances", "allowed.yaml"], in: folder
        ).report()
        #expect(archive.findings.isEmpty)
        #expect(archive.items.map(\.verdict) == ["clear", "clear"])
    }

    @Test("They come back when the allowance has expired, also where nothing else changed")
    func expiry() throws {
        let store = ["--store", "s.db", "--allowances", "allowed.yaml"]
        try writeAllowances(expires: "2999")
        #expect(try scan(store).findings.map(\.entity) == ["US_SSN"])
        let again = try scan(store + ["--since-last"])
        #expect(again.findings.map(\.entity) == ["US_SSN"])
        let allowed = #""allowed":\d+"#
        func count(_ report: Report) throws -> Substring {
            let line = try #require(report.lines.last)
            return line[try #require(line.range(of: allowed, options: .regularExpression))]
        }
        #expect(try count(again) != #""allowed":0"#)
        let stored = try Program.run(
            ["report", "--store", "s.db", "--format", "jsonl"], in: folder
        ).report()
        #expect(try count(stored) == count(again))
        try writeAllowances(expires: "2001")
        let late = try scan(store + ["--since-last"])
        #expect(late.findings.count > 1)
        #expect(verdicts(late) == ["phi", "identifiers"])
    }

    @Test("What is not asked for is not reported, and still says what the document is")
    func entities() throws {
        let report = try scan(["--entities", "MRN"])
        #expect(report.findings.map(\.entity) == ["MRN"])
        #expect(verdicts(report) == ["phi", "identifiers"])
        let line = try JSONEncoder().encode(["id": "1", "text": note])
        let answer = try Program.run(
            ["detect", "--entities", "MRN"], input: line + Data("\n".utf8)
        ).text
        #expect(answer.contains(#""verdict":"phi""#))
        #expect(!answer.contains("ICD10_CM"))
    }
}
