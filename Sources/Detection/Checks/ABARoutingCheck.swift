/// An ABA routing number: a Federal Reserve prefix and weights 3, 7, 1 that add up to tens.
enum ABARoutingCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard
            let value = CompactValue(value), value.count == 9, let prefix = value.number(0..<2)
        else { return .failed }
        switch prefix {
        case 0...12, 21...32, 61...72, 80: break
        default: return .failed
        }
        var sum = 0
        for position in 0..<9 {
            guard let digit = value.digit(position) else { return .failed }
            sum += digit * (position % 3 == 0 ? 3 : position % 3 == 1 ? 7 : 1)
        }
        return .checkDigit(sum > 0 && sum.isMultiple(of: 10))
    }
}
