package import FindingModel

/// Reads tables with a line of headers: comma, tab, semicolon, pipe, tilde or caret between cells
/// (RFC 4180), or columns that stand below each other; and delimited ones without headers whose
/// values tell.
///
/// Every cell is named by its column. A row that is too short or too long gives no fields, because
/// nobody knows which cell is whose. The structure is broken when a quote stays open to the end. Not
/// thread-safe.
package struct TableReader: StructureReader, EmbeddingReader {
    private enum Rows: Sendable {
        case none
        case delimited(DelimitedRows)
        case fixedWidth(FixedWidthRows)
    }

    private var window = SegmentWindow()
    private var rows = Rows.none
    /// Bytes of titles and headers that are still to come.
    private var preamble = 0
    /// The fields of headers, until the first row comes.
    private var headings: [FieldValue] = []
    private var isDamaged = false

    package var isBroken: Bool { isDamaged || isCut }

    var isCut: Bool {
        if case .delimited(let reading) = rows { reading.isCut } else { false }
    }

    package init(head: [UInt8]) {
        self.init(head: head, depth: 0)
    }

    init(head: [UInt8], depth: Int) {
        let text = head.span
        guard let layout = TableLayout(head: text) else {
            isDamaged = true
            return
        }
        preamble = layout.firstRow
        headings = layout.headings(at: 0)
        rows =
            switch layout.shape {
            case .delimited(let byte):
                .delimited(
                    DelimitedRows(
                        delimiter: byte, columns: layout.columns,
                        embedded: EmbeddedReader(depth: depth)))
            case .fixedWidth(let starts):
                .fixedWidth(FixedWidthRows(starts: starts, columns: layout.columns))
            }
    }

    package static func recognises(_ head: [UInt8]) -> Bool {
        TableLayout(head: head.span) != nil
    }

    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]) {
        var taken = 0
        repeat {
            if isDamaged { return }
            taken += window.take(chunk, from: taken)
            let skipped = min(preamble, window.count)
            window.skip(skipped)
            preamble -= skipped
            guard preamble == 0 else { continue }
            fields.append(contentsOf: headings)
            headings.removeAll()
            let start = window.start
            let read = Self.read(
                window.bytes, start..<window.bytes.count, at: window.offset,
                isEnd: isEnd && taken == chunk.count, by: &rows, isDamaged: &isDamaged,
                into: &fields)
            window.skip(read)
        } while taken < chunk.count
    }

    private static func read(
        _ bytes: [UInt8], _ range: Range<Int>, at offset: Int, isEnd: Bool, by rows: inout Rows,
        isDamaged: inout Bool, into fields: inout [FieldValue]
    ) -> Int {
        let text = bytes.span.extracting(range)
        switch rows {
        case .none: return range.count
        case .delimited(var reading):
            // Why: a second reference to the rows would have them copied at every change.
            rows = .none
            let count = reading.read(text, at: offset, isEnd: isEnd, into: &fields)
            isDamaged = reading.isBroken
            rows = .delimited(reading)
            return count
        case .fixedWidth(var reading):
            rows = .none
            let count = reading.read(text, at: offset, isEnd: isEnd, into: &fields)
            rows = .fixedWidth(reading)
            return count
        }
    }
}
