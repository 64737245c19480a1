/// A ZIP code, with four more digits or without, by the list of those in use.
///
/// A code that is not in the list but in one of its three-digit areas fits and counts against:
/// lists age, and invented addresses have such codes.
enum ZIPCodeCheck {
    static func apply(to value: Span<UInt8>, zipCodes: BitTable) -> CheckOutcome {
        guard
            let value = CompactValue(value), value.count == 5 || value.count == 9,
            value.areDigits(0..<value.count), let code = value.number(0..<5)
        else { return .failed }
        if zipCodes.contains(code) {
            return .passed(oneIn: Double(zipCodes.limit) / Double(max(zipCodes.count, 1)))
        }
        let area = code / 100 * 100
        return zipCodes.contains(anyOf: area..<area + 100) ? .passed(weight: -1.5) : .failed
    }
}
