/// Questions about one cell.
enum TableCell {
    /// The value of a cell: without spaces and quotes around it, and the `.0` of a whole number;
    /// `nil` if it says nothing, is too long for a value, or is prose.
    @inline(__always)
    static func value(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Range<Int>? {
        guard !cell.isEmpty else { return nil }
        let first = bytes[cell.lowerBound]
        let last = bytes[cell.upperBound - 1]
        // Why: nearly every cell is a short word or number, of which nothing is trimmed.
        if first > 0x30, first < 0x6E || first > 0x75, isPlain(first), last > 0x2F, isPlain(last),
            cell.count <= shortest
        {
            if first != 0x4E, first != 0x55 {
                return last == 0x30 ? withoutFraction(bytes, cell) : cell
            }
        }
        return carefully(bytes, cell)
    }

    /// Bytes of a cell that cannot be prose, whatever it holds.
    private static let shortest = 24

    private static func isPlain(_ byte: UInt8) -> Bool {
        ASCIIByte.isLetter(byte) || ASCIIByte.isDigit(byte)
    }

    private static func carefully(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Range<Int>? {
        let range = trimmed(bytes, cell)
        guard !range.isEmpty, range.count <= StructureLimits.longestValue else { return nil }
        let value = bytes.extracting(range)
        if ScalarText.saysNothing(value) || isNull(value) { return nil }
        if value.count > shortest, ScalarText.isProse(value) { return nil }
        return withoutFraction(bytes, range)
    }

    private static func withoutFraction(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Range<Int> {
        let length = ScalarText.lengthWithoutFraction(bytes.extracting(value))
        return value.lowerBound..<value.lowerBound + length
    }

    /// A cell without what stands around the value: spaces, quotes, and the `="…"` that keeps a
    /// spreadsheet from reading a number.
    static func trimmed(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Range<Int> {
        var (low, high) = (cell.lowerBound, cell.upperBound)
        while low < high, isPadding(bytes[low]) || isFormula(bytes, low, high) { low += 1 }
        while high > low, isPadding(bytes[high - 1]) { high -= 1 }
        return low..<high
    }

    /// What stands between the quotes of a cell, if it has some, and how it is written.
    static func content(
        _ bytes: Span<UInt8>, _ cell: Range<Int>
    ) -> (range: Range<Int>, escapes: ValueEscapes) {
        var (low, high) = (cell.lowerBound, cell.upperBound)
        while low < high, bytes[low] == 0x20 { low += 1 }
        guard low < high, bytes[low] == 0x22 else { return (cell, []) }
        while high > low + 1, bytes[high - 1] == 0x20 { high -= 1 }
        if high > low + 1, bytes[high - 1] == 0x22 { high -= 1 }
        return (low + 1..<high, .doubledQuotes)
    }

    private static func isPadding(_ byte: UInt8) -> Bool {
        ASCIIByte.isSpace(byte) || byte == 0x22 || byte == 0x27
    }

    private static func isFormula(_ bytes: Span<UInt8>, _ place: Int, _ end: Int) -> Bool {
        bytes[place] == 0x3D && place + 1 < end && bytes[place + 1] == 0x22
    }

    /// What databases write for NULL besides words: `\N`, and NA of statistics programs.
    private static func isNull(_ value: Span<UInt8>) -> Bool {
        value.count == 2
            && (value[0] == 0x5C && value[1] == 0x4E || value[0] == 0x4E && value[1] == 0x41)
    }
}
