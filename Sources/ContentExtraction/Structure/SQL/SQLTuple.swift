/// Reads the values of an `INSERT`: `(1, 'O''Brien', NULL), (…);`.
struct SQLTuple: Sendable {
    private var isInside = false
    private var column = 0
    private var start: Int?
    /// Where a bare value ends, before spaces.
    private var end = 0
    private var isQuoted = false
    private var wasEscape = false
    /// The last byte was a quote within a string, which ends it unless another follows.
    private var wasQuote = false
    private var depth = 0
    /// Whether the statement has ended.
    private(set) var isEnded = false

    /// Whether a string is open.
    var isOpen: Bool { isQuoted && !wasQuote }

    /// Whether the values of a statement can go on with a byte that was taken.
    func goesOn(with byte: UInt8) -> Bool {
        isInside || isQuoted || byte <= 0x20 || byte == 0x28 || byte == 0x29 || byte == 0x2C
    }

    /// Takes a byte; gives the value that it ends.
    mutating func take(_ byte: UInt8, at offset: Int) -> (range: Range<Int>, column: Int)? {
        if isQuoted {
            if wasQuote, byte != 0x27 {
                (isQuoted, wasQuote) = (false, false)
                return takeBare(byte, offset, endsString: true)
            }
            if wasQuote {
                wasQuote = false
            } else if wasEscape {
                wasEscape = false
            } else if byte == 0x5C {
                wasEscape = true
            } else if byte == 0x27 {
                (wasQuote, end) = (true, offset)
            }
            return nil
        }
        return takeBare(byte, offset, endsString: false)
    }

    private mutating func takeBare(
        _ byte: UInt8, _ offset: Int, endsString: Bool
    ) -> (range: Range<Int>, column: Int)? {
        let value = endsString ? start.map { (range: $0..<end, column: column) } : nil
        if endsString { start = nil }
        switch byte {
        case 0x28 where !isInside: (isInside, column, start) = (true, 0, nil)
        case 0x28: depth += 1
        case 0x29 where depth > 0:
            depth -= 1
            end = offset + 1
        case 0x29 where isInside, 0x2C where isInside && depth == 0:
            let bare = start.map { (range: $0..<max($0, end), column: column) }
            column += 1
            start = nil
            if byte == 0x29 { isInside = false }
            return value ?? bare
        case 0x3B where !isInside: isEnded = true
        case 0x27 where isInside && depth == 0:
            (isQuoted, start, end) = (true, offset + 1, offset + 1)
        case 0...0x20: break
        default:
            guard isInside, depth == 0, !endsString else { break }
            start = start ?? offset
            end = offset + 1
        }
        return value
    }
}
