/// A Vehicle Identification Number with its check digit in the ninth place (49 CFR 565.15).
enum VINCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        guard
            let value = CompactValue(value), value.count == 17, !value.isOneCharacter(0..<17)
        else { return .failed }
        var sum = 0
        for position in 0..<17 {
            guard let number = transliterated(value[position]) else { return .failed }
            sum += number * weight(position)
        }
        let expected = sum % 11
        let isRight = expected == 10 ? value[8] == UInt8(ascii: "X") : value.digit(8) == expected
        return isRight ? .passed(oneIn: 11) : .failed
    }

    private static func weight(_ position: Int) -> Int {
        switch position {
        case 0..<7: 8 - position
        case 7: 10
        case 8: 0
        default: 18 - position
        }
    }

    /// The number of a letter or digit; `nil` for I, O and Q, which a VIN does not have.
    private static func transliterated(_ byte: UInt8) -> Int? {
        if let digit = ASCII.digit(byte) { return digit }
        let letter = Int(byte) - Int(ASCII.upperA)
        switch letter {
        case 0...7: return letter + 1  // A–H
        case 9...13: return letter - 8  // J–N
        case 15: return 7  // P
        case 17: return 9  // R
        case 18...25: return letter - 16  // S–Z
        default: return nil
        }
    }
}
