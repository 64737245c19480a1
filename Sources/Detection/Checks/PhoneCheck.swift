/// A telephone number of the North American Numbering Plan, or an international one (ITU-T E.164).
///
/// Area code and exchange begin with 2 to 9 and do not end in 11. An area code that is not in use
/// counts for nothing but does not fail, and neither do the fictional numbers 555-0100 to 555-0199.
enum PhoneCheck {
    static func apply(to value: Span<UInt8>, areaCodes: BitTable) -> CheckOutcome {
        guard let number = read(value) else { return .failed }
        let digits = number.digits
        let count = number.count
        if number.hasPlus {
            if digits[0] == 1 {
                return count == 11 ? outcome(digits, from: 1, areaCodes) : .failed
            }
            return (8...15).contains(count) && digits[0] != 0 ? .plain : .failed
        }
        switch count {
        case 7: return isExchange(digits, at: 0) ? .plain : .failed
        case 10 where digits[0] != 0 && digits[0] != 1: return outcome(digits, from: 0, areaCodes)
        case 11 where digits[0] == 1: return outcome(digits, from: 1, areaCodes)
        case 13 where digits[0] == 0 && digits[1] == 0 && digits[2] == 1:
            return outcome(digits, from: 3, areaCodes)
        // Why: 011 is how the plan's members dial out of it.
        case 11...16 where digits[0] == 0 && digits[1] == 1 && digits[2] == 1: return .plain
        default: return .failed
        }
    }

    private struct Number {
        var digits = InlineArray<16, Int>(repeating: 0)
        var count = 0
        var hasPlus = false
    }

    /// The digits up to an extension; `nil` when there is something else or there are too many.
    private static func read(_ value: Span<UInt8>) -> Number? {
        var number = Number()
        var position = 0
        while position < value.count {
            let byte = value[position]
            if let digit = ASCII.digit(byte) {
                guard number.count < 16 else { return nil }
                number.digits[number.count] = digit
                number.count += 1
                position += 1
            } else if let separator = Separator.read(value, at: position) {
                position += separator.length
            } else if byte == UInt8(ascii: "+"), number.count == 0, !number.hasPlus {
                number.hasPlus = true
                position += 1
            } else {
                return number.count >= 7 && beginsExtension(byte) ? number : nil
            }
        }
        return number
    }

    private static func beginsExtension(_ byte: UInt8) -> Bool {
        switch ASCII.lower(byte) {
        case UInt8(ascii: "x"), UInt8(ascii: "e"), UInt8(ascii: "#"), UInt8(ascii: ","),
            UInt8(ascii: ";"):
            true
        default: false
        }
    }

    private static func outcome(
        _ digits: InlineArray<16, Int>, from start: Int, _ areaCodes: BitTable
    ) -> CheckOutcome {
        guard isExchange(digits, at: start), isExchange(digits, at: start + 3) else {
            return .failed
        }
        let area = digits[start] * 100 + digits[start + 1] * 10 + digits[start + 2]
        guard areaCodes.contains(area) else { return .plain }
        // Why 800: a pattern says that an area code begins with 2 to 9.
        return .passed(oneIn: 800 / Double(max(areaCodes.count, 1)))
    }

    /// Whether three digits can be an area code or an exchange.
    private static func isExchange(_ digits: InlineArray<16, Int>, at start: Int) -> Bool {
        digits[start] >= 2 && !(digits[start + 1] == 1 && digits[start + 2] == 1)
    }
}
