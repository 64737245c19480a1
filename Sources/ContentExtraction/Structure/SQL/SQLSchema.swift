import FindingModel

/// The columns of tables, as `CREATE TABLE` and the heads of statements name them.
struct SQLSchema: Sendable {
    private static let mostTables = 2_000

    private var tables: [String: [TableColumn?]] = [:]

    /// Remembers the columns of a `CREATE TABLE`.
    mutating func learn(_ statement: [UInt8]) {
        guard SQLHead.has(statement, "create table"), tables.count < Self.mostTables,
            let open = statement.firstIndex(of: 0x28)
        else { return }
        let name = Self.table(statement[..<open])
        let columns = Self.items(statement[(open + 1)...]).filter { !Self.isClause($0) }.map {
            Self.column(Self.firstName($0))
        }
        tables[name] = columns
    }

    /// The columns that a statement names, or those of its table.
    func columns(of statement: [UInt8]) -> [TableColumn?] {
        if let open = statement.firstIndex(of: 0x28), open < statement.count - 1 {
            return Self.names(in: statement[(open + 1)...]).map(Self.column)
        }
        return tables[Self.table(statement[...])] ?? []
    }

    /// The fields of the names of columns that a statement lists, which are no values.
    static func headings(of statement: [UInt8], at offset: Int) -> [FieldValue] {
        guard let open = statement.firstIndex(of: 0x28) else { return [] }
        var header = TableHeader()
        for name in names(in: statement[(open + 1)...]) {
            _ = header.add(statement.span, name.startIndex..<name.endIndex)
        }
        return header.plain.map {
            TableColumn.heading(at: offset + $0.lowerBound..<offset + $0.upperBound)
        }
    }

    private static func column(_ name: ArraySlice<UInt8>) -> TableColumn? {
        TableColumn(header: Array(name).span)
    }

    private static func names(in list: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        items(list).map(firstName)
    }

    /// The third word of `INSERT INTO t`, `CREATE TABLE t`, the second of `COPY t`.
    private static func table(_ head: ArraySlice<UInt8>) -> String {
        let words = String(decoding: head, as: UTF8.self).split { $0.isWhitespace || $0 == "(" }
        let kept = words.first {
            let word = $0.lowercased()
            return !SQLHead.modifiers.contains(word)
                && !["if", "not", "exists", "insert", "into", "create", "table", "copy"]
                    .contains(word)
        }
        let name = kept.map(String.init) ?? ""
        let last = name.split(separator: ".").last.map(String.init) ?? name
        return last.filter { !"`\"[];".contains($0) }.lowercased()
    }

    /// The items of a list, up to the bracket that closes it.
    private static func items(_ list: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var items: [ArraySlice<UInt8>] = []
        var (depth, start, quote) = (0, list.startIndex, UInt8(0))
        for place in list.indices {
            let byte = list[place]
            if quote != 0 {
                if byte == quote { quote = 0 }
                continue
            }
            switch byte {
            case 0x27, 0x22, 0x60: quote = byte
            case 0x28: depth += 1
            case 0x29 where depth == 0:
                items.append(list[start..<place])
                return items
            case 0x29: depth -= 1
            case 0x2C where depth == 0:
                items.append(list[start..<place])
                start = place + 1
                if items.count >= StructureLimits.mostColumns { return items }
            default: break
            }
        }
        return []
    }

    /// The name that an item begins with, without its quotes.
    private static func firstName(_ item: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let item = item.drop { $0 <= 0x20 }
        guard let first = item.first else { return [] }
        if first == 0x60 || first == 0x22 || first == 0x5B {
            let close: UInt8 = first == 0x5B ? 0x5D : first
            return item.dropFirst().prefix { $0 != close }
        }
        return item.prefix { $0 > 0x20 }
    }

    private static func isClause(_ item: ArraySlice<UInt8>) -> Bool {
        let text = Array(item.drop { $0 <= 0x20 })
        return [
            "primary key", "key ", "unique ", "constraint ", "index ", "foreign ", "fulltext ",
            "check",
        ]
        .contains { SQLHead.has(text, $0) }
    }
}
