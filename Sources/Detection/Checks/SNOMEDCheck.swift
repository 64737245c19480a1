/// A SNOMED CT identifier: a partition and a Verhoeff check digit (SNOMED CT Release File Spec, 6).
///
/// The two digits before the check digit say what is identified: 00, 01 and 02 in the international
/// release, 10, 11 and 12 in an extension, whose seven digits of a namespace precede them.
enum SNOMEDCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard
            let value = CompactValue(value), (6...18).contains(value.count),
            value.areDigits(0..<value.count), value.digit(0) != 0,
            let partition = value.number(value.count - 3..<value.count - 1)
        else { return .failed }
        let isLong = value.count >= 11
        switch partition {
        case 0...2: break
        case 10...12 where isLong: break
        default: return .failed
        }
        return .checkDigit(VerhoeffCheck.fits(value))
    }
}

/// The check digit by Verhoeff: calculation in the dihedral group of the pentagon.
enum VerhoeffCheck {
    /// Where the permutation sends 0 to 9, four bits each, 0 in the lowest.
    private static let permutation = 0x49_0382_6751

    /// Whether the digits of a value end in their check digit.
    static func fits(_ value: CompactValue) -> Bool {
        var sum = 0
        for distance in 0..<value.count {
            guard var digit = value.digit(value.count - 1 - distance) else { return false }
            for _ in 0..<distance % 8 { digit = permutation >> (digit * 4) & 15 }
            sum = product(sum, digit)
        }
        return sum == 0
    }

    /// 0 to 4 turn the pentagon, 5 to 9 turn it after a reflection.
    private static func product(_ left: Int, _ right: Int) -> Int {
        if left < 5 {
            return right < 5 ? (left + right) % 5 : 5 + (left + right) % 5
        }
        return right < 5 ? 5 + (left - right) % 5 : (left - right + 5) % 5
    }
}
