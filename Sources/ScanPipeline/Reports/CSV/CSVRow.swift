/// Writes one record of comma-separated values as RFC 4180 asks.
///
/// A field that a spreadsheet would take for a formula begins with an apostrophe: names of files
/// are anybody's to choose, and a report is opened by people who trust it (OWASP, CSV injection).
struct CSVRow {
    private var fields: [String] = []

    /// The record with its line break.
    var text: String { fields.joined(separator: ",") + "\r\n" }

    mutating func add(_ field: String?) {
        fields.append(CSVRow.quote(CSVRow.disarm(field ?? "")))
    }

    mutating func add(_ number: Int?) {
        fields.append(number.map(String.init) ?? "")
    }

    /// Adds a number as it is.
    mutating func add(_ number: Double, decimals: Int) {
        fields.append(JSONText.number(number, decimals: decimals))
    }

    /// Adds empty fields.
    mutating func skip(_ count: Int) {
        fields += [String](repeating: "", count: count)
    }

    static func quote(_ field: String) -> String {
        let special = field.unicodeScalars.contains {
            $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == "\t"
        }
        guard special || field.first == " " || field.last == " " else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }

    static func disarm(_ field: String) -> String {
        // Why also behind spaces: some programs drop them before they look.
        let first = field.unicodeScalars.first { $0 != " " }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
            return "'" + field
        default: return field
        }
    }
}
