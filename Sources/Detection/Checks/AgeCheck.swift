/// An age: 0 to 120 years, or a number of months, weeks, days or hours for an infant.
///
/// Safe Harbor removes ages over 89 alone (45 CFR 164.514(b)(2)(i)(C)), so that a lower one counts
/// for less.
enum AgeCheck {
    private static let oldestUnprotected = 89

    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        var number = 0
        var position = 0
        var hasLetter = false
        while position < value.count, !ASCII.isDigit(value[position]) {
            hasLetter = hasLetter || ASCII.isLetter(value[position])
            position += 1
        }
        // Why: "eighty-nine" has no digits; whether it is a number was the pattern's question.
        guard position < value.count else { return hasLetter ? .plain : .failed }
        while position < value.count, let digit = ASCII.digit(value[position]) {
            number = min(number * 10 + digit, 10_000)
            position += 1
        }
        while position < value.count, !ASCII.isLetter(value[position]) { position += 1 }
        var limit = 120
        if position < value.count {
            switch ASCII.lower(value[position]) {
            case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "d"), UInt8(ascii: "h"):
                limit = 1000
            default: break
            }
        }
        guard number <= limit else { return .failed }
        return number > oldestUnprotected ? .plain : .passed(weight: -0.5)
    }
}
