/// The bytes of a stream of segments that are not read yet.
///
/// Holds at most one segment and the piece of text that came last; positions are counted from the
/// first byte that is not read.
struct SegmentWindow: Sendable {
    /// How much of a chunk is taken at a time, which bounds the memory for a chunk of any size.
    private static let piece = 64 * 1_024

    private(set) var bytes: [UInt8] = []
    private(set) var start = 0
    private var origin = 0
    private var searched = 0

    /// How many bytes are not read.
    var count: Int { bytes.count - start }

    /// Where in the text the first unread byte is.
    var offset: Int { origin + start }

    /// Takes the next piece of a chunk and says how long it was.
    mutating func take(_ chunk: Span<UInt8>, from position: Int) -> Int {
        if start > 0 {
            bytes.removeSubrange(0..<start)
            origin += start
            searched -= start
            start = 0
        }
        let length = min(Self.piece, chunk.count - position)
        let part = chunk.extracting(position..<position + length)
        unsafe part.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        return length
    }

    /// The length of the segment that begins with the first unread byte; `nil` while it has no end.
    mutating func segmentLength(endedBy end: SegmentEnd) -> Int? {
        searched = Self.firstIndex(of: end, in: bytes, from: max(searched, start))
        return searched < bytes.count ? searched - start : nil
    }

    /// Where a segment ends, or the number of bytes if it does not.
    private static func firstIndex(of end: SegmentEnd, in bytes: [UInt8], from start: Int) -> Int {
        let span = bytes.span
        var index = start
        while index < span.count, !end.contains(span[index]) { index += 1 }
        return index
    }

    /// Marks bytes as read.
    mutating func skip(_ length: Int) {
        start += min(length, count)
    }

    /// Marks white space and control bytes at the beginning as read.
    mutating func skipBlanks() {
        while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    }

    /// Marks a byte order mark that begins the text as read, and says whether there was one.
    mutating func skipByteOrderMark() -> Bool {
        guard offset == 0, SegmentByte.isByteOrderMark(bytes.span, at: 0) else { return false }
        skip(SegmentByte.byteOrderMarkLength)
        return true
    }
}
