import FindingModel

/// The two columns of a long table of which one names what the other holds: `record,field_name,value`.
struct LabelColumns: Sendable {
    private let labels: Int
    private let values: Int
    /// What the row in hand calls its value.
    private var label: String?

    /// The columns of a table that has such; `nil` if it has none.
    init?(_ columns: [TableColumn?]) {
        let roles = columns.map(Self.isLabel)
        guard let labels = roles.firstIndex(of: true), let values = roles.firstIndex(of: false)
        else { return nil }
        (self.labels, self.values) = (labels, values)
    }

    /// Whether a column has labels, or what they name.
    private static func isLabel(_ column: TableColumn?) -> Bool? {
        guard case .named(let name) = column?.meaning else { return nil }
        return roles[Array(name.utf8).span]
    }

    private static let roles = KeywordTable<Bool>([
        (
            """
            field_name fieldname field attribute attribute_name attributename attr variable \
            variable_name question parameter
            """, true
        ),
        ("value field_value fieldvalue attribute_value attributevalue attrvalue answer", false),
    ])

    /// Takes the value of a cell; gives what the row calls it.
    mutating func name(_ value: Span<UInt8>, of column: Int) -> String? {
        if column == labels {
            let isName = value.count <= TableHeader.longest && !KeyShape(value).isData
            label = isName ? ScalarText.string(value) : nil
        }
        return column == values ? label : nil
    }

    mutating func endRow() {
        label = nil
    }
}
