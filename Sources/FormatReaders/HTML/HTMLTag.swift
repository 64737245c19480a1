/// A tag with its attributes, names in lower case.
struct HTMLTag {
    let name: String
    let isEnd: Bool
    /// Whether it ends with a slash.
    let isClosed: Bool
    private(set) var attributes: [(name: String, value: String)] = []

    private static let attributeLimit = 1_000

    /// - Parameter bytes: what stands between `<` and `>`.
    init(_ bytes: [UInt8]) {
        isEnd = bytes.first == UInt8(ascii: "/")
        isClosed = bytes.last == UInt8(ascii: "/")
        var rest = bytes[(isEnd ? 1 : 0)...]
        let word = rest.prefix { !$0.isASCIISpace && $0 != UInt8(ascii: "/") }
        let full = String(decoding: word.prefix(64), as: UTF8.self).lowercased()
        // Why without the prefix: XHTML may have one.
        name = full.hasPrefix("html:") ? String(full.dropFirst(5)) : full
        rest = rest[word.endIndex...]
        while !isEnd, attributes.count < Self.attributeLimit {
            rest = rest.drop { $0.isASCIISpace || $0 == UInt8(ascii: "/") }
            guard !rest.isEmpty else { break }
            let label = rest.prefix { !$0.isASCIISpace && $0 != UInt8(ascii: "=") }
            rest = rest[label.endIndex...].drop { $0.isASCIISpace }
            guard rest.first == UInt8(ascii: "=") else {
                if label.isEmpty { rest = rest.dropFirst() }
                continue
            }
            rest = rest.dropFirst().drop { $0.isASCIISpace }
            let value: ArraySlice<UInt8>
            if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                rest = rest.dropFirst()
                value = rest.prefix { $0 != quote }
                rest = rest[value.endIndex...].dropFirst()
            } else {
                value = rest.prefix { !$0.isASCIISpace }
                rest = rest[value.endIndex...]
            }
            let key = String(decoding: label.prefix(128), as: UTF8.self).lowercased()
            attributes.append((key, HTMLEntity.decode(value)))
        }
    }

    func attribute(_ name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }
}
