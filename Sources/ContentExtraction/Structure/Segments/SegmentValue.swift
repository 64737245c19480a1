import FindingModel

/// Looks at single values of segments: whether they say anything, and what shape they have.
enum SegmentValue {
    private static let emptyWords = CodeTable([
        "NULL", "N/A", "NA", "UNKNOWN", "UNK", "NONE", "NIL",
    ])

    /// A value without surrounding spaces; `nil` if it is empty, a null in words, or only zeros and
    /// punctuation.
    static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
        while lower < upper, bytes[upper - 1] <= 0x20 { upper -= 1 }
        guard lower < upper, upper - lower <= StructureLimits.longestValue else { return nil }
        let says = (lower..<upper).contains { index in
            let byte = bytes[index]
            return byte >= 0x80 || byte != 0x30 && SegmentByte.isAlphanumeric(byte)
        }
        guard says else { return nil }
        let first = bytes[lower] | 0x20
        if upper - lower <= 7, first == UInt8(ascii: "n") || first == UInt8(ascii: "u"),
            let word = PackedCode(bytes, lower..<upper), emptyWords.contains(word)
        {
            return nil
        }
        return lower..<upper
    }

    static func contains(_ bytes: Span<UInt8>, _ range: Range<Int>, _ wanted: UInt8) -> Bool {
        range.contains { bytes[$0] == wanted }
    }

    static func digits(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        range.reduce(0) { SegmentByte.isDigit(bytes[$1]) ? $0 + 1 : $0 }
    }

    static func hasLetter(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.contains { bytes[$0] >= 0x80 || SegmentByte.isLetter(bytes[$0]) }
    }

    /// Whether a value begins with year, month and day as digits (HL7 DTM, X12 format D8).
    static func isFullDate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let date = number(bytes, range, digits: 8) else { return false }
        return isYear(date / 10_000) && (1...12).contains(date / 100 % 100)
            && (1...31).contains(date % 100)
    }

    /// Whether a value can be a date of birth, of which the year is enough.
    static func isBirthDate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if let year = number(bytes, range, digits: 4) { return isYear(year) }
        // Why: a site that writes 4/7/1961 into the field means the birthday all the same.
        return digits(bytes, range) >= 4
    }

    private static func isYear(_ year: Int) -> Bool { (1800...2199).contains(year) }

    private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>, digits: Int) -> Int? {
        guard range.count >= digits else { return nil }
        var result = 0
        for index in range.prefix(digits) {
            guard SegmentByte.isDigit(bytes[index]) else { return nil }
            result = result * 10 + Int(bytes[index] - 0x30)
        }
        return result
    }

    /// Ten digits of which the first is 1 or 2: the shape of a National Provider Identifier.
    static func isNPI(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 10, digits(bytes, range) == 10 else { return false }
        let first = bytes[range.lowerBound]
        return first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
    }

    /// Five characters: digits for CPT (categories II and III end in a letter), a letter and four
    /// digits for HCPCS Level II.
    static func procedure(_ bytes: Span<UInt8>, _ range: Range<Int>) -> EntityType {
        SegmentByte.isDigit(bytes[range.lowerBound]) ? .cpt : .hcpcs
    }

    /// What a standard says a value is, made more exact by its shape; `nil` if it cannot be that.
    static func refined(
        _ entity: EntityType, _ bytes: Span<UInt8>, _ range: Range<Int>
    ) -> EntityType? {
        // Why: the length tells most kinds apart for less than a comparison of names costs.
        switch entity.rawValue.utf8.count {
        case EntityType.usSSN.rawValue.utf8.count, EntityType.abaRouting.rawValue.utf8.count:
            if entity == .usMBI { return isHICN(bytes, range) ? .usHICN : entity }
            return numbers.contains(entity) && digits(bytes, range) == 0 ? nil : entity
        case EntityType.healthPlanID.rawValue.utf8.count where range.count == 11:
            return entity == .healthPlanID && isMBI(bytes, range) ? .usMBI : entity
        default: return entity
        }
    }

    /// Kinds that are made of digits: words in their place are none.
    private static let numbers: [EntityType] = [.usSSN, .usNPI, .usEIN, .abaRouting]

    /// The shape of a Medicare Beneficiary Identifier: eleven characters, each of its own class.
    static func isMBI(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 11, bytes[range.lowerBound] != 0x30 else { return false }
        for (place, index) in range.enumerated() {
            let (digit, letter) = (SegmentByte.isDigit(bytes[index]), isClearLetter(bytes[index]))
            let fits =
                switch place {
                case 1, 4, 7, 8: letter
                case 2, 5: letter || digit
                default: digit
                }
            if !fits { return false }
        }
        return true
    }

    /// A letter that nobody mistakes for a digit, as the MBI allows.
    private static func isClearLetter(_ byte: UInt8) -> Bool {
        switch SegmentByte.upper(byte) {
        case UInt8(ascii: "S"), UInt8(ascii: "L"), UInt8(ascii: "O"), UInt8(ascii: "I"),
            UInt8(ascii: "B"), UInt8(ascii: "Z"):
            false
        default: SegmentByte.isLetter(byte)
        }
    }

    /// The shape of a Health Insurance Claim Number: an SSN and a letter, or a railroad prefix and
    /// six or nine digits.
    static func isHICN(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let leading = range.prefix { SegmentByte.isLetter(bytes[$0]) }.count
        let rest = range.dropFirst(leading)
        let middle = rest.prefix { SegmentByte.isDigit(bytes[$0]) }.count
        let tail = rest.dropFirst(middle)
        if leading > 0 { return leading <= 3 && (middle == 6 || middle == 9) && tail.isEmpty }
        guard middle == 9, let first = tail.first, tail.count <= 2 else { return false }
        return SegmentByte.isLetter(bytes[first])
            && tail.allSatisfy { SegmentByte.isAlphanumeric(bytes[$0]) }
    }
}
