/// A Medicare Beneficiary Identifier: eleven characters, each of its own class.
///
/// CMS, Understanding the Medicare Beneficiary Identifier Format. There is no check digit, and a
/// pattern has to state the classes to be of any use, so the check adds nothing of its own.
enum MBICheck {
    private enum Place { case digit, letter, either }

    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard let value = CompactValue(value), value.count == 11 else { return .failed }
        for position in 0..<11 {
            let byte = value[position]
            let fits =
                switch place(position) {
                case .digit: ASCII.isDigit(byte)
                case .letter: isLetter(byte)
                case .either: ASCII.isDigit(byte) || isLetter(byte)
                }
            guard fits else { return .failed }
        }
        return value[0] == UInt8(ascii: "0") ? .failed : .plain
    }

    private static func place(_ position: Int) -> Place {
        switch position {
        case 1, 4, 7, 8: .letter
        case 2, 5: .either
        default: .digit
        }
    }

    /// A letter that cannot be mistaken for a digit.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "S"), UInt8(ascii: "L"), UInt8(ascii: "O"), UInt8(ascii: "I"),
            UInt8(ascii: "B"), UInt8(ascii: "Z"):
            false
        default: ASCII.isLetter(byte)
        }
    }
}
