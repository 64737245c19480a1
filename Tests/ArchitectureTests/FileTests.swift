import Testing

@Suite("Files and folders")
struct FileTests {
    private static let written: Set<String> = ["swift", "c", "h", "inc", "py"]

    @Test("No file has more than 600 lines")
    func lengths() {
        let files = ["Sources", "Tests", "Benchmarks", "Corpus/generator", "Patterns"].flatMap {
            SourceTree.files(below: $0, withExtensions: Self.written)
        }
        #expect(files.count > 150)
        #expect(files.flatMap(FileLength.violations) == [])
    }

    @Test("Every target has its line in DESIGN.md")
    func designNamesTargets() {
        let design = SourceTree.text(of: "DESIGN.md")
        let missing = SourceTree.targets.filter { !DesignDocument.describes($0, in: design) }
        #expect(missing.sorted() == [])
    }

    @Test("DESIGN.md describes no target that is gone")
    func designIsCurrent() {
        let design = SourceTree.text(of: "DESIGN.md")
        #expect(Set(DesignDocument.rooms(in: design)) == SourceTree.targets)
    }

    @Test("Every target is declared in Package.swift")
    func manifestNamesTargets() {
        let manifest = SourceTree.text(of: "Package.swift")
        let missing = SourceTree.targets.filter { !manifest.contains("name: \"\($0)\"") }
        #expect(missing.sorted() == [])
    }
}

@Suite("The checks of files and folders")
struct FileCheckTests {
    private func file(lines: Int, first: String = "// a") -> SourceFile {
        let text = ([first] + Array(repeating: "let a = 1", count: lines - 1))
            .joined(separator: "\n")
        return SourceFile(path: "Sources/Model/A.swift", text: text + "\n")
    }

    @Test("A file of 601 lines is too long")
    func tooLong() {
        #expect(FileLength.violations(in: file(lines: 601)).map(\.line) == [601])
    }

    @Test("A file of 600 lines is not, nor is a generated one")
    func notTooLong() {
        #expect(FileLength.violations(in: file(lines: 600)) == [])
        let generated = file(lines: 601, first: "// Written by a tool; do not edit.")
        #expect(FileLength.violations(in: generated) == [])
    }

    @Test("A line of DESIGN.md counts when it says something about the target")
    func design() {
        let design = "The Model is small.\n\n| `Model` | 1 | values |\n| `Empty` | 2 | |\n"
        #expect(DesignDocument.describes("Model", in: design))
        #expect(!DesignDocument.describes("Empty", in: design))
        #expect(!DesignDocument.describes("Other", in: design))
        #expect(DesignDocument.rooms(in: design) == ["Model"])
    }
}
