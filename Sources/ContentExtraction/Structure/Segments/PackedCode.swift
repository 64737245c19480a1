/// A short code of a standard as one number: a segment id, a qualifier, a coding system.
///
/// Small letters count as capitals; dashes, dots, underscores and spaces do not count, so that
/// `ICD-10-CM` and `ICD10CM` are the same.
struct PackedCode: Equatable, Sendable {
    private static let longest = 8
    let value: UInt64

    /// The code that a range of a text is; `nil` if it is empty or too long to be one.
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard range.count <= 3 * Self.longest else { return nil }
        var value: UInt64 = 0
        var count = 0
        for index in range {
            let byte = bytes[index]
            if Self.isIgnored(byte) { continue }
            guard count < Self.longest else { return nil }
            value = value << 8 | UInt64(SegmentByte.upper(byte))
            count += 1
        }
        guard count > 0 else { return nil }
        self.value = value
    }

    /// The first eight letters and digits of a word.
    init(beginningOf bytes: Span<UInt8>, _ range: Range<Int>) {
        var value: UInt64 = 0
        for index in range.prefix(Self.longest) {
            value = value << 8 | UInt64(SegmentByte.upper(bytes[index]))
        }
        self.value = value
    }

    /// A code of one of our own tables; more than eight characters are cut off.
    init(_ text: String) {
        let kept = text.utf8.filter { !Self.isIgnored($0) }.prefix(Self.longest)
        value = kept.reduce(0) { $0 << 8 | UInt64(SegmentByte.upper($1)) }
    }

    private static func isIgnored(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: " "): true
        default: false
        }
    }
}
