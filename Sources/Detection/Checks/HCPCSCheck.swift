/// A HCPCS Level II code: a letter of a section and four digits, then modifiers (45 CFR 162.1002).
///
/// W to Z were local codes until 2003; F, I, N and O never were sections.
enum HCPCSCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard
            let value = CompactValue(value), value.areDigits(1..<5),
            (5...13).contains(value.count), value.count.isMultiple(of: 2) == false
        else { return .failed }
        switch Character(Unicode.Scalar(value[0])) {
        case "F", "I", "N", "O": return .failed
        case "W"..."Z": return .passed(weight: -1)
        case "A"..."V": return .plain
        default: return .failed
        }
    }
}
