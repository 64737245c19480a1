internal import FindingModel

extension ViewPass {
    /// Backslashes before an escape: JSON within JSON within a log has four.
    private static let mostBackslashes = 4

    /// Reads an escape of JSON (RFC 8259, 7) that hides a value: `\u00e9`, `\/`, `\n`, `\r`, `\t`.
    mutating func takeBackslash() -> Bool {
        var end = place
        while end < min(text.count, place + Self.mostBackslashes), text[end] == 0x5C { end += 1 }
        guard end < text.count else { return false }
        switch text[end] {
        case 0x75: return takeCodeUnits(at: end)
        case 0x2F:
            replace(upTo: end + 1, with: CollectionOfOne(0x2F), .jsonEscape)
        case 0x6E where !isPath(end):
            replace(upTo: end + 1, with: CollectionOfOne(0x0A), .jsonEscape)
        case 0x72 where !isPath(end):
            replace(upTo: end + 1, with: CollectionOfOne(0x0D), .jsonEscape)
        case 0x74 where !isPath(end):
            replace(upTo: end + 1, with: CollectionOfOne(0x09), .jsonEscape)
        default: return false
        }
        return true
    }

    /// Reads the four digits of a code unit of UTF-16, or of the two of a pair.
    private mutating func takeCodeUnits(at letter: Int) -> Bool {
        guard let unit = codeUnit(at: letter) else { return false }
        if let scalar = Unicode.Scalar(unit) {
            guard scalar.value >= 0x20 || scalar.properties.isWhitespace else { return false }
            replace(upTo: letter + 5, with: Self.folded(scalar), .jsonEscape)
            return true
        }
        let second = letter + 5 + letter - place
        guard text[letter + 5..<min(second, text.count)].allSatisfy({ $0 == 0x5C }),
            let low = codeUnit(at: second), UTF16.isLeadSurrogate(unit), UTF16.isTrailSurrogate(low)
        else { return false }
        let scalar = UTF16.decode(UTF16.EncodedScalar([unit, low]))
        replace(upTo: second + 5, with: Self.folded(scalar), .jsonEscape)
        return true
    }

    /// The code unit of a `u` and four hexadecimal digits.
    private func codeUnit(at letter: Int) -> UInt16? {
        guard letter + 4 < text.count, text[letter] == 0x75 else { return nil }
        var unit: UInt16 = 0
        for byte in text[letter + 1...letter + 4] {
            guard let digit = RunByte.hex(byte) else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    /// Whether a backslash and its letter look like a part of a path, as in `C:\notes`.
    private func isPath(_ letter: Int) -> Bool {
        guard letter + 1 < text.count else { return false }
        let next = text[letter + 1]
        guard next &- 0x61 < 26 || RunByte.isDigit(next) else { return false }
        let before = written(1)
        if before == 0x2E { return written(2) == 0x2E }
        return RunByte.isWord(before) || ":_-)}%~\\".utf8.contains(before)
    }
}
