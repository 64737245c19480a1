/// An age: 0 to 120 years, or a number of months, weeks, days or hours for an infant.
enum AgeCheck {
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
        return number <= limit ? .plain : .failed
    }
}
