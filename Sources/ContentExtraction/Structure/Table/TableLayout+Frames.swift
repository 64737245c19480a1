extension TableLayout {
    private static let mostFrameRows = 60

    /// Whether a line may be the headers of a frame: it is indented, and the next one is not.
    static func mayBeFrame(_ head: Span<UInt8>, _ line: Range<Int>, below next: Int) -> Bool {
        line.count > 2 && head[line.lowerBound] == 0x20 && head[line.lowerBound + 1] == 0x20
            && next < head.count && head[next] > 0x20
    }

    /// Where the columns of a frame begin, in characters, as pandas and R print it: values end below the
    /// ends of their headers, behind the number or name of their row, which has no header.
    static func frameStarts(_ head: Span<UInt8>, _ line: Range<Int>) -> [Int]? {
        var place = rowStart(head, line.upperBound + 1)
        guard mayBeFrame(head, line, below: place) else { return nil }
        let ends = wordEnds(head, withoutContinuation(head, line))
        guard let first = ends.first, (2...StructureLimits.mostColumns).contains(ends.count) else {
            return nil
        }
        let starts = ends.dropLast().map { $0 + 1 }
        var (width, rows) = (0, 0)
        while place < head.count, rows < mostFrameRows {
            let row = place..<lineEnd(head, place)
            guard FixedWidthRows.cells(head, row, [0] + starts) != nil,
                !TableRuler.isRuler(head, row)
            else { break }
            width = max(width, row.prefix { head[$0] != 0x20 }.count { head[$0] & 0xC0 != 0x80 })
            place = rowStart(head, row.upperBound + 1)
            rows += 1
        }
        return width > 0 && width < first ? [0, width + 1] + starts : nil
    }

    /// A line of headers without the backslash by which pandas says that more columns follow below.
    static func withoutContinuation(_ head: Span<UInt8>, _ line: Range<Int>) -> Range<Int> {
        var end = line.upperBound
        while end > line.lowerBound, head[end - 1] == 0x20 { end -= 1 }
        guard end - line.lowerBound > 2, head[end - 1] == 0x5C, head[end - 2] == 0x20 else {
            return line
        }
        return line.lowerBound..<end - 1
    }

    private static func rowStart(_ head: Span<UInt8>, _ place: Int) -> Int {
        place < head.count && isSecondHalf(head, place) ? place + 1 : place
    }

    /// Where the words of a line end, in characters.
    private static func wordEnds(_ head: Span<UInt8>, _ line: Range<Int>) -> [Int] {
        var ends: [Int] = []
        var (character, isInside) = (0, false)
        for place in line {
            let byte = head[place]
            if byte & 0xC0 == 0x80 { continue }
            if byte == 0x20, isInside { ends.append(character) }
            isInside = byte != 0x20
            character += 1
        }
        if isInside { ends.append(character) }
        return ends
    }
}
