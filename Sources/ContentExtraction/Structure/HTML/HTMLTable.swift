import FindingModel

/// A table of a page while its rows go by.
struct HTMLTable: Sendable {
    private struct Cell {
        let isHeader: Bool
        /// From the first byte of text to behind the last.
        var range: Range<Int>?
        var text: [UInt8] = []
        /// Whether a tag stood behind some text.
        var isAfterTag = false
        /// Whether the text is no value: too long, or with tags in its middle.
        var isProse = false

        /// Whether the text ends in a colon, so that a value stands beside it.
        var isLabel: Bool { text.last { $0 != 0x20 } == 0x3A }
    }

    /// Further cells of a row are not looked at.
    private static let mostCells = 1_000

    private var columns: [TableColumn?] = []
    /// The first row while it is not known whether it is the headers.
    private var candidate: HTMLHeaders?
    private var cells: [Cell] = []
    private var isInCell = false
    private var rows = 0
    /// Whether the row in hand only lays out what stands in its cells.
    private var isLayout = false

    mutating func take(_ byte: UInt8, at place: Int) {
        guard isInCell, let last = cells.indices.last else { return }
        if ASCIIByte.isSpace(byte) {
            // Why one: a cell of spaces alone must not take memory.
            if let before = cells[last].text.last, before != 0x20 { cells[last].text.append(0x20) }
            return
        }
        if cells[last].isAfterTag || cells[last].text.count >= StructureLimits.longestValue {
            cells[last].isProse = true
        }
        guard !cells[last].isProse else { return }
        cells[last].range = (cells[last].range?.lowerBound ?? place)..<place + 1
        cells[last].text.append(byte)
    }

    mutating func beginCell(isHeader: Bool) {
        isInCell = cells.count < Self.mostCells
        if isInCell { cells.append(Cell(isHeader: isHeader)) }
    }

    mutating func endCell() {
        isInCell = false
    }

    /// A tag that is none of the table's own; within a number, one that breaks no word may stand.
    mutating func takeTag(breaksWords: Bool) {
        guard isInCell, let last = cells.indices.last, let before = cells[last].text.last else {
            return
        }
        if breaksWords || !InlineMarkup.isOfNumber(before) { cells[last].isAfterTag = true }
    }

    /// A table within the cell.
    mutating func takeTable() {
        isLayout = true
    }

    /// Ends the row in hand, if there is one: its cells are headers, or values.
    mutating func endRow(at place: Int, _ fields: inout [FieldValue]) {
        defer {
            cells.removeAll(keepingCapacity: true)
            (isInCell, isLayout) = (false, false)
        }
        guard !cells.isEmpty, !isLayout else { return }
        defer { rows += 1 }
        // Why: fields may not come later than that.
        let earliest = place - StructureLimits.longestUnit
        guard cells.allSatisfy({ $0.range.map { $0.lowerBound > earliest } ?? true }) else {
            return
        }
        let isMarked = cells.contains(where: \.isHeader)
        if cells.allSatisfy(\.isHeader) {
            columns = cells.map { TableColumn(header: Self.name($0.text).span) }
            candidate = nil
            addHeadings(&fields)
            return
        }
        if rows == 0, !isMarked, proposeHeaders(&fields) { return }
        judgeHeaders()
        if cells.count == columns.count {
            for (cell, column) in zip(cells, columns) { add(cell, column, &fields) }
        } else {
            addNamedInRow(&fields)
        }
    }

    /// Takes the cells of the first row, which are not marked as headers, for those if they can be;
    /// says whether that is settled.
    private mutating func proposeHeaders(_ fields: inout [FieldValue]) -> Bool {
        guard !cells.contains(where: \.isProse),
            let headers = HTMLHeaders(cells.map { Self.name($0.text) })
        else { return false }
        if headers.isCertain {
            columns = headers.columns
            addHeadings(&fields)
        } else if !cells.contains(where: \.isLabel) {
            candidate = headers
        }
        return true
    }

    /// Has the row in hand say whether the first row was the headers.
    private mutating func judgeHeaders() {
        guard candidate?.isOpen == true else {
            candidate = nil
            return
        }
        if candidate?.isConfirmed(by: cells.map(\.text)) == true {
            columns = candidate?.columns ?? []
            candidate = nil
        }
    }

    private func addHeadings(_ fields: inout [FieldValue]) {
        for cell in cells {
            let name = Self.name(cell.text)
            var header = TableHeader()
            guard let range = cell.range, header.add(name.span, 0..<name.count),
                !header.plain.isEmpty
            else { continue }
            fields.append(TableColumn.heading(at: range))
        }
    }

    /// Adds the values of cells that each stand behind a header in their row.
    private func addNamedInRow(_ fields: inout [FieldValue]) {
        for (header, cell) in zip(cells, cells.dropFirst())
        where header.isHeader && !cell.isHeader {
            add(cell, TableColumn(header: Self.name(header.text).span, in: "row"), &fields)
        }
    }

    private func add(_ cell: Cell, _ column: TableColumn?, _ fields: inout [FieldValue]) {
        guard let column, let range = cell.range, !cell.isProse,
            TableCell.value(cell.text.span, 0..<cell.text.count) != nil
        else { return }
        fields.append(column.field(at: range))
    }

    /// The text of a header without the spaces that are written as references.
    private static func name(_ text: [UInt8]) -> [UInt8] {
        let name = String(decoding: text, as: UTF8.self).replacing("&nbsp;", with: " ")
        return Array(name.utf8.drop { $0 == 0x20 || $0 == 0x3A }).trimmedEnd
    }
}

extension [UInt8] {
    /// Without spaces and colons at the end.
    fileprivate var trimmedEnd: [UInt8] {
        let end = lastIndex { $0 != 0x20 && $0 != 0x3A }
        return end.map { Array(self[...$0]) } ?? []
    }
}
