import Foundation
import Testing

@testable import ScanPipeline

@Suite("Reading open files")
struct FileReaderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// What opening a path says, `nil` if it works.
    private func failure(_ name: String, followingLink: Bool = true) -> String? {
        do {
            _ = try FileReader(folder.scanPath(name), followingLink: followingLink)
            return nil
        } catch {
            return error.message
        }
    }

    @Test("A file is read in chunks to its end")
    func chunks() throws {
        try folder.write("abcdefg", to: "file")
        let reader = try FileReader(folder.scanPath("file"))
        var buffer = [UInt8](repeating: 0, count: 3)
        var counts: [Int] = []
        var text: [UInt8] = []
        repeat {
            counts.append(try reader.read(into: &buffer))
            text += buffer.prefix(counts.last ?? 0)
        } while counts.last != 0
        #expect(counts == [3, 3, 1, 0])
        #expect(String(decoding: text, as: UTF8.self) == "abcdefg")
    }

    @Test("Bytes at a place are read without moving on, and as many as there are")
    func place() throws {
        try folder.write("abcdefg", to: "file")
        let reader = try FileReader(folder.scanPath("file"))
        let pieces = [2..<4, 5..<9, 9..<12].map {
            String(decoding: reader.read(at: $0), as: UTF8.self)
        }
        #expect(pieces == ["cd", "fg", ""])
        var buffer = [UInt8](repeating: 0, count: 8)
        let count = try reader.read(into: &buffer)
        #expect(count == 7)
    }

    @Test("A link put where a file was is not followed unless it was given")
    func link() throws {
        try folder.write("x", to: "file")
        try folder.link("link", to: "file")
        #expect(failure("link", followingLink: false) == "Too many levels of symbolic links")
        #expect(failure("link") == nil)
    }

    @Test("A named pipe put where a file was is refused at once")
    func pipe() throws {
        try folder.makePipe("pipe")
        #expect(failure("pipe") == "is no longer a regular file")
    }

    @Test("A folder put where a file was is refused")
    func directory() throws {
        try folder.makeFolder("folder")
        #expect(failure("folder") == "is no longer a regular file")
    }

    @Test("A file that changes is known by it")
    func identity() throws {
        try folder.write("abc", to: "file")
        let reader = try FileReader(folder.scanPath("file"))
        let before = reader.identity
        let again = reader.identity
        #expect(before == again)
        let file = try #require(FileHandle(forWritingAtPath: folder.path("file")))
        try file.seekToEnd()
        try file.write(contentsOf: Data("d".utf8))
        try file.close()
        let after = reader.identity
        #expect(before != after)
        #expect(after?.size == 4)
    }

    @Test("Waiting for a pipe that nobody writes to ends when the scan is cancelled")
    func waiting() throws {
        let pipe = Pipe()
        let reader = FileReader(borrowing: pipe.fileHandleForReading.fileDescriptor)
        let isReady = reader.waitForInput { true }
        #expect(!isReady)
        try pipe.fileHandleForWriting.write(contentsOf: Data("x".utf8))
        var buffer = [UInt8](repeating: 0, count: 8)
        let hasText = reader.waitForInput { false }
        let count = try reader.read(into: &buffer)
        #expect(hasText && count == 1)
        try pipe.fileHandleForWriting.close()
        let hasEnd = reader.waitForInput { false }
        let last = try reader.read(into: &buffer)
        #expect(hasEnd && last == 0)
    }
}
