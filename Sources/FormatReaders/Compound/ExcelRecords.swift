/// The records of a workbook of 95 to 2003 (MS-XLS 2.1.4), one by one.
struct ExcelRecords {
    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next record with what continues it, in pieces; `nil` at the end.
    mutating func next() -> (type: Int, start: Int, pieces: [ArraySlice<UInt8>])? {
        guard offset + 4 <= bytes.count else { return nil }
        let start = offset
        let type = bytes.u16(offset)
        var pieces = [piece()]
        while offset + 4 <= bytes.count, bytes.u16(offset) == 0x3C { pieces.append(piece()) }
        return (type, start, pieces)
    }

    private mutating func piece() -> ArraySlice<UInt8> {
        let from = offset + 4
        let to = min(bytes.count, from + bytes.u16(offset + 2))
        offset = to
        return bytes[from..<to]
    }
}

/// Reads strings that may continue in a further record, where they may change their width.
struct ExcelStringReader {
    private let pieces: [ArraySlice<UInt8>]
    private var piece = 0
    private var offset = 0

    init(_ pieces: [ArraySlice<UInt8>], offset: Int = 0) {
        self.pieces = pieces
        self.offset = offset
    }

    var isAtEnd: Bool { piece >= pieces.count }

    private mutating func settle() {
        while piece < pieces.count, offset >= pieces[piece].count {
            piece += 1
            offset = 0
        }
    }

    mutating func byte() -> UInt8 {
        settle()
        guard piece < pieces.count else { return 0 }
        defer { offset += 1 }
        return pieces[piece].byte(offset)
    }

    mutating func u16() -> Int { Int(byte()) | Int(byte()) << 8 }

    mutating func u32() -> Int { u16() | u16() << 16 }

    mutating func skip(_ count: Int) {
        var left = count
        while left > 0 {
            settle()
            guard piece < pieces.count else { return }
            let step = min(left, pieces[piece].count - offset)
            offset += step
            left -= step
        }
    }

    /// A string with its flags (MS-XLS 2.5.293), of so many characters.
    mutating func string(_ count: Int) -> String {
        let flags = byte()
        let runs = flags & 8 != 0 ? u16() : 0
        let extra = flags & 4 != 0 ? u32() : 0
        var isWide = flags & 1 != 0
        var units: [UInt16] = []
        var left = count
        while left > 0 {
            // Why: a piece begins with the width of what follows.
            if piece < pieces.count, offset >= pieces[piece].count {
                settle()
                guard piece < pieces.count else { break }
                isWide = byte() & 1 != 0
            }
            guard piece < pieces.count else { break }
            units.append(isWide ? UInt16(truncatingIfNeeded: u16()) : UInt16(byte()))
            left -= 1
        }
        skip(runs * 4 + extra)
        return String(decoding: units, as: UTF16.self)
    }
}
