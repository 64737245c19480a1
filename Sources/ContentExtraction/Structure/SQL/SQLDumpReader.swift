package import FindingModel

/// Reads dumps of databases: `INSERT INTO t (a, b) VALUES (…), (…);` and `COPY t (a, b) FROM stdin;`,
/// as mysqldump, pg_dump and others write them.
///
/// Every value is named by its column; where a statement names none, the columns are those of
/// `CREATE TABLE`. `INSERT … SELECT '…', '…'` has values too. The structure is broken when a string
/// stays open. Memory is bounded by the longest head of a statement. Not thread-safe.
package struct SQLDumpReader: StructureReader {
    private enum Mode: Sendable {
        /// At a statement, of which what is before its values is collected.
        case head
        /// Within a comment, up to the end of its line.
        case comment
        /// Among the values of a statement.
        case tuples
        /// Among values that no brackets enclose.
        case selection
        /// Among lines of values separated by tabs.
        case copy
        /// Within a statement that is of no interest.
        case passing
    }

    private var mode = Mode.head
    private var head = SQLHead()
    private var headStart = 0
    private var schema = SQLSchema()
    private var columns: [TableColumn?] = []
    private var tuple = SQLTuple()
    /// The string in hand, with the two bytes by which its end is known.
    private var text = ByteBuffer()
    private var embedded = EmbeddedReader(depth: 0)
    private var selection = SQLSelection()
    private var offset = 0
    /// The quote that is open in a statement that is passed over.
    private var quote: UInt8 = 0
    private var wasEscape = false
    /// Whether the line of a copy began with a backslash and a full stop, which end it.
    private var line: [UInt8] = []
    private var lineStart = 0
    private var isDamaged = false

    package var isBroken: Bool { isDamaged || embedded.isCut }

    package init(head: [UInt8]) {}

    package static func recognises(_ head: [UInt8]) -> Bool {
        SQLHead.isDump(head)
    }

    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]) {
        for index in chunk.indices {
            take(chunk[index], into: &fields)
            offset += 1
        }
        guard isEnd else { return }
        if mode == .copy { endLine(into: &fields) }
        isDamaged =
            mode == .tuples && tuple.isOpen || mode == .selection && selection.isOpen
            || mode == .head && head.isOpen
    }

    private mutating func take(_ byte: UInt8, into fields: inout [FieldValue]) {
        switch mode {
        case .head: takeHead(byte, into: &fields)
        case .comment: if byte == 0x0A { mode = .head }
        case .tuples:
            keep(byte, into: &fields)
            if let value = tuple.take(byte, at: offset) {
                if !takeString(value, &fields) { put(value.range, value.column, &fields) }
            }
            if tuple.isEnded {
                mode = .head
                if byte != 0x3B { takeHead(byte, into: &fields) }
            }
        case .selection:
            if let value = selection.take(byte, at: offset) {
                put(value.range, value.column, &fields)
            }
            if selection.isEnded { mode = .head }
        case .copy: takeCopy(byte, into: &fields)
        case .passing: pass(byte)
        }
    }

    private mutating func takeHead(_ byte: UInt8, into fields: inout [FieldValue]) {
        if head.text.isEmpty { headStart = offset }
        switch head.take(byte) {
        case .more: return
        case .again: break
        case .comment: mode = .comment
        case .tooLong:
            quote = head.openQuote
            mode = .passing
        case .values:
            beginValues(into: &fields)
            tuple = SQLTuple()
            mode = columns.isEmpty ? .passing : .tuples
            quote = 0
            if mode == .tuples { _ = tuple.take(byte, at: offset) }
        case .selection:
            beginValues(into: &fields)
            selection = SQLSelection()
            mode = columns.isEmpty ? .passing : .selection
            quote = 0
        case .statement:
            if SQLHead.isCopy(head.text) {
                beginValues(into: &fields)
                (mode, lineStart) = (.copy, offset + 1)
                line.removeAll(keepingCapacity: true)
            } else {
                schema.learn(head.text)
                mode = .head
            }
        }
        head = SQLHead()
    }

    /// Learns what the values are called that follow.
    private mutating func beginValues(into fields: inout [FieldValue]) {
        columns = schema.columns(of: head.text)
        fields.append(contentsOf: SQLSchema.headings(of: head.text, at: headStart))
    }

    private mutating func takeCopy(_ byte: UInt8, into fields: inout [FieldValue]) {
        guard byte == 0x0A else {
            if line.count < StructureLimits.longestUnit { line.append(byte) }
            return
        }
        endLine(into: &fields)
    }

    /// Puts the values of a line; `\.` ends the copy, `\N` is no value.
    private mutating func endLine(into fields: inout [FieldValue]) {
        if line.last == 0x0D { line.removeLast() }
        if line == [0x5C, 0x2E] {
            mode = .head
        } else if line.count < StructureLimits.longestUnit {
            var (start, column) = (0, 0)
            for end in 0...line.count where end == line.count || line[end] == 0x09 {
                if line[start..<end] != [0x5C, 0x4E], !takeCell(start..<end, column, &fields) {
                    put(lineStart + start..<lineStart + end, column, &fields)
                }
                (start, column) = (end + 1, column + 1)
            }
        }
        line.removeAll(keepingCapacity: true)
        lineStart = offset + 1
    }

    private mutating func pass(_ byte: UInt8) {
        if wasEscape {
            wasEscape = false
        } else if quote != 0 {
            if byte == 0x5C { wasEscape = true } else if byte == quote { quote = 0 }
        } else if byte == 0x27 || byte == 0x22 || byte == 0x60 {
            quote = byte
        } else if byte == 0x3B {
            mode = .head
        }
    }

    private func put(_ range: Range<Int>, _ column: Int, _ fields: inout [FieldValue]) {
        guard column < columns.count, let column = columns[column], !range.isEmpty,
            range.count <= StructureLimits.longestValue
        else { return }
        fields.append(column.field(at: range))
    }
}

// MARK: - Values that are structured text

extension SQLDumpReader {
    /// Bytes of a string that are kept: enough to know that it is too long.
    private static let mostKept = StructureLimits.longestUnit + 3

    /// Keeps a byte of a string that is open; reads the beginning of one that is too long to be kept.
    private mutating func keep(_ byte: UInt8, into fields: inout [FieldValue]) {
        guard let string = tuple.openString else {
            text.clear()
            return
        }
        guard text.count < Self.mostKept else { return }
        text.append(byte)
        if text.count == Self.mostKept {
            let range = string.start..<string.start + StructureLimits.longestUnit
            _ = takeEmbedded(range, string.column, isWhole: false, &fields)
        }
    }

    /// Takes a string that may be structured text, and says whether it is.
    private mutating func takeString(
        _ value: SQLTuple.Value, _ fields: inout [FieldValue]
    ) -> Bool {
        let lengths = EmbeddedMark.shortest...StructureLimits.longestUnit
        guard lengths.contains(value.range.count), value.range.count < text.count else {
            return false
        }
        return takeEmbedded(value.range, value.column, isWhole: true, &fields)
    }

    private mutating func takeEmbedded(
        _ range: Range<Int>, _ column: Int, isWhole: Bool, _ fields: inout [FieldValue]
    ) -> Bool {
        guard EmbeddedMark.begins(text.storage.span.extracting(first: range.count)) else {
            return false
        }
        let string = text
        let value = string.storage.span.extracting(first: range.count)
        return takeEmbedded(
            value, .string(value), at: range.lowerBound, column, isWhole: isWhole, &fields)
    }

    /// Takes a value of a copy, which stands at a place of the line.
    private mutating func takeCell(
        _ range: Range<Int>, _ column: Int, _ fields: inout [FieldValue]
    ) -> Bool {
        guard range.count >= EmbeddedMark.shortest,
            EmbeddedMark.begins(line.span.extracting(range))
        else { return false }
        let row = line
        return takeEmbedded(
            row.span.extracting(range), .backslashes, at: lineStart + range.lowerBound, column,
            isWhole: true, &fields)
    }

    private mutating func takeEmbedded(
        _ value: Span<UInt8>, _ escapes: ValueEscapes, at offset: Int, _ column: Int,
        isWhole: Bool, _ fields: inout [FieldValue]
    ) -> Bool {
        let known = column < columns.count ? columns[column] : nil
        let found = embedded.fields(
            of: value, escapes, isWhole: isWhole,
            at: EmbeddedReader.Place(at: offset, in: known, number: column))
        fields.append(contentsOf: found)
        return !found.isEmpty
    }
}
