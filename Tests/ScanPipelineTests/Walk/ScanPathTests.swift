import Testing

@testable import ScanPipeline

@Suite("Paths as bytes")
struct ScanPathTests {
    @Test(
        "A name is appended with one slash",
        arguments: [("a", "a/b"), ("a/", "a/b"), ("/", "/b"), (".", "./b")])
    func appending(_ path: String, _ expected: String) {
        #expect(ScanPath(path).appending([UInt8(ascii: "b")]) == ScanPath(expected))
    }

    @Test("Bytes that are not UTF-8 are kept, and shown as replacements")
    func bytes() {
        let path = ScanPath(bytes: [0x61, 0xFF, 0x62])
        #expect(path.bytes == [0x61, 0xFF, 0x62])
        #expect(path.display == "a\u{FFFD}b")
        #expect(path.terminated == [0x61, -1, 0x62, 0])
    }

    @Test("The order is that of bytes, not of letters")
    func order() {
        let paths = ["b", "a", "B", "é", "a/b", "a.b"].map { ScanPath($0) }
        #expect(paths.sorted().map(\.display) == ["B", "a", "a.b", "a/b", "b", "é"])
    }
}
