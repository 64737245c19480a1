import FindingModel

/// Reads the rows of a delimited table.
struct DelimitedRows: Sendable {
    private let delimiter: UInt8
    private let columns: [TableColumn?]
    private var labels: LabelColumns?
    /// Reads cells that are structured text.
    private var embedded: EmbeddedReader?
    private var column = 0
    private var cell = CellScan()
    /// Whether the beginning of the cell was given up: it is too long to be a value.
    private var isCellPassedOver = false
    /// Whether a cell beyond the last column holds something.
    private var overflows = false
    private var hold = RowHold()
    /// Whether a line feed, should one follow, belongs to the line break before it.
    private var isAfterReturn = true
    private var isAfterBlank = false
    /// Whether text follows that isn't of the table.
    private var isOver = false
    private(set) var isBroken = false

    /// Whether a cell was not read to its end because it is too long or stands within too many others.
    var isCut: Bool { embedded?.isCut ?? false }

    init(delimiter: UInt8, columns: [TableColumn?], embedded: EmbeddedReader? = nil) {
        self.delimiter = delimiter
        self.columns = columns
        self.embedded = embedded
        labels = LabelColumns(columns)
    }

    /// Reads the cells that are complete.
    ///
    /// - Parameters:
    ///   - bytes: text that begins with the first byte not read yet.
    ///   - offset: where it begins.
    ///   - isEnd: whether nothing follows.
    ///   - fields: where fields go.
    /// - Returns: how many bytes were read.
    mutating func read(
        _ bytes: Span<UInt8>, at offset: Int, isEnd: Bool, into fields: inout [FieldValue]
    ) -> Int {
        if isOver { return bytes.count }
        hold.resume(fields)
        var start = 0
        while start < bytes.count {
            guard let end = cellEnd(in: bytes, from: start, isEnd: isEnd), !cell.isInQuotes else {
                break
            }
            let isBlank = column == 0 && start == end && !isCellPassedOver
            take(bytes, start..<end, at: offset, into: &fields)
            let isCellOnly = end < bytes.count && bytes[end] == delimiter
            if isCellOnly {
                column += 1
            } else {
                let isReturn = end < bytes.count && bytes[end] == 0x0D
                endRow(isBlank: isBlank, isReturn, at: offset + end, &fields)
                if isOver { return bytes.count }
            }
            start = min(end + 1, bytes.count)
        }
        if bytes.count - start > StructureLimits.longestUnit {
            if !isCellPassedOver {
                _ = takeEmbedded(bytes, start..<bytes.count, at: offset, into: &fields)
            }
            start += cell.forget()
            isCellPassedOver = true
        }
        isBroken = isEnd && cell.isInQuotes
        if isEnd, !isBroken { endRow(isBlank: false, false, at: offset + bytes.count, &fields) }
        hold.suspend(at: offset + bytes.count, &fields)
        return start
    }

    @inline(__always)
    private mutating func cellEnd(in bytes: Span<UInt8>, from start: Int, isEnd: Bool) -> Int? {
        // Why not always the other way: most cells have no quotes and end in the same piece.
        let first = bytes[start]
        if first != 0x22, first != 0x20, cell.isFresh {
            var place = start
            let (count, delimiter) = (bytes.count, delimiter)
            while place < count {
                let byte = bytes[place]
                if byte == delimiter || byte == 0x0A || byte == 0x0D { return place }
                place += 1
            }
            if isEnd { return place }
        }
        return cell.end(in: bytes, from: start, delimiter: delimiter, isEnd: isEnd)
    }

    @inline(__always)
    private mutating func take(
        _ bytes: Span<UInt8>, _ range: Range<Int>, at offset: Int, into fields: inout [FieldValue]
    ) {
        defer { isCellPassedOver = false }
        if !cell.isFresh { cell = CellScan() }
        guard column < columns.count else {
            overflows =
                overflows || isCellPassedOver || !TableCell.trimmed(bytes, range).isEmpty
            return
        }
        if isCellPassedOver { return }
        if range.count >= EmbeddedMark.shortest,
            takeEmbedded(bytes, range, at: offset, into: &fields)
        {
            return
        }
        guard let value = TableCell.value(bytes, range) else { return }
        let name = labels?.name(bytes.extracting(value), of: column)
        if let field = columns[column]?.field(
            at: offset + value.lowerBound..<offset + value.upperBound, named: name)
        {
            hold.add(field, to: &fields)
        }
    }

    /// Takes a cell that may be structured text itself, and says whether it is.
    private mutating func takeEmbedded(
        _ bytes: Span<UInt8>, _ range: Range<Int>, at offset: Int, into fields: inout [FieldValue]
    ) -> Bool {
        guard embedded != nil, column < columns.count else { return false }
        let isWhole = range.count <= StructureLimits.longestUnit
        let (value, escapes) = TableCell.content(
            bytes, isWhole ? range : range.prefix(StructureLimits.longestUnit))
        guard EmbeddedMark.begins(bytes.extracting(value)) else { return false }
        let place = EmbeddedReader.Place(
            at: offset + value.lowerBound, in: columns[column], number: column)
        guard
            let found = embedded?.fields(
                of: bytes.extracting(value), escapes, isWhole: isWhole, at: place), !found.isEmpty
        else { return false }
        for field in found { hold.add(field, to: &fields) }
        return true
    }

    /// Ends a row of the right width, or anything else on a line.
    private mutating func endRow(
        isBlank: Bool, _ isReturn: Bool, at end: Int, _ fields: inout [FieldValue]
    ) {
        let cells = column + 1
        // Why stricter after a blank line: what stands there is hardly ever a row.
        let isWide = isAfterBlank ? cells >= columns.count : cells * 2 >= columns.count
        let isGood = (cells >= 2 || columns.count == 1) && isWide && !overflows
        hold.endRow(isGood: isGood, at: end, next: end + 1, &fields)
        if isBlank {
            if !isAfterReturn { isAfterBlank = true }
        } else {
            // Why: a line that is no row is damage, but after a blank line it's what follows the
            // table.
            if isAfterBlank, !isGood { isOver = true }
            isAfterBlank = false
        }
        isAfterReturn = isReturn
        column = 0
        labels?.endRow()
        overflows = false
    }
}
