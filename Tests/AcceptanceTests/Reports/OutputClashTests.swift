import Foundation
import Testing

@Suite("Outputs that would replace other files")
struct OutputClashTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        try folder.write(TestText.finding, to: "a.txt")
        try folder.link("link", to: "a.txt")
    }

    private func expectRefusal(_ arguments: [String], _ words: String...) throws {
        let before = try folder.names()
        let outcome = try Program.run(arguments, in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.text == "")
        #expect(outcome.errorLines.count == 1)
        for word in words { #expect(outcome.errors.contains(word)) }
        #expect(try folder.names() == before)
        #expect(try folder.content(of: "a.txt") == Data(TestText.finding.utf8))
    }

    @Test(
        "A file that is scanned is no output, under whichever name",
        arguments: ["--output", "--labels", "--manifest", "--store"])
    func scanned(_ option: String) throws {
        for name in ["a.txt", "./a.txt", "link", folder.path("a.txt")] {
            try expectRefusal(["scan", "a.txt", option, name], option + " is a.txt")
            try expectRefusal(["scan", "link", option, name], option + " is link")
        }
    }

    @Test(
        "Two outputs are two files, also where there is none yet",
        arguments: [
            ("--labels", "x", "--output", "x"), ("--labels", "x", "--manifest", "./x"),
            ("--output", "old", "--store", "old"), ("--store", "s", "--labels", "s.key"),
            ("--store", "s", "--manifest", "s-wal"),
        ])
    func each(_ first: String, _ one: String, _ second: String, _ other: String) throws {
        try folder.write("older", to: "old")
        try expectRefusal(["scan", "a.txt", first, one, second, other], first, second)
    }

    @Test("Standard output that is a file counts, and devices may be given twice")
    func standardOutput() throws {
        let refused = try Program.runShell(#""$PROGRAM" scan a.txt >>a.txt"#, in: folder)
        #expect(refused.status == 2)
        #expect(try folder.content(of: "a.txt") == Data(TestText.finding.utf8))
        let outcome = try Program.run(
            ["scan", "a.txt", "--output", "/dev/null", "--labels", "/dev/null"], in: folder)
        #expect(outcome.status == 1 && outcome.errors == "")
    }

    @Test("Other commands replace nothing that they read either")
    func otherCommands() throws {
        try expectRefusal(["manifest", "create", "a.txt", "--output", "link"], "--output is a.txt")
        _ = try Program.run(["scan", "a.txt", "--store", "s"], in: folder)
        let store = try folder.content(of: "s")
        try expectRefusal(["report", "--store", "s", "--output", "./s"], "--output is s")
        #expect(try folder.content(of: "s") == store)
    }
}
