package import FindingModel

/// Reads vCards (RFC 6350) and calendars (RFC 5545): `NAME;PARAMETER=x:value`, a line each.
///
/// A line that is folded gives no fields, since its value is not in one piece. The structure is
/// broken when a line has no colon, or an object does not end. Not thread-safe.
package struct CardReader: StructureReader {
    private static let lineEnd = SegmentEnd(controls: [0x0A])

    private var window = SegmentWindow()
    /// The fields of the last line, until the next line shows that it is not folded.
    private var pending: [FieldValue] = []
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
        fields += pending
        pending = []
        if depth != 0 { isBroken = true }
    }

    private mutating func readLines(into fields: inout [FieldValue]) {
        while !isBroken, let length = window.segmentLength(endedBy: Self.lineEnd) {
            if !isPassingOver { readLine(length, into: &fields) }
            isPassingOver = false
            window.skip(length + 1)
        }
        guard !isBroken, window.count > StructureLimits.longestUnit else { return }
        if !isPassingOver { readLine(0, into: &fields) }
        isPassingOver = true
        window.skip(window.count)
    }

    private mutating func readLine(_ length: Int, into fields: inout [FieldValue]) {
        let offset = window.offset
        var line = window.bytes[window.start..<window.start + length]
        if line.last == 0x0D { line.removeLast() }
        if offset == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        if line.first == 0x20 || line.first == 0x09 {
            pending = []
            return
        }
        fields += pending
        pending = []
        guard !line.isEmpty else { return }
        guard let read = CardLine(line) else {
            isBroken = true
            return
        }
        switch read.name {
        case "BEGIN": depth += 1
        case "END": depth -= 1
        default: break
        }
        pending = read.fields.map { field in
            let start = field.range.lowerBound - window.start + offset
            return FieldValue(
                range: start..<start + field.range.count, path: field.path, meaning: field.meaning)
        }
    }
}
