import Foundation
import Testing

@Suite("Labels, quarantine and manifests")
struct ControlTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        try folder.write("SSN: \(TestText.ssn), MRN: 00482913, ICD-10 E11.9\n", to: "share/phi.txt")
        try folder.write(TestText.finding, to: "share/pii.txt")
        try folder.write(TestText.clean, to: "share/clean.txt")
        try folder.write([0x89] + Array("PNG\r\n\u{1A}\n\u{0}".utf8), to: "share/x.png")
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(arguments, in: folder)
    }

    @Test("Every file is listed with its class and label")
    func labels() throws {
        try folder.write("labels:\n  PHI: {name: Restricted, id: id-7}\n", to: "map.yaml")
        let outcome = try run("scan", "share", "--labels", "l.csv", "--label-map", "map.yaml")
        #expect(outcome.errors == "")
        let rows = String(decoding: try folder.content(of: "l.csv"), as: UTF8.self)
            .split(separator: "\r\n").map { row -> String in
                let cells = row.split(separator: ",", omittingEmptySubsequences: false)
                return ([cells[0]] + cells[2...]).joined(separator: "|")
            }
        let expected = [
            "path|class|label|labelId", "share/clean.txt|none|none|",
            "share/phi.txt|PHI|Restricted|id-7", "share/pii.txt|PII|PII|",
            "share/x.png|undetermined|undetermined|",
        ]
        #expect(rows == expected)
        #expect(try run("scan", "share", "--labels", "l.json").status == 1)
        #expect(try folder.content(of: "l.json").first == UInt8(ascii: "["))
        try folder.write("labels: {SECRET: x}", to: "map.yaml")
        let bad = try run("scan", "share", "--labels", "l", "--label-map", "map.yaml")
        #expect(bad.status == 2 && bad.errorLines.count == 1)
    }

    @Test("Files with PHI go to quarantine and come back")
    func quarantine() throws {
        let before = try folder.content(of: "share/phi.txt")
        let outcome = try run("scan", "share", "--copy-to", "away", "--stub")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("1 files copied, 0 left alone"))
        #expect(try folder.content(of: "away/files/share/phi.txt") == before)
        #expect(try folder.content(of: "share/phi.txt") != before)
        let journal = try #require(
            try folder.names(in: "away").first { $0.hasPrefix("journal-") })
        let undone = try run("quarantine", "undo", "away/" + journal)
        #expect(undone.status == 0)
        #expect(undone.text == "1 files restored, 0 copies removed, 0 left\n")
        #expect(try folder.content(of: "share/phi.txt") == before)
        #expect(try run("scan", "share", "--copy-to", "share/in").status == 2)
        #expect(try run("quarantine", "undo", "none").status == 2)
    }

    @Test("A file with PHI that cannot be copied is named, and the status says so")
    func notCopied() throws {
        let before = try folder.content(of: "share/phi.txt")
        // Why: where a file lies, no folder can be made.
        try folder.write("", to: "away/files")
        let outcome = try run("scan", "share", "--copy-to", "away", "--stub")
        #expect(outcome.status == 3)
        #expect(outcome.errorLines.count == 2)
        #expect(
            outcome.errors.hasPrefix("safeharbor: share/phi.txt was left where it is: cannot make"))
        #expect(outcome.errors.contains("Not a directory\n"))
        #expect(outcome.errors.contains("0 files copied, 1 left alone"))
        #expect(!outcome.errors.contains(TestText.ssn))
        #expect(try folder.content(of: "share/phi.txt") == before)
    }

    @Test("A manifest holds as long as nothing changes")
    func manifest() throws {
        try folder.write(String(repeating: "k", count: 32), to: "key")
        try folder.setMode(0o600, of: "key")
        #expect(try run("manifest", "create", "share", "--key", "key", "--output", "m").status == 0)
        #expect(try run("manifest", "verify", "m", "--key", "key").status == 0)
        #expect(try run("scan", "share", "--key", "key", "--manifest", "n").status == 1)
        #expect(try run("manifest", "diff", "m", "n", "--key", "key").status == 0)
        try folder.write("other", to: "share/clean.txt")
        let changed = try run("manifest", "verify", "m", "--key", "key")
        #expect(changed.status == 1)
        #expect(changed.text == "changed share/clean.txt\n3 files are the same, 1 are not\n")
        try folder.write("x", to: "m")
        #expect(try run("manifest", "verify", "m").status == 2)
    }

    @Test("Symbolic links are in no manifest and have no label, and do not keep one from holding")
    func manifestOfLinks() throws {
        try folder.link("share/elsewhere", to: "../key")
        try folder.link("share/nowhere", to: "missing")
        #expect(try run("manifest", "create", "share", "--output", "m").status == 0)
        let scanned = try Program.run(
            ["scan", "share", "--manifest", "n", "--labels", "l.csv"], in: folder)
        let links = try scanned.report().items.filter { $0.detail?.contains("link") ?? false }
        #expect(links.map(\.path) == ["share/elsewhere", "share/nowhere"])
        #expect(try run("manifest", "verify", "m").status == 0)
        #expect(try run("manifest", "verify", "n").status == 0)
        let labels = String(decoding: try folder.content(of: "l.csv"), as: UTF8.self)
        #expect(labels.contains("share/clean.txt") && !labels.contains("where"))
    }

    @Test("What a manifest left out is left out when it is verified")
    func manifestFilters() throws {
        let filters = ["--exclude", "p*.txt", "--include", "*.txt", "--newer-than", "2020-01-01"]
        let made = try Program.run(
            ["manifest", "create", "share", "--output", "m"] + filters, in: folder)
        #expect(made.status == 0)
        let scanned = try Program.run(["scan", "share", "--manifest", "n"] + filters, in: folder)
        #expect(scanned.status == 0)
        for name in ["m", "n"] {
            let verified = try run("manifest", "verify", name)
            #expect(verified.text == "1 files are the same, 0 are not\n")
            #expect(verified.status == 0)
        }
        try folder.write("new", to: "share/new.txt")
        #expect(try run("manifest", "verify", "m").text.hasPrefix("added share/new.txt\n"))
    }

    @Test("A manifest of a folder whose name is not UTF-8 holds")
    func manifestOfBytes() throws {
        let outcome = try Program.runShell(
            #"""
            name=$(printf 'caf\351')
            mkdir "$name" && echo text >"$name/a.txt"
            "$PROGRAM" manifest create "$name" --output m || exit 9
            "$PROGRAM" scan "$name" --manifest n >/dev/null || exit 8
            "$PROGRAM" manifest verify m && "$PROGRAM" manifest verify n
            """#, in: folder)
        let same = "1 files are the same, 0 are not\n"
        #expect(outcome.text == same + same)
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    @Test("The walk takes what the options ask for")
    func walk() throws {
        let csv = try run("scan", "share", "--include", "p*.txt", "--max-size", "1k").report()
        #expect(csv.items.map(\.path) == ["share/phi.txt", "share/pii.txt"])
        let small = try run("scan", "share", "--max-size", "30").report()
        #expect(small.item("share/phi.txt")?.reason == "too-large")
        #expect(try run("scan", "share", "--newer-than", "2099-01-01").report().items.isEmpty)
        #expect(try run("scan", "share", "--newer-than", "soon").status == 2)
        #expect(try run("scan", "share", "--io-rate", "0").status == 2)
        let gentle = try run("scan", "share", "--nice", "--io-rate", "10M", "--one-file-system")
        #expect(try gentle.report().items.count == 4)
    }

    @Test("A size means the same for every option")
    func sizes() throws {
        try folder.write(String(repeating: "a", count: 1_010), to: "a.txt")
        let packed = try Program.runShell("tar cf a.tar a.txt", in: folder)
        #expect(packed.status == 0)
        let sizes: [(String, String?)] = [("1k", "too-large"), ("1K", "too-large"), ("1010", nil)]
        for (size, reason) in sizes {
            let members = try run("scan", "a.tar", "--max-bytes", size).report()
            #expect(members.item("a.tar")?.reason == reason)
            let files = try run("scan", "a.txt", "--max-size", size).report()
            #expect(files.item("a.txt")?.reason == reason)
        }
        #expect(try run("scan", "--help").text.contains("16G)"))
    }
}
