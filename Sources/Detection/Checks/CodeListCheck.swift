/// A code of a published list, with its dot in the right place or without one.
///
/// The weights are the shares of the list among all codes of the same length and the same kind of
/// tail, counted on the editions named in Patterns/Tables; see CodeListCheckTests.
enum CodeListCheck {
    /// A code without its dot, and the kinds of its characters.
    struct Reading {
        var whole = Stretch()
        /// The code without the placeholders X at its end.
        var withoutPlaceholders = Stretch()
        var first: UInt8 = 0
        /// How many characters stand before the dot; `nil` without one.
        var dot: Int?
    }

    /// The beginning of a code.
    struct Stretch {
        var code = PackedCode()
        /// Letters from the second character on.
        var letters = 0
        var lastIsLetter = false
    }

    /// Reads letters and digits with at most one dot, neither first nor last; otherwise `nil`.
    static func read(_ value: Span<UInt8>) -> Reading? {
        guard value.count <= PackedCode.positions + 1 else { return nil }
        var reading = Reading()
        for position in value.indices {
            let byte = ASCII.upper(value[position])
            if byte == UInt8(ascii: ".") {
                guard reading.dot == nil else { return nil }
                reading.dot = reading.whole.code.count
                continue
            }
            guard reading.whole.code.append(byte) else { return nil }
            reading.whole.lastIsLetter = ASCII.isLetter(byte)
            if reading.whole.code.count == 1 {
                reading.first = byte
            } else if reading.whole.lastIsLetter {
                reading.whole.letters += 1
            }
            if byte != UInt8(ascii: "X") { reading.withoutPlaceholders = reading.whole }
        }
        if let dot = reading.dot, dot == 0 || dot == reading.whole.code.count { return nil }
        return reading
    }
}

/// An ICD-10-CM code or category (CDC/NCHS); the dot stands after the third character.
enum ICD10CMCheck {
    static func apply(to value: Span<UInt8>, codes: CodeTable) -> CheckOutcome {
        guard
            let reading = CodeListCheck.read(value), ASCII.isLetter(reading.first),
            reading.dot == nil || reading.dot == 3
        else { return .failed }
        if codes.billable(reading.whole.code) != nil { return outcome(of: reading.whole) }
        // Why: people fill a short code up to seven characters.
        let short = reading.withoutPlaceholders
        guard short.code.count >= 3, codes.billable(short.code) != nil else { return .failed }
        return outcome(of: short)
    }

    private static func outcome(of found: CodeListCheck.Stretch) -> CheckOutcome {
        let isPlain = found.letters == 0
        switch found.code.count {
        case 3 where isPlain: return .passed(oneIn: 1 / 0.733)
        case 4 where isPlain: return .passed(oneIn: 1 / 0.382)
        case 5 where isPlain: return .passed(oneIn: 1 / 0.0529)
        case 6 where isPlain: return .passed(oneIn: 1 / 0.00706)
        case 4 where found.letters == 1 && found.lastIsLetter: return .passed(oneIn: 500)
        case 3: return .passed(oneIn: 650)
        default: return .passed(weight: CheckOutcome.most)
        }
    }
}

/// An ICD-9-CM diagnosis code or category (CMS/NCHS, last edition of 2014).
///
/// The dot stands after the third character, in a code that begins with E after the fourth.
enum ICD9CMCheck {
    static func apply(to value: Span<UInt8>, codes: CodeTable) -> CheckOutcome {
        guard let reading = CodeListCheck.read(value), reading.whole.letters == 0 else {
            return .failed
        }
        let whole = reading.first == UInt8(ascii: "E") ? 4 : 3
        guard
            reading.dot == nil || reading.dot == whole,
            codes.billable(reading.whole.code) != nil
        else { return .failed }
        switch (reading.first, reading.whole.code.count) {
        case (UInt8(ascii: "E"), 4): return .passed(oneIn: 1 / 0.216)
        case (UInt8(ascii: "E"), _): return .passed(oneIn: 1 / 0.125)
        case (UInt8(ascii: "V"), 3): return .passed(oneIn: 1 / 0.9)
        case (UInt8(ascii: "V"), 4): return .passed(oneIn: 1 / 0.633)
        case (UInt8(ascii: "V"), _): return .passed(oneIn: 1 / 0.0634)
        case (_, 3): return .passed(oneIn: 1 / 0.928)
        case (_, 4): return .passed(oneIn: 1 / 0.559)
        default: return .passed(oneIn: 1 / 0.0821)
        }
    }
}

/// An ICD-10-PCS code (CMS): seven letters and digits without a dot.
enum ICD10PCSCheck {
    static func apply(to value: Span<UInt8>, codes: CodeTable) -> CheckOutcome {
        guard
            let reading = CodeListCheck.read(value), reading.dot == nil,
            reading.whole.code.count == PackedCode.positions,
            codes.billable(reading.whole.code) != nil
        else { return .failed }
        return .passed(weight: CheckOutcome.most)
    }
}
