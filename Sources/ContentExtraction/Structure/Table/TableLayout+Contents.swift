extension TableLayout {
    private static let fewestRows = 6
    private static let mostRows = 60
    private static let fewestColumns = 3

    /// The layout of a delimited table without headers, if the values of some column tell what they
    /// are.
    ///
    /// Every line must have as many cells as the first: nothing else says that this is a table.
    static func byContents(_ head: Span<UInt8>) -> TableLayout? {
        for delimiter in delimiters {
            guard let rows = rows(head, delimiter) else { continue }
            let columns = columns(of: rows, in: head)
            if columns.contains(where: { $0 != nil }) {
                return TableLayout(.delimited(delimiter), columns, firstRow: textStart(head))
            }
        }
        return nil
    }

    /// The cells of the first rows; `nil` if they are too few, or not as many in each.
    private static func rows(_ head: Span<UInt8>, _ delimiter: UInt8) -> [[Range<Int>]]? {
        var rows: [[Range<Int>]] = []
        var place = textStart(head)
        while place < head.count, rows.count < mostRows {
            guard let row = cells(head, from: &place, delimiter) else { break }
            if row.isEmpty, isSecondHalf(head, place - 1) || place == head.count { continue }
            guard row.count >= fewestColumns, row.count == rows.first?.count ?? row.count else {
                return nil
            }
            rows.append(row)
        }
        return rows.count >= fewestRows ? rows : nil
    }

    private static func columns(
        of rows: [[Range<Int>]], in head: Span<UInt8>
    ) -> [TableColumn?] {
        var before: [Range<Int>] = []
        return (rows.first ?? []).indices.prefix(StructureLimits.mostColumns).map { column in
            let values = rows.map { TableCell.trimmed(head, $0[column]) }.filter { !$0.isEmpty }
            defer { before = values }
            // Why half: a column that is mostly empty is told by what little there is.
            guard values.count * 2 >= rows.count else { return nil }
            return ColumnContent(head, values, before: before).map {
                TableColumn(number: column + 1, $0)
            }
        }
    }
}
