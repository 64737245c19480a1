package import FindingModel

/// Finds the tables that stand in running text: below a greeting, in a note, one behind the other.
///
/// A table is a paragraph, which a blank line ends, with a line of headers that those below it fit. It
/// has tabs or pipes between its cells, or columns that stand below each other; commas do not count,
/// for prose is full of them. Texts whose first 64 kB have no table are not looked at further. Not
/// thread-safe.
package struct TextTableReader: StructureReader {
    /// Lines of a paragraph before the headers.
    private static let mostTitles = 5
    /// Tab, pipe.
    private static let delimiters: [UInt8] = [0x09, 0x7C]

    /// The most bytes of a paragraph that are looked at together.
    private static let longest = StructureLimits.longestUnit / 2

    private var window = SegmentWindow()
    /// Where the search for the end of the paragraph in hand goes on.
    private var searched = 0
    /// The table that a paragraph began that was too long.
    private var open: TableLayout?
    package let isBroken = false

    package init(head: [UInt8]) {}

    package static func recognises(_ head: [UInt8]) -> Bool { tables(in: head, atMost: 1) == 1 }

    /// Whether a text has more tables than one, each with its own headers.
    static func recognisesSeveral(_ head: [UInt8]) -> Bool { tables(in: head, atMost: 2) == 2 }

    private static func tables(in head: [UInt8], atMost most: Int) -> Int {
        let text = head.span
        var (start, tables) = (0, 0)
        while start < text.count, tables < most {
            let rest = text.extracting(start...)
            var searched = 0
            let length = paragraphEnd(rest, from: &searched) ?? rest.count
            if layout(of: rest.extracting(first: length)) != nil { tables += 1 }
            start += length
        }
        return tables
    }

    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]) {
        var taken = 0
        repeat {
            taken += window.take(chunk, from: taken)
            let isLast = isEnd && taken == chunk.count
            while let part = Self.part(
                window.bytes, from: window.start, isLast: isLast, &searched)
            {
                Self.read(window.bytes, part, &open, at: window.offset, into: &fields)
                window.skip(part.range.count)
                searched = 0
            }
        } while taken < chunk.count
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
        let paragraph = bytes.span.extracting(part.range)
        let layout = open.map(\.goingOn) ?? layout(of: paragraph)
        if let layout { read(paragraph, layout, at: offset, into: &fields) }
        open = part.isCut ? layout : nil
    }

    private static func read(
        _ paragraph: Span<UInt8>, _ layout: TableLayout, at offset: Int,
        into fields: inout [FieldValue]
    ) {
        let rows = paragraph.extracting(layout.firstRow...)
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

    private static func layout(of paragraph: Span<UInt8>) -> TableLayout? {
        var place = 0
        var titles = 0
        while place < paragraph.count, titles <= mostTitles {
            let end = TableLayout.lineEnd(paragraph, place)
            let line = place..<end
            place = end + 1
            guard !TableLayout.isBlank(paragraph, line) else { continue }
            titles += 1
            guard end < paragraph.count,
                hasGap(paragraph, line) || beginsRuler(paragraph, place)
            else { continue }
            if let layout = TableLayout.best(
                paragraph, line, between: delimiters, isInText: true)
            {
                return layout
            }
        }
        return nil
    }

    /// Whether something separates cells on a line: a look that rules out nearly all prose.
    private static func hasGap(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
        var (spaces, last) = (0, UInt8(0))
        for place in line {
            let byte = text[place]
            if delimiters.contains(byte) { return true }
            if byte == 0x20 {
                spaces += 1
                continue
            }
            // Why: some writers put two spaces behind a full stop.
            if last > 0, spaces > 2 || spaces == 2 && last != 0x2E { return true }
            (spaces, last) = (0, byte)
        }
        return false
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
                while next < text.count, text[next] == 0x20 || text[next] == 0x0D { next += 1 }
                if next == text.count { return nil }
                if text[next] == 0x0A { return next + 1 }
            }
            place += 1
        }
        return nil
    }
}

extension TableLayout {
    /// The same table without its headers.
    fileprivate var goingOn: TableLayout { TableLayout(shape, columns, firstRow: 0) }
}
