/// Reads the values of `INSERT … SELECT 'a' AS x, 7 UNION ALL SELECT 'b', 8;` as rows.
struct SQLSelection: Sendable {
    private enum Part: Sendable {
        case values
        /// Behind values, up to the next `SELECT`.
        case union
        /// Where the rows come from.
        case source
    }

    private static let longestWord = 6

    private var tuple = SQLTuple()
    private var part = Part.values
    /// The beginning of the word in hand, in small letters.
    private var word: [UInt8] = []
    /// Whether a string is open that is no value.
    private var isQuoted = false
    /// Whether the statement has ended.
    private(set) var isEnded = false

    init() {
        _ = tuple.take(0x28, at: 0)
    }

    /// Whether a string is open.
    var isOpen: Bool { isQuoted || tuple.isOpen }

    /// Takes a byte; gives the value that it ends.
    mutating func take(_ byte: UInt8, at offset: Int) -> SQLTuple.Value? {
        let wasOpen = isOpen
        if part != .values, byte == 0x27 { isQuoted.toggle() }
        if wasOpen || isOpen { return pass(byte, at: offset) }
        if ASCIIByte.isLetter(byte) || byte == 0x5F {
            if word.count <= Self.longestWord { word.append(ASCIIByte.lowered(byte)) }
            return pass(byte, at: offset)
        }
        let ended = String(decoding: word, as: UTF8.self)
        word.removeAll(keepingCapacity: true)
        if tuple.isNested { return pass(byte, at: offset) }
        isEnded = byte == 0x3B || ended == "go" && CellScan.isLineBreak(byte)
        switch ended {
        case "select" where part == .union:
            part = .values
            tuple = SQLTuple()
            _ = tuple.take(0x28, at: offset)
            return tuple.take(byte, at: offset)
        case "union", "from":
            part = ended == "union" ? .union : .source
            return tuple.take(0x29, at: offset)
        default: return isEnded ? tuple.take(0x29, at: offset) : pass(byte, at: offset)
        }
    }

    private mutating func pass(_ byte: UInt8, at offset: Int) -> SQLTuple.Value? {
        part == .values ? tuple.take(byte, at: offset) : nil
    }
}
