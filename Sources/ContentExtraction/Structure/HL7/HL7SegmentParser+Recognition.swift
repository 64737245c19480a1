/// What a line of HL7 looks like.
extension HL7SegmentParser {
    /// Whether a text begins with a header, or with two segments of a message that lost its own.
    static func begins(_ head: Span<UInt8>) -> Bool {
        let start = firstOfText(head)
        if isHeader(head, start) {
            let line = head.extracting(0..<endOfLine(head, start))
            return HL7Delimiters(header: line, at: start) != nil
        }
        guard isKnownSegment(head, start) else { return false }
        let second = endOfLine(head, start)
        return isKnownSegment(head, firstOfText(head, from: second))
    }

    /// A segment id, then the separator or nothing.
    static func isSegment(_ bytes: Span<UInt8>, _ start: Int, separator: UInt8) -> Bool {
        guard start + 3 <= bytes.count, SegmentByte.isCapital(bytes[start]) else { return false }
        for index in start + 1..<start + 3 {
            guard SegmentByte.isCapital(bytes[index]) || SegmentByte.isDigit(bytes[index]) else {
                return false
            }
        }
        return start + 3 == bytes.count || bytes[start + 3] == separator
    }

    /// The message header, or that of a batch or a file of batches, before a possible separator.
    static func isHeader(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        guard start + 4 < bytes.count, !SegmentByte.isAlphanumeric(bytes[start + 3]) else {
            return false
        }
        return SegmentByte.matches(bytes, at: start, "MSH")
            || SegmentByte.matches(bytes, at: start, "FHS")
            || SegmentByte.matches(bytes, at: start, "BHS")
    }

    /// The first byte of a line that is not indentation.
    static func firstOfLine(_ bytes: Span<UInt8>) -> Int {
        var index = 0
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        let isMarked = SegmentByte.isByteOrderMark(bytes, at: index)
        return isMarked ? index + SegmentByte.byteOrderMarkLength : index
    }

    private static func isKnownSegment(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        let separator = HL7Delimiters.recommended.field
        guard start + 3 < bytes.count, isSegment(bytes, start, separator: separator),
            let code = PackedCode(bytes, start..<start + 3)
        else { return false }
        return HL7Tables.segments[code] != nil
    }

    private static func firstOfText(_ bytes: Span<UInt8>, from start: Int = 0) -> Int {
        var index = start
        if SegmentByte.isByteOrderMark(bytes, at: index) {
            index += SegmentByte.byteOrderMarkLength
        }
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        return index
    }

    private static func endOfLine(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0D, bytes[index] != 0x0A { index += 1 }
        return index
    }
}
