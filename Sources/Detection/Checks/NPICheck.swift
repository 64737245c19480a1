/// A National Provider Identifier: ten digits of which the first is 1 or 2, Luhn over 80840 and them.
///
/// 45 CFR 162.406 and 69 FR 3434. The five digits of the issuer may stand before the ten.
enum NPICheck {
    private static let issuer = 80840

    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard let value = CompactValue(value) else { return .failed }
        let start: Int
        switch value.count {
        case 10: start = 0
        case 15 where value.number(0..<5) == issuer: start = 5
        default: return .failed
        }
        guard let first = value.digit(start), first == 1 || first == 2 else { return .failed }
        // Why 24: that is what the digits of 80840 add when ten digits follow.
        var sum = LuhnSum(startingWith: 24)
        for position in start..<start + 10 {
            guard let digit = value.digit(position) else { return .failed }
            sum.add(digit)
        }
        return .checkDigit(sum.isMultipleOfTen)
    }
}
