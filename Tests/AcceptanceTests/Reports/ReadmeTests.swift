import Foundation
import Testing

@Suite("The picture in the README")
struct ReadmeTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("Every block of it is what a scan of the demo share prints")
    func demo() throws {
        let readme = try String(
            contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        let picture = try #require(
            readme.firstMatch(
                of: #/<!-- demo output -->\n```\n([^`]*)```\n<!-- end of demo output -->/#)
        ).1
        let folder = try TestFolder()
        let outcome = try Program.runShell(
            #"cd '\#(Self.root.path())' && "$PROGRAM" scan Corpus/demo-share --format table"#,
            in: folder)
        #expect(outcome.status == 1)
        let blocks = picture.split(separator: "\n\n")
        #expect(blocks.count == 3)
        var rest = outcome.text[...]
        for block in blocks {
            let lines = block.trimmingCharacters(in: .newlines)
            let place = rest.range(of: lines)
            #expect(place != nil, "the block from '\(lines.prefix(40))' on is another now")
            if let place { rest = rest[place.upperBound...] }
        }
    }
}
