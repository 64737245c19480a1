package import FindingModel

/// Reads vCards (RFC 6350) and calendars (RFC 5545): `NAME;PARAMETER=x:value`, a line each.
///
/// A line that is folded is read as one; a value that goes on behind a fold is given with it. The
/// structure is broken when a line has no colon, or an object does not end. Not thread-safe.
package struct CardReader: StructureReader {
    private static let lineEnd = SegmentEnd(controls: [0x0A])

    private var window = SegmentWindow()
    /// The line in hand, which may go on in the next; empty if it is passed over.
    private var line = FoldedLine()
    private var depth = 0
    private var isPassingOver = false
    package private(set) var isBroken = false

    package init(head: [UInt8]) {}

    package static func recognises(_ head: [UInt8]) -> Bool {
        var text = head[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        let line = text.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
        let word = String(decoding: line.prefix(32), as: UTF8.self).uppercased()
        return word == "BEGIN:VCARD" || word == "BEGIN:VCALENDAR"
    }

    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]) {
        var taken = 0
        repeat {
            if isBroken { return }
            taken += window.take(chunk, from: taken)
            readLines(into: &fields)
        } while taken < chunk.count
        guard isEnd, !isBroken else { return }
        if !isPassingOver, window.count > 0 {
            readLine(window.count, into: &fields)
            window.skip(window.count)
        }
        endLine(into: &fields)
        if depth != 0 { isBroken = true }
    }

    private mutating func readLines(into fields: inout [FieldValue]) {
        while !isBroken, let length = window.segmentLength(endedBy: Self.lineEnd) {
            if !isPassingOver { readLine(length, into: &fields) }
            isPassingOver = false
            window.skip(length + 1)
        }
        // Why at once: fields may not wait for the end of a line that may be long.
        if let next = window.bytes[window.start...].first, !Self.isFold(next) {
            endLine(into: &fields)
        }
        guard !isBroken, window.count > StructureLimits.longestUnit else { return }
        if !isPassingOver { readLine(0, into: &fields) }
        isPassingOver = true
        window.skip(window.count)
    }

    private mutating func readLine(_ length: Int, into fields: inout [FieldValue]) {
        var offset = window.offset
        var piece = window.bytes[window.start..<window.start + length]
        if piece.last == 0x0D { piece.removeLast() }
        if offset == 0, piece.starts(with: [0xEF, 0xBB, 0xBF]) {
            piece.removeFirst(3)
            offset += 3
        }
        if let first = piece.first, Self.isFold(first) {
            line.goOn(piece.dropFirst(), at: offset + 1)
        } else {
            endLine(into: &fields)
            line = FoldedLine(piece, at: offset)
        }
    }

    /// Whether a line that begins with a byte goes on with the one before it.
    private static func isFold(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Reads the line in hand, which is whole.
    private mutating func endLine(into fields: inout [FieldValue]) {
        defer { line = FoldedLine() }
        guard !isBroken, !line.bytes.isEmpty else { return }
        guard let read = CardLine(line.bytes[...]) else {
            isBroken = true
            return
        }
        switch read.name {
        case "BEGIN": depth += 1
        case "END": depth -= 1
        default: break
        }
        fields += read.fields.map {
            FieldValue(range: line.place(of: $0.range), path: $0.path, meaning: $0.meaning)
        }
    }
}
