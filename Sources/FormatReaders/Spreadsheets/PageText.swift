/// The text of a page's header or footer in a workbook, which has codes in it (ECMA-376 part 1,
/// 18.3.1.46).
enum PageText {
    private static let mark = UInt8(ascii: "&")
    /// Begin a section, or stand for a page, a date or a name.
    private static let fields = Set("LCRPNDTFAGZ".utf8)
    /// Say how the text behind them looks.
    private static let looks = Set("BIUESXYOH".utf8)
    private static let longestSize = 3
    private static let longestColor = 6

    /// The text as it is shown, with a space for each section and field.
    static func plain(_ coded: String) -> String {
        let bytes = Array(coded.utf8)
        var text: [UInt8] = []
        var place = 0
        while place < bytes.count {
            guard bytes[place] == mark, let code = code(bytes, at: place) else {
                text.append(bytes[place])
                place += 1
                continue
            }
            text.append(contentsOf: code.shown)
            place += code.length
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The code at a place: how many bytes it has, and what it shows; `nil` if it is none.
    private static func code(
        _ bytes: [UInt8], at place: Int
    ) -> (length: Int, shown: [UInt8])? {
        guard place + 1 < bytes.count else { return nil }
        let rest = bytes[(place + 2)...]
        let letter = bytes[place + 1]
        switch letter {
        case mark: return (2, [mark])
        case UInt8(ascii: "\""):
            guard let end = rest.firstIndex(of: letter) else { return nil }
            return (end + 1 - place, [])
        case UInt8(ascii: "K"):
            let color = rest.prefix(longestColor).prefix {
                $0.hexDigit != nil || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
            }
            return (2 + color.count, [])
        case _ where letter.isASCIIDigit:
            let digits = rest.prefix(longestSize - 1).prefix { $0.isASCIIDigit }
            return (2 + digits.count, [])
        case _ where looks.contains(letter): return (2, [])
        case _ where fields.contains(letter): return (2, [0x20])
        default: return nil
        }
    }
}
