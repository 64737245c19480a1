import FindingModel
import Testing

@testable import ScanPipeline

@Suite("The report as a table")
struct TableReportTests {
    private func text(
        _ findings: [LocatedFinding], _ items: [ItemReport],
        change: (inout ScanSummary) -> Void = { _ in }
    ) throws -> String {
        try MadeUpReport.text(findings, items, TemporaryFolder(), change: change) {
            TableReport($0)
        }
    }

    @Test("Files with findings come first, then what was not examined, then the summary")
    func whole() throws {
        let items = [
            MadeUpReport.item(verdict: .phi),
            MadeUpReport.item("quiet", verdict: .clear),
            MadeUpReport.item(
                "b.zip", .unexamined(.encrypted), detail: "no key", verdict: .undetermined),
        ]
        #expect(
            try text([MadeUpReport.finding()], items) { $0.hasLastingKey = true } == """
                a.txt  [PHI]
                    2:3      US_SSN               high    99 %   ###-##-####             label 'ssn'

                Not examined, or not in full
                    b.zip: encrypted (no key)

                Summary
                    files         3  (120 B)
                    examined      2 examined, 0 partial, 1 unexamined
                    verdicts      1 PHI, 0 identifiers, 1 clear, 1 undetermined
                    findings      1
                        US_SSN                1

                """)
    }

    @Test("Entity types are ordered by how often they were found, then by name")
    func entities() throws {
        let found = [.mrn, .usSSN, .email, .usSSN].map { MadeUpReport.finding(entity: $0) }
        let lines = try text(found, [MadeUpReport.item()]).split(separator: "\n")
        let table = lines.drop { !$0.hasPrefix("    findings") }.dropFirst().prefix(3)
        #expect(
            table.map { $0.split(separator: " ").joined(separator: " ") }
                == ["US_SSN 2", "EMAIL 1", "MRN 1"])
    }

    @Test("The first twenty findings of a file are shown, the rest is counted")
    func many() throws {
        let found = Array(repeating: MadeUpReport.finding(), count: 23)
        let lines = try text(found, [MadeUpReport.item()]).split(separator: "\n")
        #expect(lines.count { $0.contains("###-##-####") } == 20)
        #expect(lines.contains("    … and 3 more; --format jsonl lists all"))
    }

    @Test("A random key, an interrupt and shown values are said")
    func remarks() throws {
        let text = try text([MadeUpReport.finding(value: "536-22-8145")], [MadeUpReport.item()]) {
            $0.wasInterrupted = true
            $0.showsValues = true
        }
        #expect(text.contains("Summary (interrupted)\n"))
        #expect(text.contains("536-22-8145"))
        #expect(text.contains("This report shows matched text: treat it as PHI."))
        #expect(text.contains("random key and cannot be compared across runs."))
    }

    @Test("A name or value cannot steer the terminal or add lines")
    func controls() throws {
        let name = "a\u{1B}[2J\nSummary\u{9B}x"
        let items = [
            MadeUpReport.item(name), MadeUpReport.item("b\rc", .unexamined(.damaged)),
        ]
        let text = try text([MadeUpReport.finding(name, value: "x\u{7}\ny")], items)
        #expect(text.hasPrefix("a\u{FFFD}[2J\u{FFFD}Summary\u{FFFD}x  [identifiers]\n"))
        #expect(text.contains("x\u{FFFD}\u{FFFD}y"))
        #expect(text.contains("    b\u{FFFD}c: damaged\n"))
    }
}
