/// A 48-bit MAC address (IEEE 802): six pairs or three fours of hexadecimal digits, or all twelve.
///
/// All zeros, broadcast and group addresses name no device and count against.
enum MACAddressCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        var digits = 0
        var address = 0
        var group = 0
        var longest = 0
        var separator: UInt8?
        for position in value.indices {
            let byte = value[position]
            if let digit = ASCII.hexDigit(byte) {
                guard digits < 12 else { return .failed }
                address = address << 4 | digit
                digits += 1
                group += 1
                longest = max(longest, group)
            } else {
                guard byte == separator ?? byte, isSeparator(byte), group == 2 || group == 4 else {
                    return .failed
                }
                separator = byte
                group = 0
            }
        }
        guard
            digits == 12, group == longest, fits(longest, separator),
            groupsAreEven(value, width: longest)
        else { return .failed }
        if address == 0 || address == 0xFFFF_FFFF_FFFF { return .passed(weight: -2) }
        let isGroup = address >> 40 & 1 == 1
        return isGroup ? .passed(weight: -1) : .passed(oneIn: 2)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// Whether groups of this many digits go with a separator.
    private static func fits(_ width: Int, _ separator: UInt8?) -> Bool {
        switch separator {
        case nil: width == 12
        case UInt8(ascii: ":"): width == 2
        case UInt8(ascii: "."): width == 4
        default: width == 2 || width == 4
        }
    }

    private static func groupsAreEven(_ value: Span<UInt8>, width: Int) -> Bool {
        for position in value.indices {
            let isDigit = ASCII.hexDigit(value[position]) != nil
            if isDigit == (position % (width + 1) == width) { return false }
        }
        return true
    }
}
