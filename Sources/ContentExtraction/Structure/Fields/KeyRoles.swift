/// What the standards say about a key or element name, looked up once for each path.
struct KeyRoles: Sendable {
    var scalar = FHIRScalar.unlisted
    var container = FHIRContainer.plain
    var clinical = CDAElement.unlisted
    /// Whether people write free text under this key.
    var isProse = false

    /// Whether the value names the one beside it: `{"label": "MRN", "value": …}`.
    var isLabel = false
    var isLabelled = false

    /// Whether the array below lists the columns of rows beside it, and whether the value is the name
    /// of such a column.
    var isColumnList = false
    var isColumnName = false

    init() {}

    init(_ key: Span<UInt8>) {
        scalar = FHIRScalar(key: key)
        container = FHIRContainer(key: key)
        clinical = CDAElement(name: key)
        isLabel = KeyRoles.labels[key] == true
        isLabelled = KeyRoles.labels[key] == false
        isColumnList = KeyRoles.columns[key] == true
        isColumnName = KeyRoles.columns[key] == false
        isProse = KeyRoles.prose[key.extracting(KeyRoles.lastWord(of: key)...)] != nil
    }

    private static let labels = KeywordTable<Bool>([
        ("name label key field fieldName question attribute property column", true),
        ("value val answer fieldValue", false),
    ])

    private static let columns = KeywordTable<Bool>([
        (
            "columns column_names columnNames cols header headers fields fieldNames field_names",
            true
        ),
        ("name column title field", false),
    ])

    private static let prose = KeywordTable<Bool>([
        (
            """
            description descriptions desc comment comments note notes message messages msg text \
            narrative remark remarks body content contents html markdown summary instruction \
            instructions conclusion div
            """, true
        )
    ])

    /// `clinical_notes` and `clinicalNotes` end in `notes`.
    private static func lastWord(of key: Span<UInt8>) -> Int {
        var start = key.count
        while start > 0, ASCIIByte.isLetter(key[start - 1]) {
            start -= 1
            let isHump =
                start > 0 && ASCIIByte.isUpper(key[start]) && !ASCIIByte.isUpper(key[start - 1])
            if isHump { break }
        }
        return start
    }
}
