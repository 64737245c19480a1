package import FindingModel

/// Reads HL7 v2 messages: one, many, batches, or framed for a connection (MLLP).
///
/// Every message states its own delimiters. Segments end with CR, LF or both. A segment that is
/// too long is read up to ``StructureLimits/longestUnit``; unless it is one that carries documents,
/// the structure then counts as broken. Not thread-safe.
package struct HL7Reader: StructureReader {
    /// Carriage return, line feed, and the two frame bytes of MLLP.
    private static let segmentEnd = SegmentEnd(controls: [0x0D, 0x0A, 0x0B, 0x1C])

    private var window = SegmentWindow()
    private var parser = HL7SegmentParser()
    private var isPassingOver = false
    /// Bytes since the last segment.
    private var strayBytes = 0
    /// Segments and other lines since the last header.
    private var (segments, strayLines) = (0, 0)
    package private(set) var isBroken = false

    package init(head: [UInt8]) {}

    package static func recognises(_ head: [UInt8]) -> Bool {
        HL7SegmentParser.begins(head.span)
    }

    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]) {
        var taken = 0
        repeat {
            if isBroken { return }
            taken += window.take(chunk, from: taken)
            readSegments(into: &fields)
        } while taken < chunk.count
        if isEnd, !isBroken {
            if !isPassingOver, window.count > 0 {
                readSegment(window.count, isWhole: true, into: &fields)
                window.skip(window.count)
            }
            endMessage()
        }
    }

    private mutating func readSegments(into fields: inout [FieldValue]) {
        let longest = StructureLimits.longestUnit
        while !isBroken, let length = window.segmentLength(endedBy: Self.segmentEnd) {
            if !isPassingOver, length > 0 {
                readSegment(min(length, longest), isWhole: length <= longest, into: &fields)
            }
            isPassingOver = false
            window.skip(length + 1)
        }
        guard !isBroken else { return }
        if isPassingOver {
            window.skip(window.count)
        } else if window.count > longest {
            readSegment(longest, isWhole: false, into: &fields)
            isPassingOver = true
            window.skip(window.count)
        }
    }

    private mutating func readSegment(
        _ length: Int, isWhole: Bool, into fields: inout [FieldValue]
    ) {
        let outcome = Self.parse(
            window.bytes, window.start..<window.start + length, at: window.offset,
            isWhole: isWhole, by: &parser, into: &fields)
        switch outcome {
        case .header:
            endMessage()
            segments = 1
            strayBytes = 0
            if !isWhole { isBroken = true }
        case .segment(let mayBeLong):
            segments += 1
            strayBytes = 0
            if !isWhole, !mayBeLong { isBroken = true }
        case .blank: break
        case .stray:
            strayLines += 1
            strayBytes += length
            if strayBytes >= StructureLimits.longestUnit { isBroken = true }
        case .impossible: isBroken = true
        }
    }

    private static func parse(
        _ bytes: [UInt8], _ range: Range<Int>, at offset: Int, isWhole: Bool,
        by parser: inout HL7SegmentParser, into fields: inout [FieldValue]
    ) -> HL7SegmentParser.Outcome {
        let segment = bytes.span.extracting(range)
        return parser.read(segment, at: offset, isWhole: isWhole, into: &fields)
    }

    /// A header that no segment follows, only lines of something else, has other delimiters than
    /// the message.
    private mutating func endMessage() {
        if segments == 1, strayLines > 0 { isBroken = true }
        (segments, strayLines) = (0, 0)
    }
}
