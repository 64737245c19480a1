import Foundation
import Testing

@Suite("Fingerprints")
struct FingerprintTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        for (name, letter) in [("key", "k"), ("other-key", "o")] {
            try folder.write(String(repeating: letter, count: 32), to: name)
            try folder.setMode(0o600, of: name)
        }
    }

    private func fingerprints(
        _ options: [String], environment: [String: String] = [:]
    ) throws -> (Set<String>, Report) {
        let report = try Program.run(
            ["scan", "share", "--entities", "US_SSN"] + options, environment: environment,
            in: folder
        ).report()
        return (Set(report.findings.map(\.fingerprint)), report)
    }

    @Test("One SSN has one fingerprint, however it is written and in whatever format")
    func formats() throws {
        let files = [
            "note.txt": "SSN: 536-22-8145", "spaced.txt": "SSN: 536 22 8145",
            "claims.csv": "member,ssn\nRoe,536-22-8145\n", "record.json": #"{"ssn":"536-22-8145"}"#,
            "record.xml": "<patient><ssn>536-22-8145</ssn></patient>",
            "page.html": "<!doctype html><p>SSN: 536-22-8145</p>",
            "app.log": "2025-03-01T10:00:00Z INFO ssn=536-22-8145 ok",
        ]
        for (name, text) in files { try folder.write(text, to: "share/" + name) }
        for file in TestText.encodings(of: "é SSN: 536-22-8145") {
            try folder.write(file.mark + file.bytes, to: "share/" + file.name)
        }
        let (prints, report) = try fingerprints(["--key", "key"])
        #expect(Set(report.findings.map(\.path)).count == files.count + 7)
        #expect(prints.count == 1)
        #expect(report.summary.fingerprintsComparable)
    }

    @Test("Fingerprints are comparable across runs with the same key, and only then")
    func keys() throws {
        try folder.write(TestText.finding, to: "share/a.txt")
        try folder.link("link", to: "key")
        let (first, _) = try fingerprints(["--key", "key"])
        let (again, _) = try fingerprints(
            [], environment: ["SAFEHARBOR_KEY_FILE": folder.path("link")])
        let (other, _) = try fingerprints(["--key", "other-key"])
        let (random, report) = try fingerprints([])
        #expect(first == again)
        #expect(Set([first, other, random]).count == 3)
        #expect(!report.summary.fingerprintsComparable)
    }

    @Test("Two SSNs have two fingerprints")
    func distinct() throws {
        try folder.write("SSN: \(TestText.ssn)\nSSN: \(TestText.otherSSN)\n", to: "share/a.txt")
        #expect(try fingerprints(["--key", "key"]).0.count == 2)
    }

    @Test("A key that its owner can only read is taken")
    func readOnly() throws {
        try folder.write(TestText.clean, to: "a.txt")
        try folder.setMode(0o400, of: "key")
        let outcome = try Program.run(["scan", "a.txt", "--key", "key"], in: folder)
        #expect(outcome.status == 0)
    }

    @Test("A key that others can read is refused", arguments: [0o640, 0o604, 0o660, 0o610])
    func openModes(_ mode: Int) throws {
        try folder.setMode(mode, of: "key")
        let outcome = try Program.run(["scan", "a.txt", "--key", "key"], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("chmod 600 key"))
    }
}
