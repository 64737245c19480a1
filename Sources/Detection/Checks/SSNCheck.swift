/// A Social Security number by the ranges that the SSA never gives out (POMS RM 10201.035).
///
/// Nine digits; the last four alone; or the nine with some of them covered by x, *, # or bullets.
enum SSNCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        var digits = 0
        var places = 0
        var covered = 0
        var position = 0
        while position < value.count {
            if let digit = ASCII.digit(value[position]) {
                digits = digits * 10 + digit
                places += 1
                position += 1
            } else if let separator = Separator.read(value, at: position) {
                position += separator.length
            } else {
                let length = coverLength(value, at: position)
                // Why: what is left of a covered number is its end, so digits follow the cover.
                guard length > 0, places == 0 else { return .failed }
                covered += 1
                position += length
            }
            guard places + covered <= 9 else { return .failed }
        }
        switch (covered, places) {
        case (0, 9): return outcome(of: digits)
        case (0, 4), (1...5, 4): return digits == 0 ? .failed : .plain
        default: return .failed
        }
    }

    /// What the ranges say about nine digits.
    static func outcome(of digits: Int) -> CheckOutcome {
        let (area, group, serial) = (digits / 1_000_000, digits / 10_000 % 100, digits % 10_000)
        guard area != 0, area != 666, area < 900, group != 0, serial != 0 else { return .failed }
        // Why: all digits the same is what forms are filled with, never a number in use.
        if digits.isMultiple(of: 111_111_111) { return .failed }
        return isSample(digits) ? .sample : .plain
    }

    private static func isSample(_ digits: Int) -> Bool {
        switch digits {
        // The wallet insert of 1938, a pamphlet of 1940, an advertisement.
        case 078_05_1120, 219_09_9999, 457_55_5462: true
        // Digits in their order, up or down.
        case 123_45_6789, 012_34_5678, 234_56_7890, 876_54_3210: true
        default: false
        }
    }

    /// The number of bytes of a character that covers a digit; 0 where there is none.
    private static func coverLength(_ value: Span<UInt8>, at position: Int) -> Int {
        switch value[position] {
        case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "*"), UInt8(ascii: "#"): return 1
        case 0xE2 where position + 2 < value.count:
            switch (value[position + 1], value[position + 2]) {
            case (0x80, 0xA2), (0x97, 0x8F), (0x96, 0x88): return 3  // • ● █
            default: return 0
            }
        default: return 0
        }
    }
}
