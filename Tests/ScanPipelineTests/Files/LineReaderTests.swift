import Foundation
import Testing

@testable import ScanPipeline

@Suite("Lines of bytes")
struct LineReaderTests {
    /// The lines of a file with this content, and why there were no more.
    private func lines(
        _ bytes: [UInt8], longest: Int = 1_000_000
    ) throws -> ([LineReader.Line], LineReader.Ending?) {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, to: "lines")
        let file = try FileReader(ScanPath(path))
        var reader = LineReader(descriptor: file.descriptor, longest: longest)
        var lines: [LineReader.Line] = []
        while let line = reader.next() { lines.append(line) }
        return (lines, reader.ending)
    }

    private func bytes(_ text: String) -> LineReader.Line { .bytes(Array(text.utf8)) }

    @Test(
        "Line feeds part lines; one at the end opens no line",
        arguments: [
            ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("\n", [""]),
            ("a\r\nb\r\n", ["a\r", "b\r"]), ("a\u{0}b\n", ["a\u{0}b"]),
        ])
    func parts(_ text: String, _ expected: [String]) throws {
        let (lines, ending) = try lines(Array(text.utf8))
        #expect(lines == expected.map(bytes))
        #expect(ending == .end)
    }

    @Test("A line that is longer than the buffer comes whole")
    func long() throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 200_000)
        let (lines, _) = try lines(long + Array("\nshort".utf8))
        #expect(lines == [.bytes(long), bytes("short")])
    }

    @Test("A line that is too long is passed over, and the next one is read")
    func tooLong() throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 100_001)
        let (lines, _) = try lines(long + Array("\nshort\n".utf8) + long, longest: 100_000)
        #expect(lines == [.tooLong, bytes("short"), .tooLong])
    }

    @Test("A line of just the greatest length is not too long")
    func longest() throws {
        #expect(
            try lines(Array("12345\n123456\n".utf8), longest: 5).0 == [bytes("12345"), .tooLong])
    }

    @Test("What cannot be read ends the lines with what the system says")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        let descriptor = unsafe open(folder.path, O_RDONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        var reader = LineReader(descriptor: descriptor, longest: 10)
        let line = reader.next()
        let ending = reader.ending
        #expect(line == nil)
        #expect(ending == .failed("Is a directory"))
    }

    @Test("Nothing is read once reading is cancelled")
    func cancelled() throws {
        let folder = try TemporaryFolder()
        let file = try FileReader(ScanPath(try folder.write("a\nb\n", to: "lines")))
        var reader = LineReader(descriptor: file.descriptor, longest: 10, isCancelled: { true })
        let line = reader.next()
        let ending = reader.ending
        #expect(line == nil)
        #expect(ending == .cancelled)
    }
}
