package import FindingModel

/// Finds messages of HL7 v2 and interchanges of X12 in a text of something else, such as the log of an
/// interface engine.
///
/// Words may stand before a segment, and a message may stand on one line, where `\r` or `<CR>` ends
/// its segments. Texts whose first 64 kB have no header are not looked at. Memory is bounded by the
/// longest line that is looked at. Not thread-safe.
package struct SegmentTextReader: StructureReader {
    /// Line breaks, and the two frame bytes of MLLP.
    private static let lineEnd = SegmentEnd(controls: [0x0D, 0x0A, 0x0B, 0x1C])

    private var window = SegmentWindow()
    private var lines = SegmentLines()
    /// Whether the line in hand was read as far as it is looked at.
    private var isPassingOver = false
    package let isBroken = false

    package init(head: [UInt8]) {}

    package static func recognises(_ head: [UInt8]) -> Bool {
        let text = head.span
        return text.indices.contains { SegmentLines.isHeader(text, at: $0) }
    }

    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]) {
        var taken = 0
        repeat {
            taken += window.take(chunk, from: taken)
            readLines(into: &fields)
        } while taken < chunk.count
        if isEnd, !isPassingOver { readLine(window.count, into: &fields) }
    }

    private mutating func readLines(into fields: inout [FieldValue]) {
        let longest = StructureLimits.longestUnit
        while let length = window.segmentLength(endedBy: Self.lineEnd) {
            if !isPassingOver { readLine(min(length, longest), into: &fields) }
            isPassingOver = false
            window.skip(length + 1)
        }
        if window.count > longest, !isPassingOver {
            readLine(longest, into: &fields)
            isPassingOver = true
        }
        if isPassingOver { window.skip(window.count) }
    }

    private mutating func readLine(_ length: Int, into fields: inout [FieldValue]) {
        lines.read(
            window.bytes, window.start..<window.start + length, at: window.offset, into: &fields)
    }
}
