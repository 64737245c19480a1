/// Counts the first rows of what may be a table, and how many look like rows.
struct RowTally {
    private static let mostRows = 20

    private let columns: Int
    private(set) var rows = 0
    private(set) var fitting = 0
    /// In how many fitting rows a column holds a digit.
    private var withDigit: [Int]
    /// How many fitting rows begin with a word that headers have.
    private var named = 0

    init(columns: Int) {
        self.columns = columns
        withDigit = [Int](repeating: 0, count: columns)
    }

    var wantsMore: Bool { rows < Self.mostRows - 1 }

    /// Whether at least a row, and 70 % of all lines with the headers' own, have the same columns.
    var fits: Bool { fitting >= 1 && (fitting + 1) * 10 >= (rows + 1) * 7 }

    /// Columns that hold digits in most rows.
    var columnsOfNumbers: Int { withDigit.count { $0 * 5 >= fitting * 3 } }

    /// Whether most rows begin with what could be a header.
    var beginsWithNames: Bool { named * 2 >= fitting }

    var hasDigit: Bool { withDigit.contains { $0 > 0 } }

    /// Counts a line.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - cells: the cells of the line, `nil` if it has none.
    ///   - isPadded: whether cells may be missing at the end.
    mutating func add(_ text: Span<UInt8>, _ cells: [Range<Int>]?, isPadded: Bool = false) {
        rows += 1
        guard let cells else { return }
        let isWhole =
            cells.count == columns || isPadded && cells.count < columns
            || cells.count == columns + 1 && TableCell.trimmed(text, cells[columns]).isEmpty
        guard isWhole else { return }
        fitting += 1
        for cell in cells {
            let value = TableCell.trimmed(text, cell)
            if value.isEmpty { continue }
            if TableHeader.hasKnownWord(text.extracting(value)) { named += 1 }
            break
        }
        for (column, cell) in cells.prefix(columns).enumerated()
        where ScalarText.hasDigit(text.extracting(cell)) {
            withDigit[column] += 1
        }
    }
}
