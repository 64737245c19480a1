package import FindingModel

/// Finds the tables that stand in running text: below a greeting, in a note, one behind the other.
///
/// A table is a line of headers and the lines below that fit it, up to a blank line or another. It has
/// tabs or pipes between its cells, or columns that stand below each other; of commas and semicolons,
/// of which prose is full, at least two in each of three lines. The marks of a quoted reply (`>`) at
/// the beginning of lines count as spaces. Texts whose first 64 kB have no table are not looked at
/// further. Not thread-safe.
package struct TextTableReader: StructureReader {
    /// The most bytes of a paragraph that are looked at together.
    private static let longest = StructureLimits.longestUnit / 2

    private var window = SegmentWindow()
    /// Where the search for the end of the paragraph in hand goes on.
    private var searched = 0
    /// The table that a paragraph began that was too long.
    private var open: TableLayout?
    /// Whether the beginning of a line was read that is too long, and its rest is passed over.
    private var isInLongLine = false
    package let isBroken = false

    package init(head: [UInt8]) {}

    package static func recognises(_ head: [UInt8]) -> Bool { tables(in: head, atMost: 1) == 1 }

    /// Whether a text has more tables than one, each with its own headers.
    static func recognisesSeveral(_ head: [UInt8]) -> Bool { tables(in: head, atMost: 2) == 2 }

    private static func tables(in head: [UInt8], atMost most: Int) -> Int {
        let unquoted = withoutQuoteMarks(head[...])
        let text = unquoted.span
        var (start, tables) = (0, 0)
        while start < text.count, tables < most {
            let rest = text.extracting(start...)
            var searched = 0
            let length = paragraphEnd(rest, from: &searched) ?? rest.count
            let paragraph = rest.extracting(first: length)
            var place = 0
            while tables < most, let table = table(in: paragraph, from: place) {
                tables += 1
                place = table.end
            }
            start += length
        }
        return tables
    }

    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]) {
        var taken = 0
        repeat {
            taken += window.take(chunk, from: taken)
            let isLast = isEnd && taken == chunk.count
            while true {
                passOverLongLine()
                guard
                    let part = Self.part(
                        window.bytes, from: window.start, isLast: isLast, &searched)
                else { break }
                isInLongLine =
                    part.isCut && !window.bytes[part.range].contains(where: CellScan.isLineBreak)
                Self.read(window.bytes, part, &open, at: window.offset, into: &fields)
                window.skip(part.range.count)
                searched = 0
            }
        } while taken < chunk.count
    }

    /// Skips the rest of a line that is too long, as far as it is there.
    private mutating func passOverLongLine() {
        guard isInLongLine else { return }
        let end = window.bytes[window.start...].firstIndex(of: 0x0A)
        isInLongLine = end == nil
        window.skip((end.map { $0 + 1 } ?? window.bytes.count) - window.start)
    }

    /// The paragraph that begins at a place, or the lines of it that are looked at together; `nil`
    /// while that is not known.
    private static func part(
        _ bytes: [UInt8], from start: Int, isLast: Bool, _ searched: inout Int
    ) -> (range: Range<Int>, isCut: Bool)? {
        let text = bytes.span.extracting(start...)
        if text.isEmpty { return nil }
        let part = text.extracting(first: longest)
        if let end = paragraphEnd(part, from: &searched) { return (start..<start + end, false) }
        if text.count >= longest {
            let length = part.indices.last { part[$0] == 0x0A }.map { $0 + 1 } ?? longest
            return (start..<start + length, true)
        }
        return isLast ? (start..<bytes.count, false) : nil
    }

    /// Reads a paragraph; `open` is the table that goes on in it, and then the one that goes on
    /// behind it.
    private static func read(
        _ bytes: [UInt8], _ part: (range: Range<Int>, isCut: Bool), _ open: inout TableLayout?,
        at offset: Int, into fields: inout [FieldValue]
    ) {
        let unquoted = withoutQuoteMarks(bytes[part.range])
        let paragraph = unquoted.span
        var last = open.map { Table($0.goingOn, in: paragraph, from: 0) }
        if let last { last.read(paragraph, at: offset, into: &fields) }
        while let found = table(in: paragraph, from: last?.end ?? 0) {
            found.read(paragraph, at: offset, into: &fields)
            last = found
        }
        let goesOn = part.isCut && last?.end == paragraph.count
        open = goesOn ? last?.layout : nil
    }

    /// A table that stands in a paragraph.
    private struct Table {
        let layout: TableLayout
        /// Where the first line is that is none of its rows.
        let end: Int

        /// A table whose first row may stand at a place.
        init(_ layout: TableLayout, in paragraph: Span<UInt8>, from start: Int) {
            self.layout = layout
            var place = start
            if place < paragraph.count, TableLayout.isSecondHalf(paragraph, place) { place += 1 }
            while place < paragraph.count {
                let line = place..<TextTableReader.lineEnd(paragraph, place)
                guard TableRuler.isRuler(paragraph, line) || layout.fits(paragraph, line) else {
                    break
                }
                place = line.upperBound
            }
            end = place
        }

        func read(_ paragraph: Span<UInt8>, at offset: Int, into fields: inout [FieldValue]) {
            fields.append(contentsOf: layout.headings(at: offset))
            let rows = paragraph.extracting(layout.firstRow..<end)
            let first = offset + layout.firstRow
            switch layout.shape {
            case .delimited(let delimiter):
                var reading = DelimitedRows(delimiter: delimiter, columns: layout.columns)
                _ = reading.read(rows, at: first, isEnd: true, into: &fields)
            case .fixedWidth(let starts):
                var reading = FixedWidthRows(starts: starts, columns: layout.columns)
                _ = reading.read(rows, at: first, isEnd: true, into: &fields)
            }
        }
    }

    /// The first table whose headers stand at a place or behind it.
    private static func table(in paragraph: Span<UInt8>, from start: Int) -> Table? {
        var place = start
        while place < paragraph.count {
            let line = place..<TableLayout.lineEnd(paragraph, place)
            place = lineEnd(paragraph, place)
            guard place < paragraph.count, mayBeHeaders(paragraph, line, below: place) else {
                continue
            }
            if let layout = TableLayout.best(paragraph, line, isInText: true) {
                return Table(layout, in: paragraph, from: layout.firstRow)
            }
        }
        return nil
    }

    /// Where the line behind the one at a place begins.
    private static func lineEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
        let end = TableLayout.lineEnd(text, start)
        let isPair = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
        return min(end + (isPair ? 2 : 1), text.count)
    }

    /// Whether something separates cells on a line above another: a look that rules out nearly all
    /// prose.
    private static func mayBeHeaders(
        _ text: Span<UInt8>, _ line: Range<Int>, below next: Int
    ) -> Bool {
        let gaps = CellGaps(text, line)
        if gaps.isTelling || beginsRuler(text, next) { return true }
        if TableLayout.mayBeFrame(text, line, below: next) { return true }
        guard gaps.hasSeveralCommas else { return false }
        // Why the next: rows of commas have as many as their headers.
        return gaps.hasQuote
            || CellGaps(text, next..<TableLayout.lineEnd(text, next)).hasSeveralCommas
    }

    /// A text with spaces for the marks of a quoted reply at the beginning of its lines.
    private static func withoutQuoteMarks(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var copy = Array(text)
        var isAtStart = true
        for place in copy.indices {
            let byte = copy[place]
            if byte == 0x3E, isAtStart { copy[place] = 0x20 }
            isAtStart = byte == 0x0A || isAtStart && (byte == 0x3E || byte == 0x20)
        }
        return copy
    }

    private static func beginsRuler(_ text: Span<UInt8>, _ place: Int) -> Bool {
        place < text.count && (text[place] == 0x2D || text[place] == 0x3D)
    }

    /// Where the next line begins behind a blank one; `nil` if there is none.
    ///
    /// Leaves `place` where to go on when there is more of the text.
    private static func paragraphEnd(_ text: Span<UInt8>, from place: inout Int) -> Int? {
        while place < text.count {
            if text[place] == 0x0A {
                var next = place + 1
                while next < text.count, isBlankOrMark(text[next]) { next += 1 }
                if next == text.count { return nil }
                if text[next] == 0x0A { return next + 1 }
            }
            place += 1
        }
        return nil
    }

    /// Whether a byte may stand on a blank line, be that quoted or not.
    private static func isBlankOrMark(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0D || byte == 0x3E
    }
}

extension TableLayout {
    /// The same table without its headers.
    fileprivate var goingOn: TableLayout { TableLayout(shape, columns, firstRow: 0) }

    /// Whether a line can be one of the rows.
    fileprivate func fits(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
        switch shape {
        case .delimited(let delimiter):
            // Why not as many of tabs: cells at the end may be missing.
            line.count { text[$0] == delimiter }
                >= (Self.isCommon(delimiter) ? columns.count - 1 : 1)
        case .fixedWidth(let starts): FixedWidthRows.cells(text, line, starts) != nil
        }
    }
}
