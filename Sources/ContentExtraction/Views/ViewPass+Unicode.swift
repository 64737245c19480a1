internal import FindingModel

extension ViewPass {
    /// Reads a character outside ASCII; gives whether it is written in another form.
    mutating func takeUnicode() -> Bool {
        guard let (scalar, length) = Self.scalar(text, at: place) else { return false }
        let end = place + length
        switch Folding.fold(scalar) {
        case .kept:
            copy(upTo: end)
        case .removed:
            replace(upTo: end, with: [], .unicode)
        case .ascii(let byte):
            fold(byte, upTo: end, scalar)
        case .dashBetweenDigits:
            if RunByte.isDigit(written(1)) {
                fold(0x2D, upTo: end, scalar)
            } else {
                copy(upTo: end)
            }
        case .lookalike(let byte):
            if isInLatinWord(end) { fold(byte, upTo: end, scalar) } else { copy(upTo: end) }
        }
        return true
    }

    private mutating func fold(_ byte: UInt8, upTo end: Int, _ scalar: Unicode.Scalar) {
        replace(
            upTo: end, with: CollectionOfOne(byte), .unicode,
            grain: TextEdit.Grain(
                text: 1, original: end - place, codePoints: 1,
                supplementary: scalar.value > 0xFFFF ? 1 : 0))
    }

    /// Whether the word around a lookalike has an ASCII letter and no letter of another alphabet.
    private func isInLatinWord(_ end: Int) -> Bool {
        var hasLatin = false
        for distance in 1...48 {
            let byte = written(distance)
            if byte >= 0x80 { return false }
            guard (byte | 0x20) &- 0x61 < 26 else { break }
            hasLatin = true
        }
        var next = end
        while next < min(text.count, end + 48) {
            if (text[next] | 0x20) &- 0x61 < 26 {
                hasLatin = true
                next += 1
                continue
            }
            guard text[next] >= 0x80, let (scalar, length) = Self.scalar(text, at: next) else {
                break
            }
            switch Folding.fold(scalar) {
            case .lookalike, .removed: next += length
            case .kept:
                return hasLatin && !scalar.properties.isAlphabetic
            case .ascii, .dashBetweenDigits: return hasLatin
            }
        }
        return hasLatin
    }

    /// The character at a place; `nil` if it is not valid UTF-8.
    static func scalar(_ text: [UInt8], at place: Int) -> (Unicode.Scalar, Int)? {
        let length =
            switch text[place] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 0, place + length <= text.count else { return nil }
        var value = UInt32(text[place]) & (0x7F >> UInt32(length))
        for byte in text[place + 1..<place + length] {
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// A character in the form in which it is scanned.
    static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch Folding.fold(scalar) {
        case .ascii(let byte): [byte]
        case .removed: []
        default: UTF8.encode(scalar).map(Array.init) ?? []
        }
    }
}
