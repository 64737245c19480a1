import FindingModel

/// Reads one HL7 segment after the other and knows the delimiters of the message they are in.
struct HL7SegmentParser: Sendable {
    /// What a line turned out to be.
    enum Outcome {
        case header
        case segment(mayBeLong: Bool)
        case blank
        /// A line that is no segment: text that was broken over lines, or no HL7 at all.
        case stray
        /// A header that cannot be one.
        case impossible
    }

    static let mostParts = 24

    private(set) var delimiters = HL7Delimiters.recommended
    /// Components of the value in hand.
    private(set) var parts: [Range<Int>] = []
    /// What OBX-5 is, as OBX-2 and OBX-3 say.
    var observedKind: HL7Kind?
    /// What a code without a system is, as DG1-2 or PR1-2 say.
    var codingMethod: FieldMeaning?

    /// Reads a segment that stands at `offset` in the text, or the beginning of a longer one.
    mutating func read(
        _ bytes: Span<UInt8>, at offset: Int, isWhole: Bool, into fields: inout [FieldValue]
    ) -> Outcome {
        let start = Self.firstOfLine(bytes)
        guard start < bytes.count else { return .blank }
        let isHeader = Self.isHeader(bytes, start)
        if isHeader {
            guard let stated = HL7Delimiters(header: bytes, at: start) else { return .impossible }
            delimiters = stated
        }
        guard Self.isSegment(bytes, start, separator: delimiters.field),
            let code = PackedCode(bytes, start..<start + 3)
        else { return .stray }
        if let segment = HL7Tables.segments[code] {
            (observedKind, codingMethod) = (nil, nil)
            // Why: MSH-1 is the separator itself, so that the first field of a header is its second.
            readFields(
                segment, bytes, from: start + 4, number: isHeader ? 2 : 1, at: offset,
                isWhole: isWhole, into: &fields)
        }
        if isHeader { return .header }
        return .segment(mayBeLong: HL7Tables.longSegments.contains(code))
    }

    private mutating func readFields(
        _ segment: HL7Segment, _ bytes: Span<UInt8>, from start: Int, number first: Int,
        at offset: Int, isWhole: Bool, into fields: inout [FieldValue]
    ) {
        let separator = delimiters.field
        let last = segment.fields.count - 1
        var (number, fieldStart, index) = (first, start, start)
        while number <= last, index <= bytes.count {
            if index == bytes.count ? isWhole : bytes[index] == separator {
                if index > fieldStart, let field = segment.fields[number] {
                    readRepetitions(field, bytes, fieldStart..<index, at: offset, into: &fields)
                }
                number += 1
                fieldStart = index + 1
            }
            index += 1
        }
    }

    private mutating func readRepetitions(
        _ field: HL7Field, _ bytes: Span<UInt8>, _ range: Range<Int>, at offset: Int,
        into fields: inout [FieldValue]
    ) {
        let separator = delimiters.repetition
        var start = range.lowerBound
        for index in range where bytes[index] == separator {
            if index > start { readValue(field, field.kind, bytes, start..<index, offset, &fields) }
            start = index + 1
        }
        guard start < range.upperBound else { return }
        readValue(field, field.kind, bytes, start..<range.upperBound, offset, &fields)
    }

    /// Splits a value into ``parts`` at one of the delimiters.
    mutating func split(_ bytes: Span<UInt8>, _ range: Range<Int>, at separator: UInt8) {
        parts.removeAll(keepingCapacity: true)
        var start = range.lowerBound
        for index in range where bytes[index] == separator {
            parts.append(start..<index)
            start = index + 1
            if parts.count == Self.mostParts { return }
        }
        parts.append(start..<range.upperBound)
    }

    /// A component, counted from zero; empty if it is not there.
    func part(_ index: Int) -> Range<Int> {
        index < parts.count ? parts[index] : 0..<0
    }
}
