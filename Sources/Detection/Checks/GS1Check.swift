/// A GS1 element string, or the number of a trade item alone (GS1 General Specifications, 3 and 7.9).
///
/// Tests the mod-10 digit of (00), (01) and (02) and the dates of (11) to (17).
enum GS1Check {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        var position = 0
        // Why: a scanner may name the symbology first, as in "]d2".
        if value[0] == UInt8(ascii: "]"), value.count > 3 { position = 3 }
        guard position < value.count else { return .failed }
        if value[position] == UInt8(ascii: "(") { return elements(value, from: position + 1) }
        // Why: at the edge of what a pattern sees the first parenthesis may be cut off.
        let isCut = value.count > position + 2 && value[position + 2] == UInt8(ascii: ")")
        return isCut ? elements(value, from: position) : digitsOnly(value, from: position)
    }

    /// `(01)…(17)…(10)…` behind the first parenthesis.
    private static func elements(_ value: Span<UInt8>, from start: Int) -> CheckOutcome {
        var position = start
        var hasCheckDigit = false
        guard position < value.count else { return .failed }
        while position < value.count {
            var identifier = 0
            var length = 0
            while position < value.count, let digit = ASCII.digit(value[position]), length < 4 {
                identifier = identifier * 10 + digit
                length += 1
                position += 1
            }
            guard
                length >= 2, position < value.count, value[position] == UInt8(ascii: ")")
            else { return .failed }
            position += 1
            let data = position
            while position < value.count, value[position] != UInt8(ascii: "(") { position += 1 }
            guard
                position > data,
                let tested = test(identifier, length, value, data..<position)
            else { return .failed }
            hasCheckDigit = hasCheckDigit || tested
            position += 1
        }
        return hasCheckDigit ? .checkDigit : .plain
    }

    /// `01` and fourteen digits, then anything; or a GTIN of 8, 12, 13 or 14 digits.
    private static func digitsOnly(_ value: Span<UInt8>, from start: Int) -> CheckOutcome {
        var digits = 0
        var position = start
        while position < value.count, digits <= 16 {
            if ASCII.isDigit(value[position]) {
                digits += 1
                position += 1
            } else if let separator = Separator.read(value, at: position) {
                position += separator.length
            } else {
                break
            }
        }
        if position == value.count, digits == 8 || (12...14).contains(digits) {
            return .checkDigit(modTen(value, start..<value.count, digits: digits))
        }
        let hasIdentifier =
            start + 1 < value.count && value[start] == UInt8(ascii: "0")
            && value[start + 1] == UInt8(ascii: "1")
        guard digits >= 16, hasIdentifier else { return .failed }
        return .checkDigit(modTen(value, start + 2..<value.count, digits: 14))
    }

    /// Whether the element had a check digit; `nil` when the element is wrong.
    private static func test(
        _ identifier: Int, _ length: Int, _ value: Span<UInt8>, _ range: Range<Int>
    ) -> Bool? {
        guard length == 2 else { return false }
        switch identifier {
        case 0, 1, 2:
            let digits = identifier == 0 ? 18 : 14
            let fits = isWhole(value, range, digits: digits) && modTen(value, range, digits: digits)
            return fits ? true : nil
        case 11, 12, 13, 15, 16, 17:
            return isWhole(value, range, digits: 6) && isDate(value, range) ? false : nil
        default: return false
        }
    }

    /// Whether a range has this many digits and otherwise only separators.
    private static func isWhole(_ value: Span<UInt8>, _ range: Range<Int>, digits: Int) -> Bool {
        var found = 0
        var position = range.lowerBound
        while position < range.upperBound {
            if ASCII.isDigit(value[position]) {
                found += 1
                position += 1
            } else if let separator = Separator.read(value, at: position) {
                position += separator.length
            } else {
                return false
            }
        }
        return found == digits
    }

    /// Whether the first digits of a range, weighted 3 and 1 from the right, add up to tens.
    private static func modTen(_ value: Span<UInt8>, _ range: Range<Int>, digits: Int) -> Bool {
        var sum = 0
        var total = 0
        var taken = 0
        for position in range where taken < digits {
            guard let digit = ASCII.digit(value[position]) else { continue }
            taken += 1
            total += digit
            sum += (digits - taken).isMultiple(of: 2) ? digit : digit * 3
        }
        return taken == digits && total > 0 && sum.isMultiple(of: 10)
    }

    /// YYMMDD, where day 00 is the whole month.
    private static func isDate(_ value: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var number = 0
        for position in range {
            if let digit = ASCII.digit(value[position]) { number = number * 10 + digit }
        }
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        return CalendarDate(year: 2000 + year, month: month, day: max(day, 1)).exists
    }
}
