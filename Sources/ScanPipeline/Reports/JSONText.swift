/// Writes one JSON object with its keys in the order they are added.
///
/// Why not JSONEncoder: it does not keep the order of keys, which the report formats promise.
/// Strings are escaped as RFC 8259, section 7, asks; numbers are written so that they read back to
/// the same value.
package struct JSONText: Sendable {
    private var text = "{"

    /// An empty object.
    package init() {}

    /// The object.
    package var closed: String { text + "}" }

    package mutating func add(_ key: String, _ value: String?) {
        addRaw(key, value.map(JSONText.quote) ?? "null")
    }

    package mutating func add(_ key: String, _ value: Int) {
        addRaw(key, String(value))
    }

    package mutating func add(_ key: String, _ value: Bool) {
        addRaw(key, value ? "true" : "false")
    }

    /// Adds a number rounded to some decimals.
    package mutating func add(_ key: String, _ value: Double, decimals: Int) {
        addRaw(key, JSONText.number(value, decimals: decimals))
    }

    package mutating func add(_ key: String, _ value: JSONText) {
        addRaw(key, value.closed)
    }

    package mutating func add(_ key: String, _ values: [JSONText]) {
        addRaw(key, "[" + values.map(\.closed).joined(separator: ",") + "]")
    }

    package mutating func add(_ key: String, _ values: [String]) {
        addRaw(key, "[" + values.map(JSONText.quote).joined(separator: ",") + "]")
    }

    /// Adds what is JSON already.
    package mutating func addRaw(_ key: String, _ json: String) {
        if text.utf8.count > 1 { text += "," }
        text += JSONText.quote(key)
        text += ":"
        text += json
    }

    package static func number(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return "null" }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        return String((value * scale).rounded() / scale)
    }

    package static func quote(_ text: String) -> String {
        if isPlain(text) { return "\"\(text)\"" }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\u{00}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// Whether a text is ASCII that needs no escape, as nearly all are.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy {
            $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
    }
}
