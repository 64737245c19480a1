/// Questions about the bytes of one value.
enum ScalarText {
    /// The value without spaces at its ends.
    static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
        var low = 0
        var high = text.count
        while low < high, ASCIIByte.isSpace(text[low]) { low += 1 }
        while high > low, ASCIIByte.isSpace(text[high - 1]) { high -= 1 }
        return low..<high
    }

    /// How long a value is without the `.0` that programs write behind whole numbers of a column in
    /// which some are missing: `7012234.0`.
    static func lengthWithoutFraction(_ text: Span<UInt8>) -> Int {
        var point = text.count - 1
        while point > 0, text[point] == 0x30 { point -= 1 }
        guard point >= fewestDigits, point < text.count - 1, text[point] == 0x2E,
            (0..<point).allSatisfy({ ASCIIByte.isDigit(text[$0]) })
        else { return text.count }
        return point
    }

    /// Why four: shorter ones, such as 250.00, may be codes of ICD-9.
    private static let fewestDigits = 4

    /// Whether a value says that there is none: empty, `null`, `N/A`, only zeros and punctuation.
    static func saysNothing(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            let byte = text[index]
            let isEmptySign = byte < 0x80 && byte != 0x30 && isWordByte(byte) || byte >= 0x80
            if isEmptySign { return text.count <= 14 && placeholders[text] != nil }
        }
        return true
    }

    private static let placeholders = KeywordTable<Bool>([
        ("null n/a none nil unknown unk undefined unspecified (null) <null> nan", true)
    ])

    private static func isWordByte(_ byte: UInt8) -> Bool {
        ASCIIByte.isLetter(byte) || ASCIIByte.isDigit(byte)
    }

    /// Whether a value has more words than names, addresses and numbers have.
    static func isProse(_ text: Span<UInt8>) -> Bool {
        var words = 0
        var inWord = false
        for index in text.indices {
            let isSpace = ASCIIByte.isSpace(text[index])
            if !isSpace && !inWord { words += 1 }
            inWord = !isSpace
        }
        return words > mostWords
    }

    private static let mostWords = 12

    /// Whether a value begins with a full date of ISO 8601: 2020-02-29, alone or before a time.
    static func isISODate(_ text: Span<UInt8>) -> Bool {
        guard text.count >= 10, text[4] == 0x2D, text[7] == 0x2D else { return false }
        guard let year = number(text, 0..<4), let month = number(text, 5..<7),
            let day = number(text, 8..<10)
        else { return false }
        let follows = text.count == 10 || text[10] == 0x54 || text[10] == 0x20
        return follows && isPlausible(year, month, day)
    }

    /// Whether a value begins with a full date of HL7: 20200229, alone or before a time.
    static func isHL7Date(_ text: Span<UInt8>) -> Bool {
        guard text.count >= 8, let year = number(text, 0..<4), let month = number(text, 4..<6),
            let day = number(text, 6..<8)
        else { return false }
        return isPlausible(year, month, day)
    }

    /// Whether a value begins with a year.
    static func startsWithYear(_ text: Span<UInt8>) -> Bool {
        text.count >= 4 && number(text, 0..<4) != nil
    }

    /// Whether a value is a date without a day: 1987, 1987-03.
    static func isYearOrMonth(_ text: Span<UInt8>) -> Bool {
        switch text.count {
        case 4: number(text, 0..<4) != nil
        case 7: number(text, 0..<4) != nil && text[4] == 0x2D && number(text, 5..<7) != nil
        default: false
        }
    }

    static func hasDigit(_ text: Span<UInt8>) -> Bool {
        for index in text.indices where ASCIIByte.isDigit(text[index]) { return true }
        return false
    }

    private static func isPlausible(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        (1800...2200).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }

    private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
            guard ASCIIByte.isDigit(text[index]) else { return nil }
            value = value * 10 + Int(text[index] - 0x30)
        }
        return value
    }

    /// Whether a lower-case word stands somewhere in the value, in any case.
    static func contains(_ text: Span<UInt8>, _ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard text.count >= length else { return false }
        for start in 0...(text.count - length) where matches(text, start, word, lowering: true) {
            return true
        }
        return false
    }

    /// Whether the value begins with a lower-case word, in any case.
    static func hasPrefix(_ text: Span<UInt8>, _ word: StaticString) -> Bool {
        text.count >= word.utf8CodeUnitCount && matches(text, 0, word, lowering: true)
    }

    /// Whether the value is a word.
    static func equals(_ text: Span<UInt8>, _ word: StaticString) -> Bool {
        text.count == word.utf8CodeUnitCount && matches(text, 0, word, lowering: false)
    }

    private static func matches(
        _ text: Span<UInt8>, _ start: Int, _ word: StaticString, lowering: Bool
    ) -> Bool {
        for index in 0..<word.utf8CodeUnitCount {
            let byte = text[start + index]
            // Why unsafe: a literal has no other bytes to look at; the index is below its length.
            let wanted = unsafe word.utf8Start[index]
            if (lowering ? ASCIIByte.lowered(byte) : byte) != wanted { return false }
        }
        return true
    }

    /// The value as a string; for names of things, never for values of patients.
    static func string(_ text: Span<UInt8>) -> String {
        unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
