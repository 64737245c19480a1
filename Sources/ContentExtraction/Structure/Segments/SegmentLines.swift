import FindingModel

/// Reads lines that have segments, whatever stands before and behind them.
struct SegmentLines: Sendable {
    /// What logs write for the byte that ends a segment, besides `\r` and `\n`.
    private static let writtenEnds: [StaticString] = [
        "<CR>", "<LF>", "<VT>", "<FS>", "<SB>", "<EB>", "&#13;", "&#10;", "&#xD;", "&#xA;",
    ]

    /// A text that is quoted twice has four before a letter.
    private static let mostBackslashes = 4

    /// Since the first header of HL7.
    private var message: HL7SegmentParser?
    /// Within an interchange of X12.
    private var interchange: X12SegmentParser?

    /// Whether a message or an interchange begins at a place.
    static func isHeader(_ bytes: Span<UInt8>, at place: Int) -> Bool {
        switch bytes[place] {
        case UInt8(ascii: "M"): isMessage(bytes, at: place)
        case UInt8(ascii: "I"): isInterchange(bytes, at: place)
        default: false
        }
    }

    private static func isMessage(_ bytes: Span<UInt8>, at place: Int) -> Bool {
        SegmentByte.matches(bytes, at: place, "MSH|^")
    }

    private static func isInterchange(_ bytes: Span<UInt8>, at place: Int) -> Bool {
        SegmentByte.matches(bytes, at: place, "ISA") && isWordStart(bytes, place)
            && header(bytes, at: place) != nil
    }

    private static func header(
        _ bytes: Span<UInt8>, at place: Int
    ) -> (delimiters: X12Delimiters, length: Int)? {
        let end = min(place + X12Delimiters.longestHeader, bytes.count)
        return X12Delimiters.read(header: bytes.extracting(place..<end))
    }

    private static func isWordStart(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
        place == 0 || !SegmentByte.isAlphanumeric(bytes[place - 1])
    }

    /// Reads a line that stands at `offset` in the text.
    mutating func read(
        _ bytes: [UInt8], _ range: Range<Int>, at offset: Int, into fields: inout [FieldValue]
    ) {
        let line = bytes.span.extracting(range)
        var start = 0
        if let place = line.indices.first(where: { Self.isInterchange(line, at: $0) }) {
            interchange = Self.header(line, at: place).map { X12SegmentParser($0.delimiters) }
            start = place
        }
        if interchange != nil {
            readInterchange(line, from: start, at: offset, into: &fields)
        } else {
            readMessage(line, at: offset, into: &fields)
        }
    }

    /// Reads the segments of X12 on a line, up to the trailer or to what is none.
    private mutating func readInterchange(
        _ line: Span<UInt8>, from start: Int, at offset: Int, into fields: inout [FieldValue]
    ) {
        guard var parser = interchange else { return }
        interchange = nil
        var place = start
        while place < line.count {
            while place < line.count, line[place] <= 0x20 { place += 1 }
            var end = place
            while end < line.count, !parser.segmentEnd.contains(line[end]) { end += 1 }
            if end > place {
                let segment = line.extracting(place..<end)
                guard case .segment = parser.read(segment, at: offset + place, into: &fields) else {
                    return
                }
            }
            place = end + 1
        }
        interchange = parser
    }

    /// Reads the segments of HL7 on a line.
    private mutating func readMessage(
        _ line: Span<UInt8>, at offset: Int, into fields: inout [FieldValue]
    ) {
        var place = 0
        while place < line.count {
            var (end, length) = (place, 0)
            while end < line.count {
                length = Self.lengthOfEnd(line, at: end)
                if length > 0 { break }
                end += 1
            }
            if let start = (place..<end).first(where: {
                isSegment(line, at: $0, within: place..<end)
            }) {
                var parser = message ?? HL7SegmentParser()
                _ = parser.read(
                    line.extracting(start..<end), at: offset + start, isWhole: true, into: &fields)
                message = parser
            }
            place = end + length
        }
    }

    private func isSegment(
        _ line: Span<UInt8>, at place: Int, within part: Range<Int>
    ) -> Bool {
        guard SegmentByte.isCapital(line[place]), place + 4 < part.upperBound,
            place == part.lowerBound || Self.isWordStart(line, place)
        else { return false }
        if Self.isMessage(line, at: place) { return true }
        guard let message,
            HL7SegmentParser.isSegment(line, place, separator: message.delimiters.field),
            let code = PackedCode(line, place..<place + 3)
        else { return false }
        return HL7Tables.segments[code] != nil
    }

    /// The length of what stands for the end of a segment at a place; 0 if nothing does.
    private static func lengthOfEnd(_ line: Span<UInt8>, at place: Int) -> Int {
        switch line[place] {
        case UInt8(ascii: "\\"):
            var next = place
            while next < min(line.count, place + mostBackslashes),
                line[next] == UInt8(ascii: "\\")
            {
                next += 1
            }
            let isEnd =
                next < line.count
                && (line[next] == UInt8(ascii: "r") || line[next] == UInt8(ascii: "n"))
            return isEnd ? next + 1 - place : 0
        case UInt8(ascii: "<"), UInt8(ascii: "&"):
            let written = writtenEnds.first { SegmentByte.matches(line, at: place, $0) }
            return written?.utf8CodeUnitCount ?? 0
        default: return 0
        }
    }
}
