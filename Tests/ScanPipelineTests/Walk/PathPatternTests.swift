import Testing

@testable import ScanPipeline

@Suite("Globs that leave paths out")
struct PathPatternTests {
    @Test(
        "A glob without a slash is compared with the name, another with the whole path",
        arguments: [
            ("*.log", "share/a.log", true), ("*.log", "share/a.log.txt", false),
            ("*.log", "a.log", true), ("archive", "share/archive", true),
            ("archive", "share/archive2", false), ("archive", "archive/a", false),
            ("*/node_modules/*", "app/node_modules/x/y", true),
            ("*/node_modules/*", "node_modules/x", false),
            ("/srv/*.csv", "/srv/deep/a.csv", true), ("/srv/*.csv", "/home/a.csv", false),
            ("note-?.[tT]*", "share/note-1.TXT", true), ("note-?.[tT]*", "share/note-.txt", false),
            ("[", "a", false),
        ])
    func matches(_ glob: String, _ path: String, _ expected: Bool) {
        #expect(PathPattern(glob).matches(ScanPath(path)) == expected)
    }
}
