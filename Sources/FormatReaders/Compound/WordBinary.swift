import ContentExtraction
import FindingModel

/// Writes the text of a Word document of 97 to 2003 (MS-DOC), or of Word 6 or 95, in all its parts.
enum WordBinary {
    static func read(
        _ document: [UInt8], _ file: CompoundFile, _ folder: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        guard [0xA5DC, 0xA5EC].contains(document.u16(0)) else {
            throw ExtractionFailure(.unsupported, "a document of a Word before 6")
        }
        let flags = document.u16(10)
        guard flags & 0x100 == 0 else {
            throw ExtractionFailure(.encrypted, "the document is protected by a password")
        }
        if document.u16(2) < 0xC1 {
            return try write(document, WordSix.pieces(document), counts: 0x34, writer)
        }
        let tableName = flags & 0x200 != 0 ? "1Table" : "0Table"
        guard let table = file.data(tableName, in: folder) ?? file.data("0Table", in: folder) else {
            throw ExtractionFailure(.damaged, "the document has no table of its text")
        }
        let pieces = Self.pieces(table.cut(document.u32(0x1A2), document.u32(0x1A6)))
        try write(document, pieces, counts: 0x4C, writer)
        try names(table, document, writer)
    }

    /// Writes the parts, of which so many characters each follow one another.
    private static func write(
        _ document: [UInt8], _ pieces: [WordPieces.Piece], counts: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        guard !pieces.isEmpty else {
            throw ExtractionFailure(.damaged, "the document does not say where its text is")
        }
        let lengths = [
            ("body", document.u32(counts)), ("footnotes", document.u32(counts + 4)),
            ("headers", document.u32(counts + 8)), ("macros", document.u32(counts + 12)),
            ("comments", document.u32(counts + 16)), ("endnotes", document.u32(counts + 20)),
            ("text boxes", document.u32(counts + 24)),
            ("header text boxes", document.u32(counts + 28)),
        ]
        var reader = WordPieces(document, pieces)
        for (place, length) in lengths where length > 0 {
            try writer.endLine()
            try writer.place(place)
            var writing = WordBinaryWriter(writer)
            try reader.write(length, &writing)
        }
        try writer.endLine()
        try writer.place("other text")
        var writing = WordBinaryWriter(writer)
        try reader.write(Int.max, &writing)
        try writer.endLine()
    }

    /// Who wrote the comments.
    private static func names(
        _ table: [UInt8], _ document: [UInt8], _ writer: TextWriter
    ) throws(ExtractionFailure) {
        let owners = table.cut(document.u32(0x1BA), document.u32(0x1BE))
        var offset = 0
        try writer.place("authors")
        while offset + 2 <= owners.count {
            let length = owners.u16(offset)
            try writer.line("", CodePage.utf16(owners.cut(offset + 2, length * 2)))
            offset += 2 + length * 2
        }
    }

    /// Where stretches of text lie: `Clx`, with the piece table behind what formats it.
    static func pieces(_ clx: [UInt8], isBytes: Bool = false) -> [WordPieces.Piece] {
        var offset = 0
        while offset < clx.count, clx[offset] == 1 { offset += 3 + clx.u16(offset + 1) }
        guard clx.byte(offset) == 2 else { return [] }
        let plc = clx.cut(offset + 5, clx.u32(offset + 1))
        let count = (plc.count - 4) / 12
        guard count > 0 else { return [] }
        return (0..<count).map { index in
            let start = plc.u32(index * 4)
            let end = plc.u32(index * 4 + 4)
            let place = plc.u32((count + 1) * 4 + index * 8 + 2)
            let length = max(0, end - start)
            // Why: before Word 97 a character is a byte, and the place says no more.
            if isBytes { return WordPieces.Piece(count: length, offset: place, isCompressed: true) }
            let isCompressed = place & 0x4000_0000 != 0
            let offset = place & 0x3FFF_FFFF
            return WordPieces.Piece(
                count: length, offset: isCompressed ? offset / 2 : offset,
                isCompressed: isCompressed)
        }
    }
}

/// Where Word 6 and 95 keep text, all within the stream of the document.
enum WordSix {
    /// One piece, or those of a piece table where it was saved fast, at the end.
    static func pieces(_ document: [UInt8]) -> [WordPieces.Piece] {
        let isComplex = document.u16(10) & 4 != 0
        let clx = document.cut(document.u32(0x160), document.u32(0x164))
        if isComplex { return WordBinary.pieces(clx, isBytes: true) }
        let (start, end) = (document.u32(0x18), document.u32(0x1C))
        return [WordPieces.Piece(count: max(0, end - start), offset: start, isCompressed: true)]
    }
}

/// Reads characters through the pieces, in order.
struct WordPieces {
    struct Piece {
        let count: Int
        let offset: Int
        let isCompressed: Bool
    }

    private let document: [UInt8]
    private let pieces: [Piece]
    private var piece = 0
    private var position = 0
    /// Pieces may overlap; what they come to is bounded all the same.
    private var budget: Int

    init(_ document: [UInt8], _ pieces: [Piece]) {
        self.document = document
        self.pieces = pieces
        budget = document.count * 2
    }

    /// Writes so many characters, or as many as there are.
    mutating func write(
        _ count: Int, _ writer: inout WordBinaryWriter
    ) throws(ExtractionFailure) {
        var left = count
        while left > 0, piece < pieces.count, budget > 0 {
            let current = pieces[piece]
            let take = min(left, current.count - position, 4_096, budget)
            if take <= 0 {
                piece += 1
                position = 0
                continue
            }
            let text: String
            if current.isCompressed {
                text = CodePage.western.decode(document.cut(current.offset + position, take))
            } else {
                text = CodePage.utf16(document.cut(current.offset + position * 2, take * 2))
            }
            for scalar in text.unicodeScalars { try writer.take(scalar) }
            position += take
            left -= take
            budget -= take
        }
    }
}

/// Turns Word's marks in text into line breaks and tabs.
struct WordBinaryWriter {
    private let writer: TextWriter
    private var pendingTab = false

    init(_ writer: TextWriter) {
        self.writer = writer
    }

    mutating func take(_ scalar: Unicode.Scalar) throws(ExtractionFailure) {
        switch scalar.value {
        case 7:
            // Why: two cell marks in a row end the row of a table.
            if pendingTab { try writer.endLine() }
            pendingTab.toggle()
        case 0x0D, 0x0B, 0x0C, 0x0E:
            try flushTab()
            try writer.write(byte: 0x0A)
        case 0x13, 0x14, 0x15:
            try flushTab()
            try writer.space()
        case 0x1E: try writer.write("-")
        case 9:
            try flushTab()
            try writer.write(byte: 9)
        case 0..<0x20, 0x1F: break
        default:
            try flushTab()
            try writer.write(scalar)
        }
    }

    private mutating func flushTab() throws(ExtractionFailure) {
        guard pendingTab else { return }
        pendingTab = false
        try writer.write(byte: 0x09)
    }
}
