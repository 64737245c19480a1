/// The shape of a value with its letters and digits hidden: `1EG4-TE5-MK73` → `####-###-####`.
///
/// Every ASCII letter and digit, and every character outside ASCII, becomes `#`; punctuation and
/// spaces stay; control characters become a space. Linear in the length of the value, which is
/// capped at 64 characters with `…`.
public enum MaskedShape {
    private static let longest = 64

    /// Masks UTF-8 bytes; a stray continuation byte counts as none.
    public static func mask(_ bytes: Span<UInt8>) -> String {
        var isCut = false
        let masked = unsafe String(unsafeUninitializedCapacity: longest) { room in
            var count = 0
            for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
                if count == longest {
                    isCut = true
                    break
                }
                unsafe room[count] = cover(bytes[index])
                count += 1
            }
            return count
        }
        return isCut ? masked + "…" : masked
    }

    private static func cover(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
            UInt8(ascii: "#")
        case 0..<0x20, 0x7F: UInt8(ascii: " ")
        default: byte
        }
    }
}
