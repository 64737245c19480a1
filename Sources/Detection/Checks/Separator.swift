/// What people put between the parts of an identifier.
enum Separator {
    /// A separator as the checks see it, however it is written.
    enum Kind: UInt8 {
        case space, dash, dot, slash, parenthesis
    }

    /// The separator that begins at a position and its number of bytes; `nil` where none does.
    ///
    /// Knows space, tab, line breaks, dash, underscore, dot, slash and parentheses; of Unicode the dashes
    /// U+2010–2015, U+2212, U+FE58, U+FE63 and U+FF0D, the soft hyphen, and the usual spaces.
    static func read(_ value: Span<UInt8>, at position: Int) -> (kind: Kind, length: Int)? {
        guard position >= 0, position < value.count else { return nil }
        switch value[position] {
        case 0x20, 0x09, 0x0A, 0x0D: return (.space, 1)
        case UInt8(ascii: "-"), UInt8(ascii: "_"): return (.dash, 1)
        case UInt8(ascii: "."): return (.dot, 1)
        case UInt8(ascii: "/"): return (.slash, 1)
        case UInt8(ascii: "("), UInt8(ascii: ")"): return (.parenthesis, 1)
        case 0xC2...0xEF: return readUnicode(value, at: position)
        default: return nil
        }
    }

    private static func readUnicode(
        _ value: Span<UInt8>, at position: Int
    ) -> (kind: Kind, length: Int)? {
        guard position + 1 < value.count else { return nil }
        let second = value[position + 1]
        if value[position] == 0xC2 {
            return second == 0xA0 ? (.space, 2) : second == 0xAD ? (.dash, 2) : nil
        }
        guard position + 2 < value.count else { return nil }
        switch (value[position], second, value[position + 2]) {
        case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xEF, 0xB9, 0x98),
            (0xEF, 0xB9, 0xA3), (0xEF, 0xBC, 0x8D):
            return (.dash, 3)
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80):
            return (.space, 3)
        default:
            return nil
        }
    }
}
