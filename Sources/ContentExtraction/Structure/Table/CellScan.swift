/// Finds the end of one cell of a delimited row (RFC 4180), piece by piece.
struct CellScan: Sendable {
    private enum Phase: Sendable {
        case start
        case plain
        case quoted
        /// After the closing quote.
        case closed
    }

    private var phase = Phase.start
    /// Bytes of the cell that need no second look.
    private var scanned = 0

    /// Whether a quote is open.
    private(set) var isInQuotes = false

    /// Whether nothing of the cell was looked at.
    var isFresh: Bool { scanned == 0 && phase == .start }

    static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Where the cell ends: the place of the delimiter or line break behind it.
    ///
    /// - Returns: the place, `nil` if it isn't among the bytes; asked again with more bytes, the
    ///   search goes on where it stopped.
    mutating func end(
        in bytes: Span<UInt8>, from start: Int, delimiter: UInt8, isEnd: Bool
    ) -> Int? {
        var place = start + scanned
        let count = bytes.count
        while place < count {
            let byte = bytes[place]
            switch phase {
            case .start:
                if byte == 0x22 {
                    phase = .quoted
                    isInQuotes = true
                } else if byte != 0x20 {
                    phase = .plain
                    continue
                }
                place += 1
            case .plain, .closed:
                if byte == delimiter || Self.isLineBreak(byte) { return place }
                place += 1
            case .quoted:
                guard byte == 0x22 else {
                    place += 1
                    continue
                }
                if place + 1 < count, bytes[place + 1] == 0x22 {
                    place += 2
                } else if place + 1 == count, !isEnd {
                    scanned = place - start
                    return nil
                } else {
                    phase = .closed
                    isInQuotes = false
                    place += 1
                }
            }
        }
        scanned = place - start
        return isEnd ? count : nil
    }

    /// Passes over what was looked at, and says how many bytes that is: the cell goes on behind them.
    mutating func forget() -> Int {
        defer { scanned = 0 }
        if phase != .quoted { phase = .plain }
        return scanned
    }
}
