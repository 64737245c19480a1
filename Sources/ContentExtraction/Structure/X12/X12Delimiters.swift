/// The characters that separate the parts of an X12 interchange.
///
/// ASC X12.6, interchange header: ISA is of fixed length, its fourth byte separates elements, byte
/// 105 separates components, and byte 106 ends segments.
struct X12Delimiters: Sendable, Hashable {
    let element: UInt8
    /// 0 while it is not known.
    let component: UInt8
    let segment: UInt8

    /// Bytes that a header is looked for in; one whose elements are not padded is shorter.
    static let longestHeader = 320

    private static let elements = 16
    /// Where a header of fixed length has its element separators.
    private static let separators = [
        3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103,
    ]

    /// The delimiters of an interchange, and how long its header is without the end of segment;
    /// `nil` if it cannot be one.
    static func read(header bytes: Span<UInt8>) -> (delimiters: X12Delimiters, length: Int)? {
        guard bytes.count > 3, SegmentByte.matches(bytes, at: 0, "ISA"),
            SegmentByte.canSeparate(bytes[3]), let last = lastSeparator(bytes)
        else { return nil }
        var next = last + 1
        guard next < bytes.count else { return nil }
        var component: UInt8 = 0
        if !isLineBreak(bytes[next]) {
            guard SegmentByte.canSeparate(bytes[next]), bytes[next] != bytes[3] else { return nil }
            component = bytes[next]
            next += 1
        }
        // Why: a header that is the end of the text ends itself.
        let end = next < bytes.count ? bytes[next] : UInt8(ascii: "\n")
        guard SegmentByte.canSeparate(end), end != bytes[3], end != component else { return nil }
        let found = X12Delimiters(element: bytes[3], component: component, segment: end)
        return (found, min(next, bytes.count))
    }

    /// The separator before ISA16: by its place, or by counting when elements are not padded.
    private static func lastSeparator(_ bytes: Span<UInt8>) -> Int? {
        let separator = bytes[3]
        if let last = separators.last, last < bytes.count,
            separators.allSatisfy({ bytes[$0] == separator })
        {
            return last
        }
        var found = 0
        for index in 0..<min(bytes.count, longestHeader) where bytes[index] == separator {
            found += 1
            if found == elements { return index }
        }
        return nil
    }

    /// The delimiters of a text that begins inside an interchange, with GS or ST; `nil` if they
    /// cannot be inferred.
    init?(inferredFrom head: Span<UInt8>) {
        guard head.count > 6, SegmentByte.canSeparate(head[2]), !Self.isPunctuation(head[2]) else {
            return nil
        }
        let isGroup = SegmentByte.matches(head, at: 0, "GS") && head[5] == head[2]
        let isTransaction =
            SegmentByte.matches(head, at: 0, "ST")
            && (3..<6).allSatisfy {
                SegmentByte.isDigit(head[$0])
            }
        guard isGroup || isTransaction else { return nil }
        let separator = head[2]
        for index in 3..<min(head.count, Self.longestHeader)
        where SegmentByte.canSeparate(head[index]) && head[index] != separator {
            let next = Self.afterLineBreaks(head, index + 1)
            guard Self.isSegment(head, next, separator: separator) else { continue }
            if isGroup, !SegmentByte.matches(head, at: next, "ST") { continue }
            (element, component, segment) = (separator, 0, head[index])
            return
        }
        return nil
    }

    private init(element: UInt8, component: UInt8, segment: UInt8) {
        (self.element, self.component, self.segment) = (element, component, segment)
    }

    /// The length of a segment id at an index: two or three capitals or digits, then the separator
    /// or nothing.
    static func idLength(_ bytes: Span<UInt8>, _ start: Int, separator: UInt8) -> Int? {
        guard start < bytes.count, SegmentByte.isCapital(bytes[start]) else { return nil }
        var index = start + 1
        while index < bytes.count, index < start + 4, bytes[index] != separator {
            guard SegmentByte.isCapital(bytes[index]) || SegmentByte.isDigit(bytes[index]) else {
                return nil
            }
            index += 1
        }
        return (2...3).contains(index - start) ? index - start : nil
    }

    private static func isSegment(_ bytes: Span<UInt8>, _ start: Int, separator: UInt8) -> Bool {
        guard let length = idLength(bytes, start, separator: separator) else { return false }
        return start + length < bytes.count
    }

    private static func afterLineBreaks(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, isLineBreak(bytes[index]) { index += 1 }
        return index
    }

    /// Bytes that stand after two letters in prose.
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "'"): true
        default: isLineBreak(byte)
        }
    }

    private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0D || byte == 0x0A }
}
