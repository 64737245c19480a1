/// An Individual Taxpayer Identification Number: nine digits from 9 and a group that the IRS uses.
///
/// IRS Publication 1915; groups 50–65, 70–88, 90–92 and 94–99.
enum ITINCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard
            let value = CompactValue(value), value.count == 9, let digits = value.number(0..<9),
            digits / 100_000_000 == 9, !digits.isMultiple(of: 111_111_111)
        else { return .failed }
        switch digits / 10_000 % 100 {
        case 50...65, 70...88, 90...92, 94...99: return .plain
        default: return .failed
        }
    }
}
