extension TableLayout {
    private static let fewestValues = 2
    private static let mostValues = 60
    private static let longestValue = 48
    private static let mostWords = 4
    private static let tab: UInt8 = 0x09

    /// The layout of a list of values below one header, such as an exported column; delimiters may
    /// stand behind them.
    ///
    /// Stricter than for several columns, since any line with more below it looks like one: the
    /// header is a word that headers have, and every line is a short value with a digit, or, below
    /// the word for a name, words with capitals.
    static func oneColumn(_ head: Span<UInt8>) -> TableLayout? {
        var place = textStart(head)
        while place < head.count, CellScan.isLineBreak(head[place]) { place += 1 }
        let end = lineEnd(head, place)
        guard end < head.count, end - place <= TableHeader.longest else { return nil }
        let last = head[max(place, end - 1)]
        let delimiter = delimiters.contains(last) ? last : tab
        guard let headers = cells(head, from: &place, delimiter),
            let header = onlyCell(of: headers, head)
        else { return nil }
        var names = TableHeader()
        guard names.add(head, header), names.isOne else { return nil }
        let isOfNames = TableHeader.saysName(head.extracting(header))
        let firstRow = place
        var values = 0
        while place < head.count, values < mostValues {
            guard let row = cells(head, from: &place, delimiter) else { return nil }
            if row.isEmpty { continue }
            // Why: the bytes at hand may end within a value.
            if place >= head.count, values >= fewestValues { break }
            guard row.count == headers.count, let value = onlyCell(of: row, head),
                isValue(head.extracting(value), orName: isOfNames)
            else { return nil }
            values += 1
        }
        guard values >= fewestValues else { return nil }
        return TableLayout(
            .delimited(delimiter), TableColumn.all(head, headers), firstRow: firstRow,
            headers: names.plain)
    }

    /// The first cell of a row if nothing stands in the others, without what stands around it.
    private static func onlyCell(of row: [Range<Int>], _ head: Span<UInt8>) -> Range<Int>? {
        let cells = row.map { TableCell.trimmed(head, $0) }
        guard let first = cells.first, !first.isEmpty,
            cells.dropFirst().allSatisfy(\.isEmpty)
        else { return nil }
        return first
    }

    private static func isValue(_ value: Span<UInt8>, orName mayBeName: Bool) -> Bool {
        guard value.count <= longestValue else { return false }
        var (words, capitals, hasDigit) = (1, 0, false)
        for index in value.indices {
            let byte = value[index]
            if byte == 0x20 { words += 1 }
            hasDigit = hasDigit || ASCIIByte.isDigit(byte)
            let isFirst = index == 0 || value[index - 1] == 0x20
            if isFirst, ASCIIByte.isUpper(byte) || byte >= 0xC3 { capitals += 1 }
        }
        guard words <= mostWords else { return false }
        return hasDigit || mayBeName && capitals == words && words >= 2
    }
}
