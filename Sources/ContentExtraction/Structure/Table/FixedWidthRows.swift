import FindingModel

/// Reads the rows of a table whose columns stand below their headers.
struct FixedWidthRows: Sendable {
    /// Where columns begin, in characters.
    private let starts: [Int]
    private let columns: [TableColumn?]
    private var searched = 0
    private var isPassingOver = false

    init(starts: [Int], columns: [TableColumn?]) {
        self.starts = starts
        self.columns = columns
    }

    /// Reads the lines that are complete; parameters as those of ``DelimitedRows``.
    mutating func read(
        _ bytes: Span<UInt8>, at offset: Int, isEnd: Bool, into fields: inout [FieldValue]
    ) -> Int {
        var start = 0
        while start < bytes.count {
            var end = start + searched
            while end < bytes.count, !CellScan.isLineBreak(bytes[end]) { end += 1 }
            guard end < bytes.count || isEnd else {
                searched = end - start
                break
            }
            if !isPassingOver, end - start <= StructureLimits.longestUnit {
                take(bytes, start..<end, at: offset, into: &fields)
            }
            isPassingOver = false
            searched = 0
            start = min(end + 1, bytes.count)
        }
        if bytes.count - start > StructureLimits.longestUnit {
            isPassingOver = true
            searched = 0
            start = bytes.count
        }
        return start
    }

    private func take(
        _ bytes: Span<UInt8>, _ line: Range<Int>, at offset: Int, into fields: inout [FieldValue]
    ) {
        guard let cells = Self.cells(bytes, line, starts) else { return }
        for (cell, column) in zip(cells, columns) {
            guard let column, let value = TableCell.value(bytes, cell) else { continue }
            fields.append(
                column.field(at: offset + value.lowerBound..<offset + value.upperBound))
        }
    }

    /// The cells of a line; `nil` if something stands where a space should, or there is only one.
    static func cells(
        _ bytes: Span<UInt8>, _ line: Range<Int>, _ starts: [Int]
    ) -> [Range<Int>]? {
        var cells: [Range<Int>] = []
        var (character, low, next, filled) = (0, line.lowerBound, 1, 0)
        var isFilled = false
        for place in line {
            let byte = bytes[place]
            if byte & 0xC0 == 0x80 { continue }
            if next < starts.count, character == starts[next] {
                guard place > line.lowerBound, bytes[place - 1] == 0x20 else { return nil }
                cells.append(low..<place)
                filled += isFilled ? 1 : 0
                (low, isFilled) = (place, false)
                next += 1
            }
            if byte == 0x09 { return nil }
            isFilled = isFilled || byte != 0x20
            character += 1
        }
        cells.append(low..<line.upperBound)
        filled += isFilled ? 1 : 0
        return filled >= 2 ? cells : nil
    }
}
