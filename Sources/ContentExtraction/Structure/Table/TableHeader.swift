/// Tells a line of headers from a row of data and from prose.
struct TableHeader {
    /// Bytes of a header.
    static let longest = 160
    private static let mostWords = 14

    private(set) var cells = 0
    private var named = 0
    private var words = 0
    /// Headers with a word that headers have, or written as only identifiers of programs are.
    private var telling = 0
    /// Headers with a sign in their middle that stands between names and values, as in `age # 99`.
    private var separated = 0
    /// Where headers stand that are one word which only headers have, and so no values.
    ///
    /// Why not the others: a name or a disease may head a column.
    private(set) var plain: [Range<Int>] = []

    init() {}

    /// Whether the headers are enough for a table.
    var isPossible: Bool {
        named >= 2 && named * 2 >= cells && words <= named * 5 && telling > 0
    }

    /// Whether there is one header, with a word that headers have.
    var isOne: Bool { named == 1 && telling == 1 && words <= 4 && separated == 0 }

    /// Whether a header says that names stand below it.
    static func saysName(_ header: Span<UInt8>) -> Bool {
        let word = Array("name".utf8)
        guard header.count >= word.count else { return false }
        return (0...header.count - word.count).contains { start in
            word.indices.allSatisfy { header[start + $0] | 0x20 == word[$0] }
        }
    }

    /// Whether at least half of the headers have a word that headers have.
    var isMostlyTelling: Bool { isPossible && telling * 2 >= named }

    /// Whether every header has a word that headers have.
    var isTelling: Bool { isPossible && telling == named }

    /// Whether the rows below make these headers.
    func isHeader(of rows: RowTally, isInText: Bool) -> Bool {
        // Why stricter: what stands in text with a name before each value looks much the same.
        if isInText, rows.beginsWithNames || telling * 2 < named || separated > 0 { return false }
        // Why: `| DOB | 3/4/52 |` below `| Patient | … |` is a list of names and values.
        if named == 2, rows.beginsWithNames { return false }
        if telling == named { return true }
        guard rows.hasDigit else { return false }
        if cells <= 3 { return telling * 2 >= named }
        return telling * 4 >= named || rows.fitting >= 3 && rows.columnsOfNumbers * 3 >= cells
    }

    /// Adds a header, and says whether it can be one.
    mutating func add(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        cells += 1
        let cell = text.extracting(range)
        if cell.isEmpty || cell.count == 1 && cell[0] == 0x23 { return true }
        guard cell.count <= Self.longest, Self.canBegin(cell), !KeyShape(cell).isData else {
            return false
        }
        var (letters, depth, count, isTelling) = (0, 0, 1, false)
        var isSeparated = false
        for index in cell.indices {
            let byte = cell[index]
            guard Self.isAllowed(byte) else { return false }
            if ASCIIByte.isLetter(byte) || byte >= 0x80 { letters += 1 }
            switch byte {
            case 0x28, 0x5B: depth += 1
            case 0x29, 0x5D: depth -= 1
            case 0x20, 0x0A, 0x0D: count += 1
            case 0x3A where index + 1 < cell.count && cell[index + 1] == 0x20: return false
            case 0x5F: isTelling = true
            default: break
            }
            if depth < 0 { return false }
            isSeparated = isSeparated || Self.separates(cell, index)
            if index > 0, ASCIIByte.isUpper(byte), ASCIIByte.isLetter(cell[index - 1]),
                !ASCIIByte.isUpper(cell[index - 1])
            {
                isTelling = true
            }
        }
        guard letters > 0, depth == 0, count <= Self.mostWords, !Self.endsSentence(cell),
            cell[cell.count - 1] != 0x3A
        else {
            return false
        }
        named += 1
        words += count
        if isSeparated { separated += 1 }
        if isTelling || Self.hasKnownWord(cell) {
            telling += 1
            if letters == cell.count { plain.append(range) }
        }
        return true
    }

    private static func canBegin(_ cell: Span<UInt8>) -> Bool {
        let first = cell[0]
        if ASCIIByte.isDigit(first) { return cell.count > 1 && ASCIIByte.isLetter(cell[1]) }
        return ASCIIByte.isLetter(first) || first >= 0x80 || "_#(*%$[".utf8.contains(first)
    }

    /// Whether a sign between a name and a value stands at a place, with a space and more behind it.
    private static func separates(_ cell: Span<UInt8>, _ index: Int) -> Bool {
        guard index > 0, index + 2 < cell.count, cell[index + 1] == 0x20 else { return false }
        switch cell[index] {
        case 0x23, 0x3D: return true
        case 0x2D, 0x2E: return cell[index - 1] == 0x20 || cell[index - 1] == cell[index]
        default: return false
        }
    }

    /// Whether a cell ends in a word and a full stop, unlike `Acct. No.`.
    private static func endsSentence(_ cell: Span<UInt8>) -> Bool {
        guard cell.count > 4, cell[cell.count - 1] == 0x2E else { return false }
        return (2...4).allSatisfy {
            let byte = cell[cell.count - $0]
            return ASCIIByte.isLetter(byte) && !ASCIIByte.isUpper(byte)
        }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x0A, 0x0D, 0x80...: true
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: punctuation[Int(byte)]
        }
    }

    private static let punctuation: [Bool] = {
        var allowed = [Bool](repeating: false, count: 256)
        for byte in "_-./#()[]%:&'+*?!,$".utf8 { allowed[Int(byte)] = true }
        return allowed
    }()
}
