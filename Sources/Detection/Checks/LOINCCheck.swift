/// A LOINC code: up to seven digits, a dash and a mod-10 check digit (LOINC Users' Guide, Appendix C).
enum LOINCCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        var sum = LuhnSum()
        var beforeDash: Int?
        var position = 0
        while position < value.count {
            if let digit = ASCII.digit(value[position]) {
                guard sum.count > 0 || digit != 0 else { return .failed }
                sum.add(digit)
                position += 1
            } else if let separator = Separator.read(value, at: position), separator.kind == .dash {
                guard beforeDash == nil else { return .failed }
                beforeDash = sum.count
                position += separator.length
            } else {
                return .failed
            }
        }
        guard let digits = beforeDash, (1...7).contains(digits), sum.count == digits + 1 else {
            return .failed
        }
        return .checkDigit(sum.isMultipleOfTen)
    }
}
