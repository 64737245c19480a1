/// Writes one JSON object with its keys in the order they are added.
///
/// Why not JSONEncoder: it does not keep the order of keys, which the report formats promise.
/// Strings are escaped as RFC 8259, section 7, asks; numbers are written so that they read back to
/// the same value.
package struct JSONText: Sendable {
    /// The object in UTF-8, as far as it is there.
    private var bytes = [UInt8(ascii: "{")]

    /// An empty object.
    package init() {}

    /// The object.
    package var closed: String { String(decoding: closedBytes, as: UTF8.self) }

    /// The object in UTF-8.
    package var closedBytes: [UInt8] { bytes + [UInt8(ascii: "}")] }

    package mutating func add(_ key: String, _ value: String?) {
        begin(key)
        if let value { bytes.append(quoted: value) } else { bytes += "null".utf8 }
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
        begin(key)
        bytes.append(closed: value)
    }

    package mutating func add(_ key: String, _ values: [JSONText]) {
        addList(key, values) { $0.append(closed: $1) }
    }

    package mutating func add(_ key: String, _ values: [String]) {
        addList(key, values) { $0.append(quoted: $1) }
    }

    /// Adds what is JSON already.
    package mutating func addRaw(_ key: String, _ json: String) {
        begin(key)
        bytes += json.utf8
    }

    private mutating func addList<Value>(
        _ key: String, _ values: [Value], append: (inout [UInt8], Value) -> Void
    ) {
        begin(key)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(&bytes, value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Writes a key, which never needs an escape.
    private mutating func begin(_ key: String) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes += key.utf8
        bytes += "\":".utf8
    }

    fileprivate static func append(_ text: JSONText, to bytes: inout [UInt8]) {
        bytes += text.bytes
        bytes.append(UInt8(ascii: "}"))
    }

    package static func number(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return "null" }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        return String((value * scale).rounded() / scale)
    }

    package static func quote(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.append(quoted: text)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate mutating func append(closed object: JSONText) {
        JSONText.append(object, to: &self)
    }

    fileprivate mutating func append(quoted text: String) {
        append(UInt8(ascii: "\""))
        // Why two ways: nearly all texts are ASCII that needs no escape.
        if Self.isPlain(text.utf8) { self += text.utf8 } else { append(escaped: text) }
        append(UInt8(ascii: "\""))
    }

    private static func isPlain(_ text: String.UTF8View) -> Bool {
        func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
            bytes.allSatisfy {
                $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
            }
        }
        return unsafe text.withContiguousStorageIfAvailable { unsafe isPlain($0) } ?? isPlain(text)
    }

    private mutating func append(escaped text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": self += #"\""#.utf8
            case "\\": self += #"\\"#.utf8
            case "\n": self += #"\n"#.utf8
            case "\r": self += #"\r"#.utf8
            case "\t": self += #"\t"#.utf8
            case "\u{00}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                self += "\\u\(String(repeating: "0", count: 4 - hex.count))\(hex)".utf8
            default: self += UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
    }
}
