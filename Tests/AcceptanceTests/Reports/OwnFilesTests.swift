import Foundation
import Testing

@Suite("Files that a run writes where it reads")
struct OwnFilesTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        try folder.write(TestText.finding, to: "a.txt")
    }

    @Test("A scan does not read what it writes, whatever was there before")
    func scan() throws {
        // Why twice: the second comes upon the files of the first.
        for _ in 0..<2 {
            let outcome = try Program.run(
                [
                    "scan", ".", "--output", "r.jsonl", "--store", "s.db", "--manifest", "m",
                    "--labels", "l.csv",
                ], in: folder)
            #expect(outcome.status == 1 && outcome.errors == "")
            let report = try Report(folder.content(of: "r.jsonl"))
            #expect(report.items.map(\.path) == ["./a.txt"])
        }
        let labels = String(decoding: try folder.content(of: "l.csv"), as: UTF8.self)
        #expect(labels.split(separator: "\r\n").count == 2)
    }

    @Test("Nor does it read the file that standard output is")
    func standardOutput() throws {
        let outcome = try Program.runShell(#""$PROGRAM" scan . >r.jsonl"#, in: folder)
        #expect(outcome.status == 1)
        let report = try Report(folder.content(of: "r.jsonl"))
        #expect(report.items.map(\.path) == ["./a.txt"])
    }

    @Test("A manifest of the folder that it lies in is of the other files, and holds")
    func manifest() throws {
        for _ in 0..<2 {
            let created = try Program.run(
                ["manifest", "create", ".", "--output", "m"], in: folder)
            #expect(created.status == 0)
            let verified = try Program.run(["manifest", "verify", "m"], in: folder)
            #expect(verified.text == "1 files are the same, 0 are not\n")
            #expect(verified.status == 0)
        }
    }
}
