internal import FindingModel

extension ViewPass {
    private static let longestKey = 40
    private static let longestValue = 80

    /// Writes a run that was not encoded; between the words of a form's value stand plus signs for
    /// spaces (WHATWG URL, 5.2).
    mutating func copyRun(upTo end: Int) {
        guard let first = text[place..<end].firstIndex(of: 0x2B) else { return copy(upTo: end) }
        copy(upTo: first)
        // Why once: no sign that begins or ends a value is part of a run.
        guard isFormValue(runEnd: end) else { return copy(upTo: end) }
        while let plus = text[place..<end].firstIndex(of: 0x2B) {
            copy(upTo: plus)
            replace(
                upTo: plus + 1, with: CollectionOfOne(0x20), .percent,
                grain: TextEdit.Grain(text: 1, original: 1, codePoints: 1))
        }
        copy(upTo: end)
    }

    /// Whether what is written last is a value of a form.
    ///
    /// That is behind `&key=` or `?key=`, or behind `key=` with `&` to come; not in a URL, which is
    /// found as a whole.
    private func isFormValue(runEnd: Int) -> Bool {
        guard let sign = (1...Self.longestValue).first(where: { Self.endsValue(written($0)) }),
            written(sign) == 0x3D
        else { return false }
        var key = sign + 1
        while key - sign <= Self.longestKey, Self.isOfKey(written(key)) { key += 1 }
        guard key > sign + 1, !isInURL else { return false }
        switch written(key) {
        case 0x26, 0x3F: return true
        case 0...0x20, 0x22, 0x27:
            let behind = text[runEnd...].prefix(Self.longestValue)
            return behind.first { Self.endsValue($0) || $0 <= 0x20 } == 0x26
        default: return false
        }
    }

    private static func endsValue(_ byte: UInt8) -> Bool {
        byte < 0x20 || "=&?\"'<>{}".utf8.contains(byte)
    }

    private static func isOfKey(_ byte: UInt8) -> Bool {
        RunByte.isWord(byte) || "_.-[]%".utf8.contains(byte)
    }
}
