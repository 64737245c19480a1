/// An Employer Identification Number by the prefixes that the IRS has used.
///
/// IRS, How EINs are assigned and valid EIN prefixes.
enum EINCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard
            let value = CompactValue(value), value.count == 9, let digits = value.number(0..<9),
            !digits.isMultiple(of: 111_111_111), digits % 10_000_000 != 0
        else { return .failed }
        switch digits / 10_000_000 {
        case 1...6, 10...16, 20...27, 30...48, 50...68, 71...77, 80...88, 90...95, 98, 99:
            return .passed(oneIn: 100.0 / 83)
        default: return .failed
        }
    }
}
