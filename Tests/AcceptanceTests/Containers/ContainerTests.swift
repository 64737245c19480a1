import Foundation
import Testing

@Suite("Archives and mail")
struct ContainerTests {
    private func fixture(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("FormatReadersTests/Fixtures")
            .appendingPathComponent(name).path
    }

    private func scan(_ name: String, _ more: [String] = []) throws -> Report {
        try Program.run(["scan", fixture(name), "--entities", "US_SSN"] + more).report()
    }

    /// Each item as its part, status and reason.
    private func items(_ report: Report) -> [String] {
        report.items.map { item in
            [item.part, item.status, item.reason].compactMap { $0 }.joined(separator: " ")
        }
    }

    @Test("Every member of a nested mail has one item, and its findings their part")
    func nested() throws {
        let report = try scan("nested.eml")
        #expect(
            items(report) == [
                "attachment:1/liste-é.csv examined", "attachment:2!attachment:1/deep.txt examined",
                "attachment:2 examined", "attachment:3/inner.zip!notes.txt examined",
                "attachment:3/inner.zip examined", " examined",
            ])
        let parts = report.findings.map(\.part)
        #expect(
            parts.sorted() == [
                "", "attachment:1/liste-é.csv", "attachment:2",
                "attachment:2!attachment:1/deep.txt", "attachment:3/inner.zip!notes.txt",
            ])
        #expect(report.items.map(\.verdict) == Array(repeating: "identifiers", count: 6))
        #expect(report.summary.files == 1)
        #expect(report.summary.coverage["examined"] == 6)
    }

    @Test("Offsets count the extracted text where there is one, else the member's bytes")
    func offsets() throws {
        let lines = try scan("nested.eml").lines
        for line in lines where line.hasPrefix(#"{"kind":"finding""#) {
            let isText = line.contains(#""part":"","#) || line.contains(#""part":"attachment:2","#)
            #expect(line.contains(#""offsets":"part""#) == isText)
        }
        let finding = try #require(
            try scan("share.zip").findings.first { $0.part == "inner/notes.txt" })
        #expect(finding.start == 13)
        #expect(finding.end == 24)
    }

    @Test(
        "Every member has one item, also empty ones",
        arguments: ["share.zip", "share.7z", "share.tgz", "share.cpio", "share.iso.gz"])
    func members(_ name: String) throws {
        let report = try scan(name)
        #expect(
            items(report).sorted() == [
                " examined", "empty.txt examined", "inner/notes.txt examined",
                "liste-é.csv examined",
            ])
        #expect(report.findings.count == 2)
        #expect(report.items.allSatisfy { $0.sha256?.count == 64 })
    }

    @Test("The digest of an archive is of all its bytes, and its member's of the member's")
    func digests() throws {
        // Larger than what is read at first, so that reading goes on after the child has read.
        let folder = try TestFolder()
        let path = try folder.write(
            try Data(contentsOf: URL(fileURLWithPath: fixture("share.tar")))
                + Data(repeating: 0, count: 900_000), to: "a.tar")
        let items = try Program.run(["scan", path]).report().items
        let sum = try Program.runShell("sha256sum a.tar | cut -c1-64", in: folder).text
        #expect(items.last?.sha256 == sum.trimmingCharacters(in: .newlines))
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(items.first { $0.part == "empty.txt" }?.sha256 == empty)
    }

    @Test(
        "What could not be opened is named with its reason",
        arguments: [
            ("zipcrypto.zip", ["inner/notes.txt unexamined encrypted", " unexamined encrypted"]),
            ("aes.zip", ["inner/notes.txt unexamined encrypted", " unexamined encrypted"]),
            ("headers.7z", [" unexamined encrypted"]),
            (
                "smime.eml",
                ["attachment:1/smime.p7m unexamined encrypted", " partial encrypted"]
            ),
            ("hidden-entry.zip", ["seen.txt examined", "hidden.txt examined", " partial damaged"]),
        ])
    func unopened(_ name: String, _ expected: [String]) throws {
        let outcome = try Program.run(
            ["scan", fixture(name), "--entities", "US_SSN", "--fail-on-incomplete"])
        #expect(items(try outcome.report()) == expected)
        #expect(outcome.status == 3)
    }

    @Test("A bomb is stopped by what comes out of it, whatever its headers claim")
    func bomb() throws {
        let report = try scan("bomb.zip")
        #expect(
            items(report) == [
                "inner.zip!zeros.bin unexamined ratio-limit", "inner.zip partial ratio-limit",
                " partial ratio-limit",
            ])
        #expect(report.items.last?.verdict == "undetermined")
    }

    @Test("Containers are opened as deep as is asked for, and the next is named")
    func depth() throws {
        let shallow = try scan("thirty-deep.zip", ["--max-depth", "2"])
        #expect(
            items(shallow) == [
                "next.zip!next.zip!next.zip unexamined too-deep",
                "next.zip!next.zip unexamined too-deep", "next.zip unexamined too-deep",
                " unexamined too-deep",
            ])
        #expect(items(try scan("thirty-deep.zip")).count == 12)
        #expect(try scan("thirty-deep.zip", ["--max-depth", "40"]).findings.count == 1)
    }

    @Test("A picture is not examined when text in pictures is not looked for")
    func pictures() throws {
        let folder = try TestFolder()
        let path = try folder.write(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], to: "a.png")
        let item = try #require(
            try Program.run(["scan", path, "--ocr", "off"]).report().items.first)
        #expect(item.reason == "ocr-off")
        #expect(item.mediaType == "image/png")
    }

    @Test("A database of which a part is in a log beside it is not examined in full")
    func log() throws {
        let folder = try TestFolder()
        var bytes = [UInt8](
            try Data(contentsOf: URL(fileURLWithPath: fixture("patients.sqlite"))))
        bytes.replaceSubrange(18..<20, with: [2, 2])
        let path = try folder.write(bytes, to: "a.sqlite")
        #expect(items(try Program.run(["scan", path]).report()).last == " examined")
        try folder.write([UInt8](repeating: 0, count: 100), to: "a.sqlite-wal")
        let report = try Program.run(["scan", path]).report()
        #expect(items(report).last == " partial unsupported")
    }

    @Test("What comes out is limited in all")
    func bytes() throws {
        let report = try scan("share.tar", ["--max-bytes", "30"])
        #expect(report.items.last?.reason == "too-large")
    }

    @Test("A member that was not read to its end has the size that its container states")
    func sizeOfPart() throws {
        let folder = try TestFolder()
        try folder.write(String(repeating: "A plain line.\n", count: 30_000), to: "a.txt")
        #expect(try Program.runShell("tar cf a.tar a.txt", in: folder).status == 0)
        let report = try Program.run(
            ["scan", "a.tar", "--max-bytes", "200k"], in: folder
        ).report()
        let item = try #require(report.items.first)
        #expect(item.part == "a.txt" && item.status == "partial")
        #expect(item.bytes == 420_000)
        #expect((200_000..<420_000).contains(item.examinedBytes))
    }

    @Test("An archive that comes by standard input is opened, and values are shown if asked for")
    func standardInput() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: fixture("share.zip")))
        let report = try Program.run(["scan", "-", "--entities", "US_SSN"], input: data).report()
        #expect(report.items.count == 4)
        #expect(report.findings.count == 2)
        let shown = try scan("nested.eml", ["--show-values"])
        #expect(Set(shown.findings.map(\.value)) == ["536-22-8145", "529-41-7730"])
    }

    @Test("A table names the member, and does not mix findings of a mail and its attachments")
    func table() throws {
        let text = try Program.run(
            ["scan", fixture("nested.eml"), "--entities", "US_SSN", "--format", "table"]).text
        #expect(text.contains("nested.eml!attachment:1/liste-é.csv  [identifiers]\n"))
        #expect(text.contains("nested.eml  [identifiers]\n"))
    }
}
