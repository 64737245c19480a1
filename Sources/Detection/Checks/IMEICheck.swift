/// An IMEI of fifteen digits with its Luhn digit, or an IMEISV of sixteen without (3GPP TS 23.003).
enum IMEICheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard
            let value = CompactValue(value), value.areDigits(0..<value.count),
            !value.isOneCharacter(0..<value.count)
        else { return .failed }
        switch value.count {
        case 15: return .checkDigit(LuhnCheck.fits(value, 0..<15))
        case 16: return .plain
        default: return .failed
        }
    }
}
