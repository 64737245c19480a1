import Foundation
import Testing

@Suite("Files that do not begin where their format does")
struct DisplacedStartTests {
    private static let mail = """
        From: a@example.org
        Message-ID: <1@example.org>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Disposition: attachment; filename=a.txt

        Patient SSN 536-22-8145
        --x--

        """

    @Test("A message behind a mark or blank lines, or in UTF-16, is opened")
    func mail() throws {
        let folder = try TestFolder()
        try folder.write("\u{FEFF}" + Self.mail, to: "mark")
        try folder.write("\r\n\n" + Self.mail, to: "blank")
        let wide = "\u{FEFF}" + Self.mail
        try folder.write(wide.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "wide")
        let report = try Program.run(["scan", folder.path, "--entities", "US_SSN"]).report()
        #expect(report.findings.map(\.part) == Array(repeating: "attachment:1/a.txt", count: 3))
        #expect(report.summary.files == 3)
    }

    @Test("A PDF with the headers that it was sent with is opened")
    func document() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("FormatReadersTests/Fixtures/word.pdf")
        let folder = try TestFolder()
        let headers = "HTTP/1.1 200 OK\r\nServer: example\r\n\r\n"
        try folder.write(Array(headers.utf8) + (try Data(contentsOf: url)), to: "a")
        try folder.write("The mark of a file is %PDF-1.4, not more.\n", to: "b")
        let items = try Program.run(["scan", folder.path]).report().items
        #expect(items.map(\.mediaType) == ["application/pdf", "text/plain"])
        #expect(items.map(\.status) == ["examined", "examined"])
    }
}
