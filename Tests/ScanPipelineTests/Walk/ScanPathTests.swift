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

    @Test(
        "A path is a folder and a name",
        arguments: [
            ("a", ".", "a"), ("/a", "/", "a"), ("a/b", "a", "b"), ("/a/b", "/a", "b"),
            ("a/b/", "a/b", ""), ("", ".", ""),
        ])
    func parts(_ path: String, _ folder: String, _ name: String) {
        #expect(ScanPath(path).folder == ScanPath(folder))
        #expect(ScanPath(path).name == Array(name.utf8))
    }

    @Test("Bytes that are not UTF-8 are kept, and shown as escapes")
    func bytes() {
        let path = ScanPath(bytes: [0x61, 0xFF, 0x62])
        #expect(path.bytes == [0x61, 0xFF, 0x62])
        #expect(path.display == #"a\xFFb"#)
        #expect(path.terminated == [0x61, -1, 0x62, 0])
    }

    @Test("The order is that of bytes, not of letters")
    func order() {
        let paths = ["b", "a", "B", "é", "a/b", "a.b"].map { ScanPath($0) }
        #expect(paths.sorted().map(\.display) == ["B", "a", "a.b", "a/b", "b", "é"])
    }

    @Test(
        "What is shown leads back to the bytes, and no two paths are shown alike",
        arguments: [
            ("plain", "plain"), ("é/😀", "é/😀"), (#"a\b"#, #"a\b"#), (#"a\x41"#, #"a\x41"#),
            (#"a\xFF"#, #"a\x5CxFF"#), (#"a\x5C"#, #"a\x5Cx5C"#), (#"a\"#, #"a\"#),
            (#"\x5Cx80"#, #"\x5Cx5Cx80"#),
        ])
    func lossless(_ name: String, _ shown: String) {
        #expect(ScanPath(name).display == shown)
        #expect(ScanPath(display: shown) == ScanPath(name))
    }

    @Test("Bytes that are not UTF-8 lead back to themselves")
    func losslessBytes() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let some: [UInt8] = [0x5C, 0x78, 0x35, 0x43, 0x46, 0xFF, 0xC3, 0xA9, 0xE2, 0x82, 0x41]
            let bytes = (0..<8).map { _ in some.randomElement(using: &random) ?? 0 }
            let path = ScanPath(bytes: bytes)
            #expect(ScanPath(display: path.display) == path)
        }
    }
}
