internal import FindingModel

extension ViewPass {
    /// Reads `&#45;`, `&#x2d;` or `&nbsp;`.
    mutating func takeReference() -> Bool {
        guard let end = text[place...].prefix(12).firstIndex(of: 0x3B) else { return false }
        let name = text[place + 1..<end]
        guard let scalar = CharacterReference.scalar(name), scalar != "\0" else { return false }
        replace(upTo: end + 1, with: Self.folded(scalar), .html)
        return true
    }

    /// Reads `%2D`, or as many escapes as a character outside ASCII has bytes.
    mutating func takePercent() -> Bool {
        guard let byte = escaped(at: place, 0x25) else { return false }
        guard byte < 0x80 else { return takeEscapedUnicode(0x25, .percent) }
        let isLineEnd = byte == 0x0A || byte == 0x0D || byte == 0x09
        guard byte >= 0x20 && byte != 0x7F || isLineEnd else { return false }
        // Why: a URL is found as a whole, and ends at a space.
        if !RunByte.isWord(byte), !Self.partsOfURL.contains(byte), isInURL { return false }
        replace(
            upTo: place + 3, with: CollectionOfOne(byte), .percent,
            grain: TextEdit.Grain(text: 1, original: 3, codePoints: 3))
        return true
    }

    /// Reads a soft line break or an escape of quoted-printable.
    mutating func takeQuoted() -> Bool {
        if let next = lineBreakEnd(place + 1) {
            guard isSoft(next) else { return false }
            replace(upTo: next, with: [], .quotedPrintable)
            return true
        }
        guard let byte = escaped(at: place, 0x3D), isUpperCase(place + 1..<place + 3) else {
            return false
        }
        switch byte {
        case 0x80...: return takeEscapedUnicode(0x3D, .quotedPrintable)
        case 0x3D: break
        case 0x20 where lineBreakEnd(place + 3) != nil: break
        case 0x2D
        where RunByte.isDigit(written(1)) && place + 3 < text.count
            && RunByte.isDigit(text[place + 3]):
            break
        default: return false
        }
        replace(
            upTo: place + 3, with: CollectionOfOne(byte), .quotedPrintable,
            grain: TextEdit.Grain(text: 1, original: 3, codePoints: 3))
        return true
    }

    /// Reads a character outside ASCII of which every byte is escaped.
    private mutating func takeEscapedUnicode(_ sign: UInt8, _ step: EncodingStep) -> Bool {
        var bytes: [UInt8] = []
        for index in 0..<4 {
            guard let byte = escaped(at: place + 3 * index, sign) else { break }
            bytes.append(byte)
        }
        guard !bytes.isEmpty, let (scalar, length) = Self.scalar(bytes, at: 0) else { return false }
        replace(upTo: place + 3 * length, with: Self.folded(scalar), step)
        return true
    }

    private func escaped(at start: Int, _ sign: UInt8) -> UInt8? {
        guard start + 2 < text.count, text[start] == sign, let high = RunByte.hex(text[start + 1]),
            let low = RunByte.hex(text[start + 2])
        else { return nil }
        return high << 4 | low
    }

    private func isUpperCase(_ range: Range<Int>) -> Bool {
        range.allSatisfy { text[$0] < 0x61 }
    }

    private static let partsOfURL: [UInt8] = Array("-_.@:/,+".utf8)

    /// Whether the word that is written last is a URL.
    var isInURL: Bool {
        for distance in 1...120 {
            switch written(distance) {
            case 0...0x20, 0x22, 0x27, 0x3C, 0x3E: return false
            case 0x3A where distance > 2 && written(distance - 1) == 0x2F: return true
            default: break
            }
        }
        return true
    }

    /// Where a line break ends that begins at a place.
    func lineBreakEnd(_ start: Int) -> Int? {
        guard start < text.count else { return nil }
        if text[start] == 0x0A { return start + 1 }
        guard text[start] == 0x0D, start + 1 < text.count, text[start + 1] == 0x0A else {
            return nil
        }
        return start + 2
    }

    /// Whether `=` at the end of a line is a soft break: in prose, or in a line as long as an
    /// encoder makes it; not where `KEY=` has no value, nor where code goes on.
    private func isSoft(_ next: Int) -> Bool {
        guard next < text.count, text[next] > 0x20, written(1) > 0x20, written(1) != 0x3D else {
            return false
        }
        for distance in 1...72 {
            switch written(distance) {
            case 0x20, 0x3A: return true
            case 0, 0x0A: return false
            default: break
            }
        }
        return true
    }
}
