/// A unique device identifier in the form of its issuing agency (21 CFR 830).
///
/// GS1 element strings with a check digit in the GTIN, HIBCC with a check character, ICCBBA without.
enum UDICheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard value.count > 0 else { return .failed }
        switch value[0] {
        case UInt8(ascii: "+"), UInt8(ascii: "*"): return HIBCCCheck.apply(to: value)
        case UInt8(ascii: "="), UInt8(ascii: "&"):
            return value.count >= 6 ? .plain : .failed
        default: return GS1Check.apply(to: value)
        }
    }
}

/// A HIBCC supplier label: plus sign, labeler, product and a check character (ANSI/HIBC 2.6).
enum HIBCCCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        var sum = 0
        var last = 0
        var count = 0
        for position in value.indices {
            let byte = value[position]
            // Why: stars are how Code 39 prints its start and stop.
            if byte == UInt8(ascii: "*"), position == 0 || position == value.count - 1 { continue }
            guard let number = number(of: byte) else { return .failed }
            sum = (sum + number) % 43
            last = number
            count += 1
        }
        let before = (sum - last + 43) % 43
        return count >= 6 && before == last ? .passed(oneIn: 43) : .failed
    }

    private static func number(of byte: UInt8) -> Int? {
        if let digit = ASCII.digit(byte) { return digit }
        if ASCII.isLetter(byte) { return Int(ASCII.upper(byte) - ASCII.upperA) + 10 }
        switch Character(Unicode.Scalar(byte)) {
        case "-": return 36
        case ".": return 37
        case " ": return 38
        case "$": return 39
        case "/": return 40
        case "+": return 41
        case "%": return 42
        default: return nil
        }
    }
}
