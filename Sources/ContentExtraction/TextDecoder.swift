public import FindingModel

/// Turns text of another encoding into UTF-8, chunk by chunk.
///
/// Nothing is lost and nothing throws: what is not valid becomes U+FFFD, one for each unit, so that
/// places can be mapped back by counting. Not thread-safe.
public struct TextDecoder: Sendable {
    private let encoding: SourceEncoding
    /// The first byte of a UTF-16 unit whose second is in the next chunk.
    private var half: UInt8?
    private var highSurrogate: UInt16?
    /// Whether something was not valid.
    public private(set) var sawInvalid = false

    /// Begins a text.
    public init(_ encoding: SourceEncoding) {
        self.encoding = encoding
    }

    /// Appends the UTF-8 of a chunk to `output`.
    public mutating func decode(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
        switch encoding {
        case .utf8:
            unsafe chunk.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
        case .windows1252:
            for index in chunk.indices {
                append(Windows1252.scalar(chunk[index]), to: &output)
            }
        case .utf16LittleEndian, .utf16BigEndian:
            for index in chunk.indices { take(chunk[index], into: &output) }
        }
    }

    /// Appends what is left when the text ends.
    public mutating func finish(into output: inout [UInt8]) {
        if highSurrogate != nil || half != nil {
            append(replacement(), to: &output)
        }
        highSurrogate = nil
        half = nil
    }

    private mutating func take(_ byte: UInt8, into output: inout [UInt8]) {
        guard let first = half else {
            half = byte
            return
        }
        half = nil
        let unit =
            encoding == .utf16BigEndian
            ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
        take(unit: unit, into: &output)
    }

    private mutating func take(unit: UInt16, into output: inout [UInt8]) {
        if let high = highSurrogate {
            highSurrogate = nil
            if UTF16.isTrailSurrogate(unit) {
                let value = 0x1_0000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF))
                append(Unicode.Scalar(value) ?? replacement(), to: &output)
                return
            }
            append(replacement(), to: &output)
        }
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
        } else {
            append(Unicode.Scalar(unit) ?? replacement(), to: &output)
        }
    }

    private mutating func replacement() -> Unicode.Scalar {
        sawInvalid = true
        return "\u{FFFD}"
    }

    private func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        if scalar.isASCII {
            output.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            output.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        }
    }
}

/// Windows code page 1252, of which Latin-1 is a part (Unicode consortium mapping CP1252.TXT).
enum Windows1252 {
    /// 0x80...0x9F; the five that are not assigned stay control characters.
    private static let special: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
        0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(special[Int(byte - 0x80)]) ?? Unicode.Scalar(byte)
    }
}
