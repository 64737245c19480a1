internal import Foundation

/// Reads a file line by line; holds one line and one chunk at a time.
struct LineReader {
    /// Bytes of the longest line that is read.
    static let longestLine = 16 << 20
    private static let chunk = 256 << 10
    private static let lineFeed = UInt8(ascii: "\n")

    /// The number of the line that was returned last, from 1.
    private(set) var line = 0
    private let path: String
    private let file: FileHandle
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    init(path: String) throws(CorpusError) {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw CorpusError("cannot be opened for reading", file: path)
        }
        self.path = path
        self.file = file
    }

    /// The next line without its line end, `nil` at the end of the file.
    mutating func next() throws(CorpusError) -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: Self.lineFeed) {
                return take(end, skipping: 1)
            }
            if isAtEnd {
                return start < buffer.count ? take(buffer.count, skipping: 0) : nil
            }
            guard buffer.count - start <= Self.longestLine else {
                throw CorpusError(
                    "the line is longer than \(Self.longestLine) bytes", file: path,
                    line: line + 1)
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            try readChunk()
        }
    }

    private mutating func take(_ end: Int, skipping separator: Int) -> ArraySlice<UInt8> {
        let content = buffer[start..<end]
        start = end + separator
        line += 1
        return content.last == UInt8(ascii: "\r") ? content.dropLast() : content
    }

    private mutating func readChunk() throws(CorpusError) {
        let data: Data?
        do {
            data = try file.read(upToCount: Self.chunk)
        } catch {
            throw CorpusError("cannot be read", file: path)
        }
        if let data, !data.isEmpty {
            buffer.append(contentsOf: data)
        } else {
            isAtEnd = true
        }
    }
}
