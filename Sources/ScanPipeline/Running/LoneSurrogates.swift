/// Halves of surrogate pairs in JSON, which are no characters, and which parsers refuse.
///
/// Programs that cut texts by UTF-16 units write them; the rest of such a text is to be scanned.
enum LoneSurrogates {
    private static let escape = 6

    /// The JSON with U+FFFD for each of them, one character for one; `nil` if there is none.
    static func replaced(in json: [UInt8]) -> [UInt8]? {
        var result = json
        var hasAny = false
        var place = 0
        while place < json.count {
            guard json[place] == UInt8(ascii: "\\") else {
                place += 1
                continue
            }
            guard let unit = unit(at: place, in: json) else {
                place += 2
                continue
            }
            if isHigh(unit), let low = self.unit(at: place + escape, in: json), isLow(low) {
                place += 2 * escape
                continue
            }
            if isHigh(unit) || isLow(unit) {
                result.replaceSubrange(place..<place + escape, with: "\\ufffd".utf8)
                hasAny = true
            }
            place += escape
        }
        return hasAny ? result : nil
    }

    /// The UTF-16 unit of an escape such as `\ud83d`.
    private static func unit(at place: Int, in json: [UInt8]) -> UInt16? {
        guard place + escape <= json.count, json[place] == UInt8(ascii: "\\"),
            json[place + 1] == UInt8(ascii: "u")
        else { return nil }
        return UInt16(String(decoding: json[place + 2..<place + escape], as: UTF8.self), radix: 16)
    }

    private static func isHigh(_ unit: UInt16) -> Bool { unit & 0xFC00 == 0xD800 }

    private static func isLow(_ unit: UInt16) -> Bool { unit & 0xFC00 == 0xDC00 }
}
