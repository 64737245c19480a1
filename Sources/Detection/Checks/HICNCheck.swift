/// A Health Insurance Claim Number, which Medicare used before the MBI.
///
/// An SSN and a Beneficiary Identification Code (SSA, GN 01050.005), or the prefix of the Railroad
/// Retirement Board and six digits or an SSN.
enum HICNCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard let value = CompactValue(value) else { return .failed }
        return ASCII.isDigit(value[0]) ? withSuffix(value) : withPrefix(value)
    }

    private static func withSuffix(_ value: CompactValue) -> CheckOutcome {
        guard let digits = value.number(0..<9), value.count == 10 || value.count == 11 else {
            return .failed
        }
        let isCode = value.count == 11 ? isCode(value[9], value[10]) : isCode(value[9])
        return isCode ? SSNCheck.outcome(of: digits) : .failed
    }

    private static func withPrefix(_ value: CompactValue) -> CheckOutcome {
        var letters = 0
        var prefix = 0
        while letters < 4, ASCII.isLetter(value[letters]) {
            prefix = prefix << 8 | Int(value[letters])
            letters += 1
        }
        guard isRailroad(prefix) else { return .failed }
        switch value.count - letters {
        case 6: return (value.number(letters..<letters + 6) ?? 0) == 0 ? .failed : .plain
        case 9:
            guard let digits = value.number(letters..<letters + 9) else { return .failed }
            return SSNCheck.outcome(of: digits)
        default: return .failed
        }
    }

    /// Whether one letter is a whole code.
    private static func isCode(_ letter: UInt8) -> Bool {
        switch Character(Unicode.Scalar(letter)) {
        case "A", "B", "C", "D", "E", "M", "T", "W": true
        default: false
        }
    }

    /// Whether a letter and what follows it are a code.
    private static func isCode(_ letter: UInt8, _ next: UInt8) -> Bool {
        let isLetter = ASCII.isLetter(next)
        let number = ASCII.digit(next) ?? 0
        switch Character(Unicode.Scalar(letter)) {
        case "B", "C", "D", "E", "T", "W": return isLetter || number > 0
        case "F": return (1...8).contains(number)
        case "H": return next >= ASCII.upperA && next <= UInt8(ascii: "C")
        case "J": return (1...4).contains(number)
        case "K": return number > 0 || isLetter && next <= UInt8(ascii: "M")
        case "M": return number == 1
        default: return false
        }
    }

    private static func isRailroad(_ prefix: Int) -> Bool {
        switch prefix {
        case 0x41, 0x48: true  // A, H
        case 0x4341, 0x4A41: true  // CA, JA
        case 0x4D41, 0x4D48: true  // MA, MH
        case 0x5041, 0x5044, 0x5048: true  // PA, PD, PH
        case 0x5741, 0x5744, 0x5748: true  // WA, WD, WH
        case 0x574341, 0x574344, 0x574348: true  // WCA, WCD, WCH
        default: false
        }
    }
}
