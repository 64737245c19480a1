import Foundation
import Testing

@Suite("The report as JSON Lines")
struct ReportContractTests {
    private static let finding = [
        "kind", "path", "part", "entity", "start", "end", "line", "column", "field", "confidence",
        "level", "rule", "rulePack", "masked", "fingerprint", "evidence",
    ]
    private static let item = [
        "kind", "path", "part", "status", "reason", "bytes", "examinedBytes", "mediaType",
        "verdict", "sha256",
    ]
    private static let summary = [
        "kind", "files", "bytes", "findings", "verdicts", "coverage", "engine", "rulePacks",
    ]

    /// Whether a line has the keys of the contract in its order; it may have others in between.
    private func follows(_ line: String, _ contract: [String], optional: Set<String>) -> Bool {
        let keys = Report.keys(of: line).filter(contract.contains)
        return keys == contract.filter { !optional.contains($0) || keys.contains($0) }
    }

    @Test("Every line follows the contract, and every file has one item")
    func contract() throws {
        let folder = try TestFolder()
        let names = ["a/deep/note.txt", "b.csv", "c.json", "empty", "image.png", "z.xml"]
        try folder.write(TestText.finding, to: names[0])
        try folder.write("name,ssn\nRoe,\(TestText.otherSSN)\n", to: names[1])
        try folder.write("{\"ssn\": \"\(TestText.ssn)\"}", to: names[2])
        try folder.write("", to: names[3])
        try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], to: names[4])
        try folder.write("<?xml version=\"1.0\"?><note>\(TestText.finding)</note>", to: names[5])
        let outcome = try Program.run(["scan", folder.path])
        let report = try outcome.report()
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        for line in report.lines {
            let keys = Report.keys(of: line)
            #expect(keys.first == "kind")
            #expect(Set(keys).count == keys.count)
            switch line.prefix(12) {
            case #"{"kind":"fin"#: #expect(follows(line, Self.finding, optional: ["field"]))
            case #"{"kind":"ite"#: #expect(follows(line, Self.item, optional: ["reason"]))
            default: #expect(follows(line, Self.summary, optional: []))
            }
        }
        #expect(report.items.map(\.path) == names.map { folder.path($0) })
        #expect(report.items.map(\.part) == Array(repeating: "", count: 6))
        for index in [0, 1, 2, 5] {
            #expect(report.findings(in: report.items[index].path).count == 1)
        }
        #expect(report.summary.files == 6)
        #expect(report.summary.coverage == ["examined": 5, "partial": 0, "unexamined": 1])
        #expect(report.summary.findings["US_SSN"] == 4)
        #expect(!report.summary.fingerprintsComparable)
        #expect(report.summary.engine.hasPrefix("safeharbor "))
        #expect(report.summary.rulePacks.contains { $0.hasPrefix("us-identifiers@") })
    }

    @Test("A finding says where, how sure and why")
    func finding() throws {
        let folder = try TestFolder()
        let path = try folder.write("first line\n  SSN: \(TestText.ssn)\n", to: "note.txt")
        let report = try Program.run(["scan", path, "--entities", "US_SSN"]).report()
        let finding = try #require(report.findings.first)
        #expect(report.findings.count == 1)
        #expect(finding.start == 18 && finding.end == 29)
        #expect(finding.line == 2 && finding.column == 8)
        #expect(finding.masked == "###-##-####")
        #expect(finding.level == "high" && finding.confidence >= 0.85)
        #expect(finding.fingerprint.hasPrefix("hmac-sha256:"))
        #expect(finding.fingerprint.utf8.count == 12 + 64)
        #expect(
            finding.evidence.contains {
                $0.kind == "label" && $0.term?.filter { $0 != " " } == "ssn"
            })
        #expect(finding.evidence.contains { $0.kind == "pattern" && $0.name != nil })
        let sum = finding.evidence.map(\.weight).reduce(0, +)
        #expect(abs(1 / (1 + exp(-sum)) - finding.confidence) < 0.001)
    }

    @Test("An item tells its size, digest, media type and verdict")
    func item() throws {
        let folder = try TestFolder()
        try folder.write("abc", to: "clean.txt")
        try folder.write(TestText.finding, to: "found.txt")
        try folder.write("SSN: \(TestText.ssn), MRN: 00482913, ICD-10 E11.9\n", to: "phi.txt")
        let report = try Program.run(["scan", folder.path]).report()
        let clean = try #require(report.item(folder.path("clean.txt")))
        #expect(clean.bytes == 3 && clean.examinedBytes == 3)
        #expect(clean.status == "examined" && clean.reason == nil)
        #expect(clean.mediaType == "text/plain")
        #expect(
            clean.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            report.items.map(\.verdict) == ["clear", "identifiers", "phi"])
        #expect(report.summary.verdicts == ["clear": 1, "identifiers": 1, "phi": 1])
    }
}
