import Foundation
import Testing

@Suite("Names of files and members")
struct NameTests {
    private static let name = "Intake MRN 44120983.txt"

    @Test("What the name of a file or member says is found, and says what the document is")
    func names() throws {
        let folder = try TestFolder()
        try folder.write("Nothing to see.\n", to: Self.name)
        let pack = "python3 -m zipfile -c a.zip '\(Self.name)'"
        #expect(try Program.runShell(pack, in: folder).status == 0)
        let report = try Program.run(["scan", ".", "--entities", "MRN"], in: folder).report()
        #expect(Set(report.findings.map(\.part)) == ["name", Self.name + "!name"])
        #expect(report.findings.map(\.start) == [11, 11])
        #expect(report.findings.map(\.end) == [19, 19])
        #expect(report.items.allSatisfy { $0.verdict == "identifiers" })
        let lines = report.lines.filter { $0.hasPrefix(#"{"kind":"finding""#) }
        #expect(lines.allSatisfy { $0.contains(#""offsets":"part""#) })
        #expect(report.findings.map(\.masked) == ["########", "########"])
    }

    @Test("The name of what cannot be opened is scanned all the same")
    func unopened() throws {
        let folder = try TestFolder()
        let mail = """
            From: a@example.org
            Message-ID: <1@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: application/pkcs7-mime; name="Intake MRN 44120983.p7m"

            AAAA
            --x--

            """
        let path = try folder.write(mail, to: "a.eml")
        let report = try Program.run(["scan", path, "--entities", "MRN"]).report()
        let part = "attachment:1/Intake MRN 44120983.p7m"
        #expect(report.findings.map(\.part) == [part + "!name"])
        let item = report.items.first { $0.part == part }
        #expect(item?.status == "unexamined")
        #expect(item?.verdict == "identifiers")
    }
}
