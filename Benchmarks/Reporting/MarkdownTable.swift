/// A table that reads well as it is and as Markdown; all columns but the first are numbers.
struct MarkdownTable {
    private let textColumns: Int
    private var rows: [[String]]

    init(_ header: [String], textColumns: Int = 1) {
        rows = [header]
        self.textColumns = textColumns
    }

    mutating func add(_ row: [String]) {
        rows.append(row)
    }

    var text: String {
        let widths = rows[0].indices.map { column in
            rows.map { $0[column].count }.max() ?? 0
        }
        var lines = rows.map { row in line(row.indices.map { padded(row[$0], widths[$0], $0) }) }
        let rule = widths.indices.map { column in
            String(repeating: "-", count: widths[column] - (column < textColumns ? 0 : 1))
                + (column < textColumns ? "" : ":")
        }
        lines.insert(line(rule), at: 1)
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }

    private func padded(_ cell: String, _ width: Int, _ column: Int) -> String {
        let space = String(repeating: " ", count: width - cell.count)
        return column < textColumns ? cell + space : space + cell
    }
}
