/// Paths as text that leads back to their bytes.
///
/// A path that is UTF-8 is written as it is. A byte that is not part of a character is written
/// `\xHH`. Where a name really has a backslash followed by what would read as such an escape, the
/// backslash is written `\x5C`; so two paths never have the same text.
enum PathText {
    private static let digits = Array("0123456789ABCDEF".utf8)
    private static let backslash = UInt8(ascii: "\\")

    /// The text of a path.
    static func encode(_ path: [UInt8]) -> String {
        if !path.contains(backslash), let text = String(validating: path, as: UTF8.self) {
            return text
        }
        var text: [UInt8] = []
        var index = 0
        while index < path.count {
            let length = characterLength(path, index)
            if length == 0 || escaped(path, index) != nil {
                text += [backslash, UInt8(ascii: "x"), digits[Int(path[index] >> 4)]]
                text.append(digits[Int(path[index] & 15)])
                index += 1
            } else {
                text += path[index..<index + length]
                index += length
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The path behind a text.
    static func decode(_ text: String) -> [UInt8] {
        let text = Array(text.utf8)
        guard text.contains(backslash) else { return text }
        var path: [UInt8] = []
        var index = 0
        while index < text.count {
            if let byte = escaped(text, index) {
                path.append(byte)
                index += 4
            } else {
                path.append(text[index])
                index += 1
            }
        }
        return path
    }

    /// The byte that an escape at a place stands for; `nil` if there is no escape.
    private static func escaped(_ text: [UInt8], _ index: Int) -> UInt8? {
        guard text[index] == backslash, index + 3 < text.count,
            text[index + 1] == UInt8(ascii: "x"), let high = value(text[index + 2]),
            let low = value(text[index + 3])
        else { return nil }
        let byte = high << 4 | low
        return byte >= 0x80 || byte == backslash ? byte : nil
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        digits.firstIndex(of: digit).map(UInt8.init)
    }

    /// The length of the character at a place, 0 if the bytes are not UTF-8.
    private static func characterLength(_ path: [UInt8], _ index: Int) -> Int {
        let length =
            switch path[index] {
            case ..<0x80: 1
            case 0xC2..<0xE0: 2
            case 0xE0..<0xF0: 3
            case 0xF0..<0xF5: 4
            default: 0
            }
        guard length > 0, index + length <= path.count,
            String(validating: path[index..<index + length], as: UTF8.self) != nil
        else { return 0 }
        return length
    }
}
