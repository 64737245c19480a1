package import FindingModel

/// Reads X12 interchanges: health care transactions of 4010 and 5010, and what others have in
/// common with them.
///
/// Every interchange states its own delimiters; a text that begins with GS or ST has those that its
/// first segments show. The structure is broken when a header is impossible, a segment does not
/// end, or the last interchange has no trailer. Not thread-safe.
package struct X12Reader: StructureReader {
    private var window = SegmentWindow()
    private var parser: X12SegmentParser?
    private var isPassingOver = false
    /// Whether an interchange has begun that has not ended.
    private var isOpen = false
    /// Bytes since the last segment.
    private var strayBytes = 0
    package private(set) var isBroken = false

    package init(head: [UInt8]) {
        let text = head.span.extracting(Self.firstOfText(head.span)..<head.count)
        if SegmentByte.matches(text, at: 0, "ISA") { return }
        parser = X12Delimiters(inferredFrom: text).map { X12SegmentParser($0) }
        isBroken = parser == nil
    }

    package static func recognises(_ head: [UInt8]) -> Bool {
        let text = head.span.extracting(firstOfText(head.span)..<head.count)
        return X12Delimiters.read(header: text) != nil
            || X12Delimiters(inferredFrom: text) != nil
    }

    /// Where a text begins after a byte order mark and blanks.
    private static func firstOfText(_ bytes: Span<UInt8>) -> Int {
        var index = SegmentByte.isByteOrderMark(bytes, at: 0) ? SegmentByte.byteOrderMarkLength : 0
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        return index
    }

    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]) {
        var taken = 0
        repeat {
            if isBroken { return }
            taken += window.take(chunk, from: taken)
            readSegments(isEnd: isEnd && taken == chunk.count, into: &fields)
        } while taken < chunk.count
        if isEnd, isOpen { isBroken = true }
    }

    private mutating func readSegments(isEnd: Bool, into fields: inout [FieldValue]) {
        let longest = StructureLimits.longestUnit
        while !isBroken {
            if !isPassingOver {
                window.skipBlanks()
                guard isEnd || window.count > 3 else { return }
                if window.skipByteOrderMark() { continue }
                if startsInterchange {
                    guard isEnd || window.count >= X12Delimiters.longestHeader else { return }
                    readHeader(into: &fields)
                    continue
                }
            }
            guard let end = parser?.segmentEnd else {
                isBroken = true
                return
            }
            guard let length = window.segmentLength(endedBy: end) else { break }
            if !isPassingOver { readSegment(length, into: &fields) }
            isPassingOver = false
            window.skip(length + 1)
        }
        if isBroken { return }
        if isPassingOver {
            window.skip(window.count)
        } else if window.count > longest {
            readSegment(window.count, into: &fields)
            isPassingOver = true
            window.skip(window.count)
        } else if isEnd, window.count > 0 {
            readSegment(window.count, into: &fields)
            window.skip(window.count)
        }
    }

    private var startsInterchange: Bool {
        let span = window.bytes.span
        let next = window.start + 3
        return SegmentByte.matches(span, at: window.start, "ISA")
            && next < span.count && SegmentByte.canSeparate(span[next])
    }

    private mutating func readHeader(into fields: inout [FieldValue]) {
        let length = min(window.count, X12Delimiters.longestHeader)
        let header = Self.header(window.bytes, window.start..<window.start + length)
        guard let header else {
            isBroken = true
            return
        }
        parser = X12SegmentParser(header.delimiters)
        isOpen = true
        readSegment(header.length, into: &fields)
        window.skip(header.length + 1)
    }

    private static func header(
        _ bytes: [UInt8], _ range: Range<Int>
    ) -> (delimiters: X12Delimiters, length: Int)? {
        X12Delimiters.read(header: bytes.span.extracting(range))
    }

    private mutating func readSegment(_ length: Int, into fields: inout [FieldValue]) {
        guard length > 0, parser != nil else { return }
        let outcome = Self.parse(
            window.bytes, window.start..<window.start + length, at: window.offset, by: &parser,
            into: &fields)
        switch outcome {
        case .segment: strayBytes = 0
        case .end: isOpen = false
        case .stray:
            strayBytes += length
            if strayBytes >= StructureLimits.longestUnit { isBroken = true }
        case .impossible: isBroken = true
        }
    }

    private static func parse(
        _ bytes: [UInt8], _ range: Range<Int>, at offset: Int, by parser: inout X12SegmentParser?,
        into fields: inout [FieldValue]
    ) -> X12SegmentParser.Outcome {
        let segment = bytes.span.extracting(range)
        return parser?.read(segment, at: offset, into: &fields) ?? .impossible
    }
}
