/// A check digit by ISO/IEC 7812-1 Annex B: one random number in ten has the right one.
enum LuhnCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        var sum = LuhnSum()
        var significant = 0
        var position = 0
        while position < value.count {
            if let digit = ASCII.digit(value[position]) {
                sum.add(digit)
                significant |= digit
                position += 1
            } else if let separator = Separator.read(value, at: position) {
                position += separator.length
            } else {
                return .failed
            }
        }
        // Why: a row of zeros has the right check digit and is nobody's number.
        return .checkDigit(sum.isMultipleOfTen && sum.count >= 2 && significant != 0)
    }

    /// Whether a range of digits ends in its check digit.
    static func fits(_ value: CompactValue, _ range: Range<Int>) -> Bool {
        var sum = LuhnSum()
        for position in range {
            guard let digit = value.digit(position) else { return false }
            sum.add(digit)
        }
        return sum.isMultipleOfTen
    }
}

/// The Luhn sum of digits that arrive from the left, their number not being known beforehand.
struct LuhnSum {
    /// How many digits there were.
    private(set) var count = 0
    private var lastSingle: Int
    private var lastDouble = 0

    /// Starts with what the digits before the value add up to.
    init(startingWith constant: Int = 0) { lastSingle = constant }

    /// Whether the last digit is the check digit of those before it.
    var isMultipleOfTen: Bool { lastSingle.isMultiple(of: 10) }

    mutating func add(_ digit: Int) {
        // Why: every new digit moves the others by one place, so singles become doubles.
        let doubled = digit < 5 ? digit * 2 : digit * 2 - 9
        (lastSingle, lastDouble) = ((lastDouble + digit) % 10, (lastSingle + doubled) % 10)
        count += 1
    }
}
