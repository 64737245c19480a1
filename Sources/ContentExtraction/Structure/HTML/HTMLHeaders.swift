/// The cells of a table's first row, which may be its headers, until the rows below say so.
struct HTMLHeaders: Sendable {
    /// The columns that the cells name.
    let columns: [TableColumn?]
    private let header: TableHeader
    private var rows: RowTally

    /// Takes the names that the cells hold; `nil` if they cannot be headers.
    init?(_ names: [[UInt8]]) {
        var header = TableHeader()
        for name in names {
            guard header.add(name.span, 0..<name.count) else { return nil }
        }
        guard header.isPossible else { return nil }
        self.header = header
        columns = names.map { TableColumn(header: $0.span) }
        rows = RowTally(columns: names.count)
    }

    /// Whether the cells are headers whatever stands below.
    var isCertain: Bool { header.isTelling }

    /// Whether rows below can still say that the cells are headers.
    var isOpen: Bool {
        // Why three: two cells in each row are mostly a list of names and values.
        !isCertain && columns.count >= 3 && rows.wantsMore
    }

    /// Takes the texts of a row below, and says whether the cells are headers by now.
    mutating func isConfirmed(by row: [[UInt8]]) -> Bool {
        var text: [UInt8] = []
        var cells: [Range<Int>] = []
        for cell in row {
            cells.append(text.count..<text.count + cell.count)
            text += cell
        }
        rows.add(text.span, cells)
        // Why as in text: pages lay out names and values side by side as well.
        return rows.fits && header.isHeader(of: rows, isInText: true)
    }
}
