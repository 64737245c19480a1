import Testing

@Suite("Options that choose what is reported")
struct FilterOptionTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    @Test("Only the entity types asked for are reported")
    func entities() throws {
        try folder.write("SSN: \(TestText.ssn), MRN: 00482913\n", to: "a.txt")
        func found(_ list: String) throws -> Set<String> {
            Set(
                try Program.run(["scan", "a.txt", "--entities", list], in: folder)
                    .report().findings.map(\.entity))
        }
        #expect(try found("US_SSN") == ["US_SSN"])
        #expect(try found("US_SSN,MRN") == ["US_SSN", "MRN"])
    }

    @Test("Findings below the level are left out; the default is medium")
    func levels() throws {
        // A specimen that everybody knows is at low.
        try folder.write("SSN: 078-05-1120\nSSN: \(TestText.ssn)\n", to: "a.txt")
        func lines(_ options: String...) throws -> [Int] {
            try Program.run(["scan", "a.txt", "--entities", "US_SSN"] + options, in: folder)
                .report().findings.map(\.line)
        }
        #expect(try lines("--min-level", "low") == [1, 2])
        #expect(try lines() == [2])
    }

    @Test("Paths that are left out have no item, given ones cannot be left out")
    func exclusions() throws {
        for name in ["a.log", "b.txt", "logs/c.txt", "deep/node_modules/d.txt", "deep/e.txt"] {
            try folder.write(TestText.clean, to: "share/" + name)
        }
        let outcome = try Program.run(
            [
                "scan", "share", "share/a.log", "--exclude", "*.log", "--exclude", "logs",
                "--exclude", "*/node_modules/*",
            ], in: folder)
        #expect(outcome.status == 0)
        #expect(
            try outcome.report().items.map(\.path)
                == ["share/b.txt", "share/deep/e.txt", "share/a.log"])
    }
}
