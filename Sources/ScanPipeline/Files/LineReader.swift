internal import Glibc

/// Reads lines of bytes from a descriptor, without their line feed.
struct LineReader: ~Copyable {
    enum Line: Hashable {
        case bytes([UInt8])
        /// The line was longer than allowed; it was read over.
        case tooLong
    }

    /// Why there are no more lines.
    enum Ending: Hashable {
        case end
        case cancelled
        case failed(String)
    }

    private let reader: FileReader
    private let longest: Int
    private let isCancelled: @Sendable () -> Bool
    private var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
    private var begin = 0
    private var end = 0
    /// Why reading ended, once it did.
    private(set) var ending: Ending?

    init(
        descriptor: Int32, longest: Int, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        reader = FileReader(borrowing: descriptor)
        self.longest = longest
        self.isCancelled = isCancelled
    }

    /// The next line; `nil` when there are no more, and ``ending`` says why.
    ///
    /// A line that was not read to its end when reading was cancelled or failed is left out.
    mutating func next() -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            if begin == end, !fill() {
                guard ending == .end else { return nil }
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
        guard ending == nil else { return false }
        guard !isCancelled(), reader.waitForInput(unless: isCancelled) else {
            ending = .cancelled
            return false
        }
        begin = 0
        end = 0
        do {
            end = try reader.read(into: &buffer)
        } catch {
            ending = .failed(error.message)
        }
        if end == 0, ending == nil { ending = .end }
        return end > 0
    }
}
