/// Text as HTML shows it.
enum HTMLText {
    /// Escapes what has a meaning in HTML, and shows control characters as what they are.
    static func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default:
                switch scalar.properties.generalCategory {
                // Why also marks of direction: a name must not turn the text around it.
                case .control, .format: escaped += "\u{FFFD}"
                default: escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return escaped
    }

    /// A number with its thousands set apart: `12,345`.
    static func number(_ value: Int) -> String {
        var text = ""
        for (index, digit) in String(abs(value)).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text = "," + text }
            text = String(digit) + text
        }
        return value < 0 ? "−" + text : text
    }

    /// A share as people read it: `0 %`, `<1 %`, `37 %`.
    static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0, part > 0 else { return "0 %" }
        let share = Double(part) / Double(whole) * 100
        if share < 1 { return "&lt;1 %" }
        if share > 99, part < whole { return "&gt;99 %" }
        return "\(Int(share.rounded())) %"
    }

    /// A coordinate with one decimal.
    static func coordinate(_ value: Double) -> String {
        JSONText.number(value, decimals: 1)
    }
}
