extension TableLayout {
    /// What databases print between cells.
    private static let pipe: UInt8 = 0x7C

    /// The layout of a delimited table with headers on a line, if rows follow that fit.
    static func delimited(
        _ head: Span<UInt8>, _ line: Range<Int>, _ delimiter: UInt8, isInText: Bool
    ) -> TableLayout? {
        var headers: [Range<Int>] = []
        var names = TableHeader()
        var place = line.lowerBound
        while true {
            let start = place
            guard let end = cellEnd(head, start, delimiter), end < head.count,
                end - start <= TableHeader.longest
            else { return nil }
            guard names.add(head, TableCell.trimmed(head, start..<end)) else { return nil }
            headers.append(start..<end)
            place = end + 1
            if head[end] != delimiter { break }
        }
        guard names.isPossible else { return nil }
        let firstRow = place
        var tally = RowTally(columns: headers.count)
        var hasRuler = false
        while place < head.count, tally.wantsMore {
            let start = place
            guard let row = cells(head, from: &place, delimiter) else {
                // Why: a first row that is longer than what is looked at tells by its beginning.
                if tally.rows == 0, head.count >= StructureLimits.longestUnit {
                    addBeginning(of: start, head, delimiter, to: &tally)
                }
                break
            }
            if row.isEmpty {
                if CellScan.isLineBreak(head[place - 1]), isSecondHalf(head, place - 1) { continue }
                if tally.rows > 0 { break }
                continue
            }
            let end = row.last?.upperBound ?? start
            if delimiter == pipe, TableRuler.isRuler(head, start..<end) {
                hasRuler = true
                continue
            }
            // Why: a database says below the table how many rows it has, and a text goes on.
            if hasRuler || isInText, row.count == 1, tally.rows > 0 { break }
            tally.add(head, row)
        }
        guard tally.fits, names.isHeader(of: tally, isInText: isInText) else { return nil }
        if isInText, isCommon(delimiter) {
            guard names.isTelling, headers.count >= 3, tally.fitting >= 2 else { return nil }
        }
        return TableLayout(
            .delimited(delimiter), TableColumn.all(head, headers), firstRow: firstRow,
            headers: names.plain)
    }

    /// Counts a row of which only the first cells are among the bytes.
    private static func addBeginning(
        of start: Int, _ head: Span<UInt8>, _ delimiter: UInt8, to tally: inout RowTally
    ) {
        var cells: [Range<Int>] = []
        var place = start
        while let end = cellEnd(head, place, delimiter) {
            cells.append(place..<end)
            place = end + 1
        }
        if !cells.isEmpty { tally.add(head, cells, isPadded: true) }
    }

    /// Whether a line feed belongs to the carriage return before it.
    static func isSecondHalf(_ head: Span<UInt8>, _ place: Int) -> Bool {
        place > 0 && head[place] == 0x0A && head[place - 1] == 0x0D
    }

    private static func cellEnd(_ head: Span<UInt8>, _ start: Int, _ delimiter: UInt8) -> Int? {
        var cell = CellScan()
        let isEnd = head.count < StructureLimits.longestUnit
        let end = cell.end(in: head, from: start, delimiter: delimiter, isEnd: isEnd)
        return cell.isInQuotes ? nil : end
    }

    /// The cells of a row, none for a blank line; `nil` if the row has no end.
    static func cells(
        _ head: Span<UInt8>, from place: inout Int, _ delimiter: UInt8
    ) -> [Range<Int>]? {
        var cells: [Range<Int>] = []
        while true {
            let start = place
            guard let end = cellEnd(head, start, delimiter) else { return nil }
            place = min(end + 1, head.count)
            let isLast = end == head.count || head[end] != delimiter
            if isLast, cells.isEmpty, isBlank(head, start..<end) { return [] }
            cells.append(start..<end)
            if isLast { return cells }
        }
    }

    /// The layout of a table whose columns begin at these characters of a line of headers and of those
    /// below.
    static func fixedWidth(
        _ head: Span<UInt8>, _ line: Range<Int>, _ starts: [Int], isInText: Bool
    ) -> TableLayout? {
        guard line.count <= TableHeader.longest * 100,
            let cells = FixedWidthRows.cells(head, withoutContinuation(head, line), starts),
            cells.count == starts.count
        else { return nil }
        let headers = cells.map { TableCell.trimmed(head, $0) }
        var names = TableHeader()
        for header in headers {
            guard names.add(head, header) else { return nil }
        }
        guard headers.count >= 2, names.isPossible else { return nil }
        var tally = RowTally(columns: headers.count)
        var place = line.upperBound + 1
        while place < head.count, tally.wantsMore {
            let end = lineEnd(head, place)
            if end == head.count, head.count >= StructureLimits.longestUnit { break }
            let row = place..<end
            place = end + 1
            if isBlank(head, row) {
                if end > 0, tally.rows > 0, !isSecondHalf(head, end) { break }
                continue
            }
            if TableRuler.isRuler(head, row) { continue }
            let cells = FixedWidthRows.cells(head, row, starts)
            if isInText, cells == nil, tally.rows > 0 { break }
            tally.add(head, cells, isPadded: true)
        }
        guard tally.fits, names.isHeader(of: tally, isInText: isInText) else { return nil }
        return TableLayout(
            .fixedWidth(starts), TableColumn.all(head, headers), firstRow: line.upperBound + 1,
            headers: names.plain)
    }

    /// Where the columns of a line of headers begin, in characters: where those of the ruler below it
    /// do, or else behind two spaces.
    static func columnStarts(
        _ head: Span<UInt8>, _ line: Range<Int>, _ gaps: CellGaps
    ) -> [Int]? {
        var below = line.upperBound + 1
        if isSecondHalf(head, min(below, head.count - 1)) { below += 1 }
        if below < head.count {
            let next = below..<lineEnd(head, below)
            if TableRuler.isRuler(head, next) { return TableRuler.starts(head, next) }
        }
        guard gaps.hasWideGap, !gaps.hasTab else { return nil }
        var starts: [Int] = []
        var (character, spaces) = (0, 2)
        for place in line {
            let byte = head[place]
            if byte & 0xC0 == 0x80 { continue }
            if byte != 0x20, spaces >= 2 { starts.append(starts.isEmpty ? 0 : character) }
            spaces = byte == 0x20 ? spaces + 1 : 0
            character += 1
        }
        return starts
    }
}
