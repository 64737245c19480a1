/// The tags that tables are made of, those whose content is no text, and those that break no word.
enum HTMLTagName: UInt8, Sendable {
    case table, row, header, cell, script, style
    /// Only changes how text looks.
    ///
    /// Why none that raises text: the number of a footnote is no part of the one before it.
    case looks
    /// Says where a word may be broken, and shows nothing.
    case wordBreak

    /// Bytes of a tag that are kept.
    static let longest = 32

    private static let names = KeywordTable<HTMLTagName>([
        ("table", .table), ("tr", .row), ("th", .header), ("td", .cell), ("script", .script),
        ("style", .style), ("b big em font i ins mark s small span strong u", .looks),
        ("wbr", .wordBreak),
    ])

    /// The tag whose name a text begins with.
    init?(_ text: Span<UInt8>) {
        var end = 0
        while end < min(text.count, 8), ASCIIByte.isLetter(text[end]) { end += 1 }
        let isWhole = end == text.count || !ASCIIByte.isLetter(text[end]) && text[end] != 0x2D
        guard isWhole, let tag = Self.names[text.extracting(first: end)] else { return nil }
        self = tag
    }

    /// The tag that a text of the form `</name` ends.
    init?(endTag text: Span<UInt8>) {
        guard text.count > 2, text[0] == 0x3C, text[1] == 0x2F else { return nil }
        self.init(text.extracting(2...))
    }
}
