/// Bytes that live as long as the program, such as a table in its read-only data.
///
/// Reading is checked: a position outside the bytes reads as 0. Thread-safe.
@safe
package struct StaticBytes: @unchecked Sendable {
    // Safe because the initializer's caller promises bytes that are never written and never freed,
    // and every read below stays inside the buffer.
    private let buffer: UnsafeRawBufferPointer

    /// Takes bytes that must never be written or freed until the program ends.
    @unsafe
    package init(livingForever buffer: UnsafeRawBufferPointer) {
        unsafe self.buffer = unsafe buffer
    }

    /// The number of bytes.
    package var count: Int { unsafe buffer.count }

    subscript(position: Int) -> UInt8 {
        guard position >= 0, position < count else { return 0 }
        return unsafe buffer[position]
    }

    /// The two bytes at a position, least significant first.
    func littleEndian16(at position: Int) -> UInt16 {
        guard position >= 0, position <= count - 2 else { return 0 }
        return unsafe UInt16(
            littleEndian: buffer.loadUnaligned(fromByteOffset: position, as: UInt16.self))
    }

    /// The four bytes at a position, least significant first.
    func littleEndian32(at position: Int) -> UInt32 {
        guard position >= 0, position <= count - 4 else { return 0 }
        return unsafe UInt32(
            littleEndian: buffer.loadUnaligned(fromByteOffset: position, as: UInt32.self))
    }

    /// The five bytes at a position, most significant first.
    func bigEndian40(at position: Int) -> UInt64 {
        guard position >= 0, position <= count - 5 else { return 0 }
        let high = unsafe UInt32(
            bigEndian: buffer.loadUnaligned(fromByteOffset: position, as: UInt32.self))
        return UInt64(high) << 8 | UInt64(self[position + 4])
    }

    /// Whether the bytes from a position on begin with all of `expected`.
    func matches(_ expected: Span<UInt8>, at position: Int) -> Bool {
        guard position >= 0, position <= count - expected.count else { return false }
        for offset in expected.indices
        where unsafe buffer[position + offset] != expected[offset] {
            return false
        }
        return true
    }

    /// The ASCII text of a field that is padded with NUL bytes.
    func text(in range: Range<Int>) -> String {
        var text = ""
        for position in range {
            let byte = self[position]
            if byte == 0 { break }
            text.unicodeScalars.append(Unicode.Scalar(byte))
        }
        return text
    }
}
