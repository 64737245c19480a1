package import FindingModel

/// Finds the statements that put values into tables in a text of something else, such as the log of a
/// program: `ERROR: duplicate key in INSERT INTO t (a, b) VALUES ('…', '…')`.
///
/// The values are named by the columns that a statement names. A statement ends with what cannot go on
/// behind its values. Memory is bounded by the longest head of a statement. Not thread-safe.
package struct SQLTextReader: StructureReader {
    private enum Mode: Sendable {
        /// Before the next statement.
        case search
        /// In a statement, before its values.
        case head(SQLHead)
        case values(SQLTuple, [TableColumn?])
    }

    private static let beginnings = [
        "insert into ", "replace into ", "insert ignore into ", "insert or replace into ",
        "insert or ignore into ", "insert [",
    ].map { Array($0.utf8) }
    private static let longestBeginning = 23
    /// Bytes between the beginning of a statement and its values.
    private static let longestHead = 8 * 1_024

    private var mode = Mode.search
    private var headStart = 0
    /// The last bytes before a statement, in small letters.
    private var last: [UInt8] = []
    private var offset = 0
    package let isBroken = false

    package init(head: [UInt8]) {}

    package static func recognises(_ head: [UInt8]) -> Bool {
        // Why from there: every text is asked, and nearly none has such a word.
        guard let first = head.indices.first(where: { mayBegin(head, at: $0) }) else {
            return false
        }
        var reader = SQLTextReader(head: [])
        for byte in head[first...] {
            var fields: [FieldValue] = []
            reader.take(byte, into: &fields)
            if case .values = reader.mode { return true }
        }
        return false
    }

    private static let words = ["insert", "replace"].map { Array($0.utf8) }

    /// Whether the first word of a statement stands at a place.
    private static func mayBegin(_ text: [UInt8], at place: Int) -> Bool {
        let first = text[place] | 0x20
        return words.contains { word in
            first == word[0] && place + word.count < text.count
                && text[place + word.count] <= 0x20
                && word.indices.allSatisfy { text[place + $0] | 0x20 == word[$0] }
        }
    }

    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]) {
        for index in chunk.indices {
            take(chunk[index], into: &fields)
            offset += 1
        }
    }

    private mutating func take(_ byte: UInt8, into fields: inout [FieldValue]) {
        switch mode {
        case .search: search(byte)
        case .head(var head):
            mode = .search
            switch head.take(byte) {
            case .more where head.text.count < Self.longestHead: mode = .head(head)
            case .values:
                let columns = SQLSchema().columns(of: head.text)
                guard columns.contains(where: { $0 != nil }) else { break }
                fields.append(contentsOf: SQLSchema.headings(of: head.text, at: headStart))
                var tuple = SQLTuple()
                _ = tuple.take(byte, at: offset)
                mode = .values(tuple, columns)
            default: break
            }
        case .values(var tuple, let columns):
            mode = .search
            if let value = tuple.take(byte, at: offset), value.column < columns.count,
                let column = columns[value.column], !value.range.isEmpty,
                value.range.count <= StructureLimits.longestValue
            {
                fields.append(column.field(at: value.range))
            }
            if !tuple.isEnded, tuple.goesOn(with: byte) {
                mode = .values(tuple, columns)
            } else {
                search(byte)
            }
        }
    }

    private mutating func search(_ byte: UInt8) {
        let isSpace = byte <= 0x20
        // Why: "insert", two spaces and "into" is a beginning too.
        if isSpace, last.last == 0x20 { return }
        last.append(isSpace ? 0x20 : ASCIIByte.lowered(byte))
        if last.count > 2 * Self.longestBeginning {
            last.removeFirst(last.count - Self.longestBeginning)
        }
        guard isSpace || byte == 0x5B,
            let beginning = Self.beginnings.first(where: { last.ends(with: $0) })
        else { return }
        last.removeAll(keepingCapacity: true)
        var head = SQLHead()
        for byte in beginning { _ = head.take(byte) }
        // Why from its end: several spaces in it count as one.
        headStart = offset + 1 - beginning.count
        mode = .head(head)
    }
}

extension [UInt8] {
    fileprivate func ends(with bytes: [UInt8]) -> Bool {
        count >= bytes.count && suffix(bytes.count).elementsEqual(bytes)
    }
}
