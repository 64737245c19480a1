/// How a structure writes the text of a value that has what would end the value.
struct ValueEscapes: OptionSet, Sendable {
    let rawValue: UInt8

    /// `\n`, `\"`, `\u000d`: strings of JSON and MySQL, lines of a copy of PostgreSQL.
    static let backslashes = ValueEscapes(rawValue: 1)
    /// `""`: cells in quotes.
    static let doubledQuotes = ValueEscapes(rawValue: 2)
    /// `''`: strings of SQL.
    static let doubledApostrophes = ValueEscapes(rawValue: 4)
    /// `&quot;`, `&#13;`: text of XML.
    static let references = ValueEscapes(rawValue: 8)

    /// The escapes of a string of SQL.
    ///
    /// Why by its first quote: in MySQL a backslash stands before it, in standard SQL a backslash stands
    /// for itself.
    static func string(_ value: Span<UInt8>) -> ValueEscapes {
        let quote = value.indices.first { value[$0] == 0x22 }
        let isStandard = quote.map { $0 == 0 || value[$0 - 1] != 0x5C } ?? false
        return isStandard ? .doubledApostrophes : [.doubledApostrophes, .backslashes]
    }
}
