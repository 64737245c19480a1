/// A payment card number: the first digits and the length of a brand, then Luhn (ISO/IEC 7812-1).
enum CreditCardCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard
            let value = CompactValue(value), (12...19).contains(value.count),
            let prefix = value.number(0..<6), isBrand(prefix, length: value.count)
        else { return .failed }
        return .checkDigit(LuhnCheck.fits(value, 0..<value.count))
    }

    /// Whether numbers of this length begin with these six digits.
    private static func isBrand(_ prefix: Int, length: Int) -> Bool {
        switch prefix {
        // Maestro; Mir
        case 501_800..<501_900, 502_000..<502_100, 503_800..<503_900, 589_300..<589_400,
            630_400..<630_500, 675_900..<676_000, 676_100..<676_400:
            (12...19).contains(length)
        case 220_000..<220_500: length >= 16
        // Visa; Mastercard
        case 400_000..<500_000: length == 13 || length == 16 || length == 19
        case 222_100..<272_100, 510_000..<560_000: length == 16
        // American Express; Diners Club
        case 340_000..<350_000, 370_000..<380_000: length == 15
        case 300_000..<306_000, 309_500..<309_600, 360_000..<370_000, 380_000..<400_000:
            length == 14 || length == 16
        // Discover; JCB; UnionPay
        case 601_100..<601_200, 644_000..<660_000: length == 16 || length == 19
        case 352_800..<359_000, 620_000..<630_000, 810_000..<818_000: length >= 16
        default: false
        }
    }
}
