import Foundation
import Testing

@Suite("The report as a table")
struct TableFormatTests {
    @Test("A person reads files with findings, what was not examined, and a summary")
    func table() throws {
        let folder = try TestFolder()
        try folder.write(TestText.clean + TestText.finding, to: "a.txt")
        try folder.write(TestText.clean, to: "b.txt")
        try folder.write("%PDF-1.7", to: "c.pdf")
        let outcome = try Program.run(
            ["scan", "a.txt", "b.txt", "c.pdf", "--format", "table", "--entities", "US_SSN"],
            in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        #expect(
            outcome.text == """
                a.txt  [identifiers]
                    2:14     US_SSN               high    99 %   ###-##-####             label 'ssn'

                Not examined, or not in full
                    c.pdf: damaged (the document is no good PDF)

                Summary
                    files         3  (110 B)
                    examined      2 examined, 0 partial, 1 unexamined
                    verdicts      0 PHI, 1 identifiers, 1 clear, 1 undetermined
                    individuals   1
                    findings      1
                        US_SSN                1
                    Fingerprints were made with a random key and cannot be compared across runs.

                """)
    }

    @Test("On a terminal, a report does not begin behind the line that shows progress")
    func progress() throws {
        let folder = try TestFolder()
        let text = String(repeating: "SSN: \(TestText.ssn)\n", count: 25)
        for number in 0..<100 { try folder.write(text, to: "share/f\(number).txt") }
        let outcome = try Program.runShell(
            """
            scan='"$PROGRAM" scan share --entities US_SSN --format table --progress always'
            script -qec "$scan" terminal >/dev/null
            tr '\\r' '\\n' <terminal
            """, in: folder)
        let lines = outcome.text.split(separator: "\n")
        let shown = lines.filter { $0.contains(" findings, ") }
        #expect(!shown.isEmpty)
        #expect(shown.filter { $0.contains("share/") || $0.contains("US_SSN") } == [])
        #expect(lines.contains { $0.hasPrefix("share/f0.txt  [identifiers]") })
    }
}
