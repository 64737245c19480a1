internal import Glibc

/// Reads lines of bytes from a descriptor, without their line feed.
struct LineReader: ~Copyable {
    enum Line: Hashable {
        case bytes([UInt8])
        /// The line was longer than allowed; it was read over.
        case tooLong
    }

    private let descriptor: Int32
    private let longest: Int
    private var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
    private var begin = 0
    private var end = 0

    init(descriptor: Int32, longest: Int) {
        self.descriptor = descriptor
        self.longest = longest
    }

    /// The next line, `nil` at the end of the input.
    mutating func next() -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            if begin == end, !fill() {
                if isTooLong { return .tooLong }
                return line.isEmpty ? nil : .bytes(line)
            }
            let rest = buffer[begin..<end]
            let feed = rest.firstIndex(of: UInt8(ascii: "\n"))
            let piece = rest[..<(feed ?? end)]
            begin = feed.map { $0 + 1 } ?? end
            if line.count + piece.count > longest { isTooLong = true }
            if isTooLong { line.removeAll() } else { line += piece }
            if feed != nil { return isTooLong ? .tooLong : .bytes(line) }
        }
    }

    private mutating func fill() -> Bool {
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
            var count = 0
            repeat {
                count = unsafe read(descriptor, bytes.baseAddress, bytes.count)
            } while count < 0 && errno == EINTR
            return count
        }
        begin = 0
        end = max(0, count)
        return end > 0
    }
}
