/// A DEA registration number: kind of registrant, initial or 9, six digits and their check digit.
///
/// 21 CFR 1301; the digit is the last one of (d1 + d3 + d5) + 2 (d2 + d4 + d6). What follows a dash
/// is a prescriber's own code under the number of an institution, and is not tested.
enum DEACheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        var position = 0
        var taken = 0
        var sum = 0
        while position < value.count, taken < 9 {
            let byte = value[position]
            if let separator = Separator.read(value, at: position) {
                position += separator.length
                continue
            }
            switch (taken, ASCII.digit(byte)) {
            case (0, nil) where isRegistrant(byte): break
            case (1, nil) where ASCII.isLetter(byte): break
            case (1, 9?): break
            case (2...7, let digit?): sum += taken.isMultiple(of: 2) ? digit : digit * 2
            case (8, let digit?) where digit == sum % 10: break
            default: return .failed
            }
            taken += 1
            position += 1
        }
        guard taken == 9, sum > 0 else { return .failed }
        let isWhole = position == value.count || Separator.read(value, at: position) != nil
        return .checkDigit(isWhole)
    }

    private static func isRegistrant(_ byte: UInt8) -> Bool {
        switch ASCII.upper(byte) {
        case UInt8(ascii: "A")...UInt8(ascii: "H"), UInt8(ascii: "J")...UInt8(ascii: "M"),
            UInt8(ascii: "P"), UInt8(ascii: "R")...UInt8(ascii: "U"), UInt8(ascii: "X"):
            true
        default: false
        }
    }
}
