import FindingModel

/// How a table is laid out, learned from its beginning.
struct TableLayout {
    enum Shape {
        /// Cells are separated by a byte.
        case delimited(UInt8)
        /// Columns begin at these characters of every line.
        case fixedWidth([Int])
    }

    let shape: Shape
    /// The columns; `nil` where the values of one get no fields.
    let columns: [TableColumn?]
    /// Where the first row begins.
    let firstRow: Int
    /// Where headers stand that are no values.
    private let headers: [Range<Int>]

    /// Comma, tab, semicolon, pipe, tilde, caret.
    static let delimiters: [UInt8] = [0x2C, 0x09, 0x3B, 0x7C, 0x7E, 0x5E]

    /// Whether a delimiter is one of which prose is full.
    static func isCommon(_ delimiter: UInt8) -> Bool { delimiter == 0x2C || delimiter == 0x3B }
    /// Lines before the headers: a title, a date, the name of a sheet.
    private static let mostTitles = 5
    private static let mostComments = 30

    /// Finds out how a table is laid out; `nil` if it has no headers, and its values do not tell.
    init?(head: Span<UInt8>) {
        guard
            let layout = Self.withHeaders(head) ?? Self.byContents(head) ?? Self.oneColumn(head)
        else { return nil }
        self = layout
    }

    init(
        _ shape: Shape, _ columns: [TableColumn?], firstRow: Int, headers: [Range<Int>] = []
    ) {
        self.shape = shape
        self.columns = columns
        self.firstRow = firstRow
        self.headers = headers
    }

    /// The fields of headers, for a table in a text that begins at an offset.
    func headings(at offset: Int) -> [FieldValue] {
        headers.map {
            TableColumn.heading(at: offset + $0.lowerBound..<offset + $0.upperBound)
        }
    }

    /// Finds the headers of a table among the first lines.
    private static func withHeaders(_ head: Span<UInt8>) -> TableLayout? {
        var place = textStart(head)
        var (titles, comments) = (0, 0)
        while place < head.count, titles <= mostTitles, comments <= mostComments {
            let end = lineEnd(head, place)
            guard end < head.count else { return nil }
            if !TableCell.trimmed(head, place..<end).isEmpty {
                if let layout = best(head, place..<end) { return layout }
                if head[place] == 0x23 { comments += 1 } else { titles += 1 }
            }
            place = end + 1
        }
        return nil
    }

    /// Where the text begins behind a byte order mark.
    static func textStart(_ head: Span<UInt8>) -> Int {
        SegmentByte.isByteOrderMark(head, at: 0) ? SegmentByte.byteOrderMarkLength : 0
    }

    /// The layout with the most columns that a line can be the headers of.
    ///
    /// - Parameters:
    ///   - head: the text.
    ///   - line: the line.
    ///   - isInText: whether running text is around, which has fewer tables.
    /// - Returns: the layout, `nil` if the line has no headers.
    static func best(
        _ head: Span<UInt8>, _ line: Range<Int>, isInText: Bool = false
    ) -> TableLayout? {
        let gaps = CellGaps(head, line)
        var best: TableLayout?
        for delimiter in delimiters where gaps.mayHave(delimiter) {
            guard let found = delimited(head, line, delimiter, isInText: isInText) else {
                continue
            }
            if found.columns.count > best?.columns.count ?? 1 { best = found }
        }
        for starts in [columnStarts(head, line, gaps), frameStarts(head, line)] {
            guard let starts, let found = fixedWidth(head, line, starts, isInText: isInText),
                found.columns.count > best?.columns.count ?? 1
            else { continue }
            best = found
        }
        return best
    }

    static func lineEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < text.count, !CellScan.isLineBreak(text[end]) { end += 1 }
        return end
    }

    static func isBlank(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.allSatisfy { text[$0] == 0x20 || text[$0] == 0x09 }
    }
}
