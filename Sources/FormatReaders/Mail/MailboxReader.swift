package import ContentExtraction

/// Reads mailboxes (RFC 4155): each message is a member.
package enum MailboxReader: FormatReader {
    /// Reads a mailbox; memory is bounded whatever its size.
    package static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        var separators = MailboxSeparators(source)
        var number = 0
        var start = try separators.next()
        while let first = start {
            let next = try separators.next()
            number += 1
            let end = next?.lowerBound ?? source.count
            try sink.member("message:\(number)", RangeContent(source, first.upperBound..<end))
            start = next
        }
    }
}

/// Finds the lines that separate messages: "From ", who and when, behind an empty line.
private struct MailboxSeparators {
    private static let chunkSize = 256 * 1_024
    /// Bytes of a separator that are looked at.
    private static let longest = 1_000

    private let source: any ByteSource
    private var chunk = [UInt8](repeating: 0, count: chunkSize)
    private var origin = 0
    private var count = 0
    /// Where the search goes on.
    private var position = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    /// The range of the next separator with its line end; `nil` if there is none.
    mutating func next() throws(ExtractionFailure) -> Range<Int>? {
        while position < source.count {
            if position + Self.longest > origin + count, origin + count < source.count {
                origin = max(0, position - 3)
                count = try source.read(at: origin, into: &chunk)
                if count == 0 { return nil }
            }
            let isLast = origin + count >= source.count
            let limit = isLast ? count : max(position - origin + 1, count - Self.longest)
            if let found = find(from: position - origin, before: limit) {
                position = origin + found.upperBound
                return (origin + found.lowerBound)..<(origin + found.upperBound)
            }
            position = origin + limit
        }
        return nil
    }

    private func find(from start: Int, before limit: Int) -> Range<Int>? {
        var place = start
        while place < limit {
            if chunk[place] == UInt8(ascii: "F"), isLineStart(place), isEmptyBefore(place) {
                let line = chunk[place..<min(count, place + Self.longest)]
                let end = line.firstIndex(of: 0x0A)
                if MailMark.isSeparator(line[..<(end ?? line.endIndex)]) {
                    return place..<(end.map { $0 + 1 } ?? line.endIndex)
                }
            }
            place += 1
        }
        return nil
    }

    private func isLineStart(_ place: Int) -> Bool {
        origin + place == 0 || place > 0 && chunk[place - 1] == 0x0A
    }

    /// Whether an empty line, or nothing, stands before the line.
    private func isEmptyBefore(_ place: Int) -> Bool {
        if origin + place == 0 { return true }
        guard place > 1 else { return false }
        return chunk[place - 2] == 0x0A
            || chunk[place - 2] == 0x0D && (place < 3 || chunk[place - 3] == 0x0A)
    }
}
