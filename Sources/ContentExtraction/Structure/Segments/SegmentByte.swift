/// Questions about single bytes of segments.
enum SegmentByte {
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func isLetter(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return letter >= 0x61 && letter <= 0x7A
    }

    static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

    static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

    /// The capital of a letter; any other byte as it is.
    static func upper(_ byte: UInt8) -> UInt8 {
        byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
    }

    /// Whether a byte can separate parts of a segment: ASCII, no letter, digit, space or NUL.
    static func canSeparate(_ byte: UInt8) -> Bool {
        byte > 0 && byte < 0x7F && byte != 0x20 && !isAlphanumeric(byte)
    }

    /// Whether text begins at an index with some ASCII characters.
    static func matches(_ bytes: Span<UInt8>, at index: Int, _ text: StaticString) -> Bool {
        guard index >= 0, index + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { expected in
            for position in expected.indices
            where unsafe bytes[index + position] != expected[position] {
                return false
            }
            return true
        }
    }

    static let byteOrderMarkLength = 3

    /// Whether the byte order mark of UTF-8 stands at an index.
    static func isByteOrderMark(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        guard index + byteOrderMarkLength <= bytes.count else { return false }
        return bytes[index] == 0xEF && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
    }
}
