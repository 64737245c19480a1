/// A table with a heading, before it is text or HTML.
struct ReportTable: Sendable {
    let columns: [String]
    /// How many columns from the left hold words; the others hold numbers.
    let words: Int
    var rows: [[String]]

    /// Columns aligned with spaces: words to the left, numbers to the right.
    var text: String {
        let widths = columns.indices.map { column in
            ([columns] + rows).map { $0[column].count }.max() ?? 0
        }
        let lines = ([columns] + rows).map { row in
            let cells = row.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - row[column].count)
                return column < words ? row[column] + space : space + row[column]
            }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// An HTML table with a caption.
    func html(caption: String) -> String {
        func cell(_ index: Int, _ content: String, headOf scope: String? = nil) -> String {
            let tag = scope == nil ? "td" : "th"
            let attributes = scope.map { " scope=\"\($0)\"" } ?? ""
            let style = index < words ? "" : " class=\"number\""
            return "<\(tag)\(attributes)\(style)>\(HTMLText.escape(content))</\(tag)>"
        }
        let head = columns.enumerated().map { cell($0, $1, headOf: "col") }.joined()
        let body = rows.map { row in
            let cells = row.enumerated().map { cell($0, $1, headOf: $0 == 0 ? "row" : nil) }
            return "<tr>" + cells.joined() + "</tr>\n"
        }
        return "<table><caption>\(HTMLText.escape(caption))</caption>\n"
            + "<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body.joined())</tbody></table>\n"
    }
}
