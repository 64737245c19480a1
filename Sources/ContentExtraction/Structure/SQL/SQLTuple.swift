/// Reads the values of an `INSERT`: `(1, 'O''Brien', NULL), (…);`.
struct SQLTuple: Sendable {
    typealias Value = (range: Range<Int>, column: Int)

    private var isInside = false
    private var column = 0
    private var start: Int?
    /// Where the value in hand ends.
    private var end = 0
    /// Whether the column has its value: what follows is its type or its name.
    private var isFilled = false
    /// Whether a row has ended, and only a comma can lead to another.
    private var isClosed = false
    private var isQuoted = false
    private var wasEscape = false
    /// The last byte was a quote within a string, which ends it unless another follows.
    private var wasQuote = false
    private var depth = 0
    /// Whether the statement has ended.
    private(set) var isEnded = false

    /// Whether a string is open.
    var isOpen: Bool { isQuoted && !wasQuote }

    /// The string that is open, or may have ended with the last byte: where it begins, and its column.
    var openString: (start: Int, column: Int)? {
        isQuoted ? start.map { (start: $0, column: column) } : nil
    }

    /// Whether a bracket is open within a row.
    var isNested: Bool { depth > 0 }

    /// Whether the values of a statement can go on with a byte that was taken.
    func goesOn(with byte: UInt8) -> Bool {
        isInside || isQuoted || byte <= 0x20 || byte == 0x28 || byte == 0x29 || byte == 0x2C
    }

    /// Takes a byte; gives the value that it ends.
    mutating func take(_ byte: UInt8, at offset: Int) -> Value? {
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

    private mutating func takeBare(_ byte: UInt8, _ offset: Int, endsString: Bool) -> Value? {
        let value = endsString ? start.map { (range: $0..<end, column: column) } : nil
        if endsString { (start, isFilled) = (nil, true) }
        switch byte {
        case 0x28 where !isInside: (isInside, column, start, isFilled) = (true, 0, nil, false)
        case 0x28: depth += 1
        case 0x29 where depth > 0:
            depth -= 1
            if !isFilled { end = offset + 1 }
        case 0x29 where isInside, 0x2C where isInside && depth == 0:
            let bare = start.map { (range: $0..<max($0, end), column: column) }
            column += 1
            (start, isFilled) = (nil, false)
            if byte == 0x29 { (isInside, isClosed) = (false, true) }
            return value ?? bare
        case 0x27 where isInside && depth == 0:
            (isQuoted, start, end, isFilled) = (true, offset + 1, offset + 1, false)
        case 0...0x20: isFilled = isFilled || start != nil && depth == 0
        default: takeOther(byte, offset)
        }
        return value
    }

    private mutating func takeOther(_ byte: UInt8, _ offset: Int) {
        guard isInside else {
            // Why letters: scripts of SQL Server have the next statement without a semicolon.
            isEnded = byte == 0x3B || isClosed && ASCIIByte.isLetter(byte)
            isClosed = false
            return
        }
        guard depth == 0, !isFilled else { return }
        start = start ?? offset
        end = offset + 1
    }
}
