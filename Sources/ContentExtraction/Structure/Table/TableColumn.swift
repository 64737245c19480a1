import FindingModel

/// What the fields of a column have in common, made once.
struct TableColumn: Sendable {
    let path: String
    let meaning: FieldMeaning

    /// Bytes of a header that a path shows.
    private static let longestPath = 64
    /// Bytes of a header that can be a name.
    private static let longestName = 200

    /// Parts of names as tables call them; in a sentence the same words mean much else.
    private static let partsOfNames = KeywordTable<String>([
        ("first given forename", "first name"), ("last family", "last name"),
        ("middle", "middle name"),
    ])

    /// A column with this header, or what a header before it in its row names.
    ///
    /// `nil` if its values get no fields: it has no name, or people write free text there.
    init?(header: Span<UInt8>, in place: String = "column") {
        let range = TableCell.trimmed(header, 0..<header.count)
        let name = header.extracting(range)
        guard !name.isEmpty, !KeyRoles(name).isProse else { return nil }
        let words = Self.partsOfNames[name] ?? Self.text(name, atMost: Self.longestName)
        meaning = .named(words)
        path = place + ":" + Self.text(name, atMost: Self.longestPath)
    }

    /// The name that its header gives to its values.
    var name: String {
        if case .named(let name) = meaning { name } else { "" }
    }

    /// A column without a header, by what its values are.
    init(number: Int, _ content: ColumnContent) {
        meaning = .named(content.header)
        path = "column:\(number) (\(content.header) by its values)"
    }

    /// The columns of a table, by where their headers stand.
    static func all(_ head: Span<UInt8>, _ headers: [Range<Int>]) -> [TableColumn?] {
        headers.prefix(StructureLimits.mostColumns).map {
            TableColumn(header: head.extracting($0))
        }
    }

    /// The field of a value, which its row may have a name for.
    @inline(__always)
    func field(at range: Range<Int>, named name: String? = nil) -> FieldValue {
        FieldValue(range: range, path: path, meaning: name.map(FieldMeaning.named) ?? meaning)
    }

    /// The field of a header, which is no value.
    static func heading(at range: Range<Int>) -> FieldValue {
        FieldValue(range: range, path: "header", meaning: .other)
    }

    private static func text(_ name: Span<UInt8>, atMost most: Int) -> String {
        var end = min(name.count, most)
        while end > 0, end < name.count, name[end] & 0xC0 == 0x80 { end -= 1 }
        return ScalarText.string(name.extracting(first: end))
    }
}
