/// An IBAN: the length of its country and check digits by mod 97 (ISO 13616-1, ISO/IEC 7064).
enum IBANCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard
            let value = CompactValue(value),
            value.count == IBANLengths.length(country: value[0], value[1]),
            let digits = value.number(2..<4), (2...98).contains(digits)
        else { return .failed }
        var remainder = 0
        for step in 0..<value.count {
            // Why: country and check digits count as if they stood at the end.
            let byte = value[(step + 4) % value.count]
            if let digit = ASCII.digit(byte) {
                remainder = (remainder * 10 + digit) % 97
            } else {
                remainder = (remainder * 100 + Int(byte - ASCII.upperA) + 10) % 97
            }
        }
        return remainder == 1 ? .passed(oneIn: 100) : .failed
    }
}
