import Foundation
import Testing

@Suite("Places of findings")
struct OffsetTests {
    private static let text =
        "Zoë Müller – café\r\nSSN: \(TestText.ssn)\r\n😀 SSN: \(TestText.otherSSN) 😀\r\n"

    @Test("They are bytes of the file in every encoding, with and without a mark")
    func encodings() throws {
        let folder = try TestFolder()
        let files = TestText.encodings(of: Self.text)
        for file in files { try folder.write(file.mark + file.bytes, to: file.name) }
        let outcome = try Program.run(["scan", folder.path, "--entities", "US_SSN"])
        let report = try outcome.report()
        #expect(outcome.errors == "")
        for file in files {
            let bytes = file.mark + file.bytes
            let found = report.findings(in: folder.path(file.name))
            let expected = [TestText.ssn, TestText.otherSSN].map { value in
                let encoding: String.Encoding =
                    file.name.hasPrefix("utf-16le")
                    ? .utf16LittleEndian
                    : file.name.hasPrefix("utf-16be") ? .utf16BigEndian : .utf8
                return TestText.encode(value, encoding)
            }
            #expect(found.map { Array(bytes[$0.start..<$0.end]) } == expected, "\(file.name)")
            #expect(found.map(\.line) == [2, 3], "\(file.name)")
            #expect(report.item(folder.path(file.name))?.examinedBytes == bytes.count)
        }
    }

    @Test("Standard input is reported as a dash, with places as in a file")
    func standardInput() throws {
        let input = TestText.encode(Self.text, .utf16BigEndian)
        let report = try Program.run(
            ["scan", "-", "--entities", "US_SSN"], input: Data(input)
        ).report()
        #expect(report.items.map(\.path) == ["-"])
        #expect(report.items.first?.bytes == input.count)
        #expect(
            report.findings.map { Array(input[$0.start..<$0.end]) }
                == [TestText.ssn, TestText.otherSSN].map { TestText.encode($0, .utf16BigEndian) })
    }

    @Test("Standard input may be a file of which the beginning was read before")
    func middleOfFile() throws {
        let folder = try TestFolder()
        try folder.write("header\n" + TestText.finding, to: "file")
        let outcome = try Program.runShell(
            #"{ read -r line; "$PROGRAM" scan - --entities US_SSN; } <file"#, in: folder)
        let report = try outcome.report()
        #expect(report.items.map(\.status) == ["examined"])
        #expect(report.findings.map(\.start) == [13])
    }

    @Test("Nothing on standard input is an empty item")
    func emptyInput() throws {
        let outcome = try Program.run(["scan", "-"])
        #expect(outcome.status == 0)
        #expect(try outcome.report().items.map(\.verdict) == ["clear"])
    }
}
