import Foundation
import Testing

@Suite("Content that is not what one wishes for")
struct HostileContentTests {
    @Test("NUL bytes, invalid UTF-8 and strays are scanned, with true places")
    func strays() throws {
        let folder = try TestFolder()
        let value = Array("SSN: \(TestText.ssn)".utf8)
        let padding = Array(String(repeating: "word ", count: 40).utf8)
        let texts: [String: [UInt8]] = [
            "nul": padding + [0] + value + [0], "invalid": padding + [0xFF, 0xC3, 0x20] + value,
            "cut-character": padding + value + [0x20, 0xE2, 0x82],
            "late": Array(String(repeating: "word ", count: 20_000).utf8) + [0x80, 0xFE, 0x20]
                + value,
            "controls": padding + [0x01, 0x02, 0x1B] + value,
        ]
        for (name, bytes) in texts { try folder.write(bytes, to: name) }
        let outcome = try Program.run(["scan", folder.path, "--entities", "US_SSN"])
        let report = try outcome.report()
        #expect(outcome.status == 1)
        for (name, bytes) in texts {
            let found = report.findings(in: folder.path(name))
            #expect(found.map { Array(bytes[$0.start..<$0.end]) } == [Array(TestText.ssn.utf8)])
            #expect(report.item(folder.path(name))?.status == "examined", "\(name)")
        }
    }

    @Test("Binary files are not examined, and an empty file is")
    func binary() throws {
        let folder = try TestFolder()
        try folder.write("", to: "empty")
        try folder.write("PK\u{3}\u{4} SSN: \(TestText.ssn)", to: "a.zip")
        try folder.write("%PDF-1.7 SSN: \(TestText.ssn)", to: "b.txt")
        try folder.write((0..<4_096).map { UInt8($0 * 167 % 256) }, to: "c.dat")
        let outcome = try Program.run(["scan", folder.path])
        let report = try outcome.report()
        #expect(outcome.status == 3)
        #expect(
            report.items.map { "\($0.status) \($0.reason ?? "-") \($0.mediaType ?? "-")" } == [
                "unexamined damaged application/zip", "unexamined damaged application/pdf",
                "unexamined unsupported application/octet-stream",
                "examined - application/x-empty",
            ])
        #expect(report.items.map(\.examinedBytes) == [0, 0, 0, 0])
        #expect(report.items.allSatisfy { $0.sha256?.count == 64 })
    }

    @Test("A line of 16 MB is scanned to its end in bounded memory")
    func longLine() throws {
        let folder = try TestFolder()
        let length = 16 << 20
        let line = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        try folder.write(line + Array(" SSN: \(TestText.ssn)".utf8), to: "line")
        let outcome = try Program.run(
            ["scan", "line", "--entities", "US_SSN", "--stats"], in: folder)
        let found = try outcome.report().findings
        #expect(found.map(\.start) == [length + 6])
        #expect(found.map(\.column) == [length + 7])
        let peak = try #require(outcome.errors.firstMatch(of: #/peak memory ([0-9.]+) MB/#))
        #expect(Double(peak.1).map { $0 < 100 } == true)
    }
}
