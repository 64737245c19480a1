import Foundation
import Testing

@Suite("What may not be read in any output")
struct MaskingTests {
    /// Values of many kinds, each with a label before it.
    private static let values = [
        "SSN": "536-22-8145", "MRN": "00482913", "Member ID": "XQR482019375",
        "DOB": "04/12/1961", "Phone": "(415) 739-0182", "Fax": "(415) 739-0183",
        "Email": "jane.roe@stmarys-clinic.org", "MBI": "1EG4-TE5-MK73",
        "Credit card": "4539 1488 0343 6467", "NPI": "1245319599", "Account number": "AC-90817263",
        "Patient": "Jane Q. Rosenthal", "Address": "4471 Larkspur Lane",
    ]
    private static let text =
        values.sorted { $0.key < $1.key }
        .map { "\($0.key): \($0.value)" }.joined(separator: "\n") + "\n"

    /// The values, and what is left of them without punctuation, that occur in some output.
    private func leaks(in text: String) -> [String] {
        let bare = text.filter { $0.isLetter || $0.isNumber }
        return Self.values.values.filter { value in
            text.contains(value)
                || bare.contains(value.filter { $0.isLetter || $0.isNumber })
        }
    }

    @Test("No report, progress or statistics has a value", arguments: ["jsonl", "table"])
    func scan(_ format: String) throws {
        let folder = try TestFolder()
        let path = try folder.write(Self.text, to: "note.txt")
        let wide = try folder.write(TestText.encode(Self.text, .utf16LittleEndian), to: "wide.txt")
        let outcome = try Program.run([
            "scan", path, wide, "--format", format, "--min-level", "low", "--stats", "--progress",
            "always", "--output", folder.path("report"),
        ])
        let report = String(decoding: try folder.content(of: "report"), as: UTF8.self)
        #expect(outcome.status == 1)
        #expect(report.contains("US_SSN") && report.contains("EMAIL") && report.contains("PHONE"))
        #expect(outcome.errors.contains("peak memory"))
        #expect(leaks(in: report) == [])
        #expect(leaks(in: outcome.text + outcome.errors) == [])
    }

    @Test("No answer of detect has a value, also where a line is bad")
    func detect() throws {
        let quoted = Self.text.replacing("\n", with: "\\n")
        let lines = [
            #"{"id":"1","text":"\#(quoted)"}"#, #"{"id":"2","text":"\#(quoted)"#,
            #"{"id":"3","txt":"\#(quoted)"}"#, Self.text.replacing("\n", with: " "),
        ]
        let outcome = try Program.run(
            ["detect"], input: Data(lines.joined(separator: "\n").utf8))
        #expect(outcome.text.split(separator: "\n").count == 4)
        #expect(outcome.text.contains("US_SSN"))
        #expect(leaks(in: outcome.text + outcome.errors) == [])
    }

    @Test("Values are shown when somebody asks for them, and the report says so")
    func showValues() throws {
        let folder = try TestFolder()
        let path = try folder.write(
            [0xFF, 0xFE] + TestText.encode(TestText.finding, .utf16LittleEndian), to: "a.txt")
        let arguments = ["scan", path, "--entities", "US_SSN", "--show-values"]
        let report = try Program.run(arguments).report()
        #expect(report.findings.map(\.value) == [TestText.ssn])
        #expect(report.summary.showsValues)
        let table = try Program.run(arguments + ["--format", "table"]).text
        #expect(table.contains(TestText.ssn))
        #expect(table.contains("This report shows matched text: treat it as PHI."))
    }
}
