/// Collects a statement up to its values or its end.
struct SQLHead: Sendable {
    enum Step {
        case more, comment, again, values, selection, statement, tooLong
    }

    private static let longest = 32 * 1_024
    private(set) var text: [UInt8] = []
    /// The quote that is open, 0 if none.
    private(set) var openQuote: UInt8 = 0

    var isOpen: Bool { openQuote == 0x27 }

    mutating func take(_ byte: UInt8) -> Step {
        if text.isEmpty, byte <= 0x20 { return .more }
        text.append(byte)
        if text.count >= Self.longest { return .tooLong }
        if openQuote != 0 {
            if byte == openQuote { openQuote = 0 }
            return .more
        }
        if text == [0x2D, 0x2D] || text == [0x23] || text == [0x5C] { return .comment }
        if text.starts(with: [0x2F, 0x2A]) {
            return text.count > 3 && text.suffix(2) == [0x2A, 0x2F] ? .again : .more
        }
        switch byte {
        case 0x27, 0x22, 0x60: openQuote = byte
        case 0x3B: return .statement
        case 0x28, 0x20, 0x0A, 0x0D, 0x09:
            if Self.isInsert(text) {
                // Why behind the word: a column may be called "values_at".
                if Self.ends(text.dropLast(), "values") { return .values }
                if Self.ends(text.dropLast(), "select") { return .selection }
            }
            if Self.endsLine(text) { return .statement }
        default: break
        }
        return .more
    }

    /// Whether a statement fills a table: `INTO` and what stands before it may be missing, and begins
    /// the second part of `INSERT ALL INTO … INTO …`.
    private static func isInsert(_ text: [UInt8]) -> Bool {
        ["insert", "replace", "into"].contains {
            has(text, $0) && text.count > $0.utf8.count && text[$0.utf8.count] <= 0x20
        }
    }

    /// Whether a line break ends a statement: behind `GO`, which does so in scripts of SQL Server,
    /// and behind a setting.
    private static func endsLine(_ text: [UInt8]) -> Bool {
        guard let last = text.last, CellScan.isLineBreak(last) else { return false }
        if has(text, "set ") { return true }
        return has(Array(text.suffix(3)), "go") && text.dropLast(3).last ?? 0x0A == 0x0A
    }

    /// Whether a text begins as a dump does: a statement that defines or fills a table, behind
    /// comments and settings.
    static func isDump(_ head: [UInt8]) -> Bool {
        var head = head[...]
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
        var (other, lines) = (0, 0)
        while !head.isEmpty, lines < mostLines {
            let line = head.prefix { $0 != 0x0A }
            head = head[line.endIndex...].dropFirst()
            lines += 1
            let text = Array(line.drop { $0 <= 0x20 }.prefix(4_096))
            if text.isEmpty || text.starts(with: [0x2D, 0x2D]) || text.starts(with: [0x2F, 0x2A])
                || text[0] == 0x5C || has(text, "go") && text.count <= 3
                || settings.contains(where: { has(text, $0) })
            {
                continue
            }
            if isCopy(text) || has(text, "create table") && text.contains(0x28) { return true }
            if fills(text) { return true }
            other += 1
            guard other <= 2 else { return false }
        }
        return false
    }

    /// Whether a line begins a statement that fills a table, and no sentence about inserting.
    private static func fills(_ line: [UInt8]) -> Bool {
        let text = String(decoding: line, as: UTF8.self).lowercased()
        let words = text.split(separator: " ", maxSplits: 5)
        guard words.first == "insert" || words.first == "replace",
            let next = words.dropFirst().first(where: { !modifiers.contains(String($0)) })
        else { return false }
        if next == "into" { return line.contains(0x28) || ends(line[...], "values") }
        let isNamed = next.hasPrefix("[") || next.hasPrefix("dbo.")
        return line.contains(0x28) && (isNamed || text.contains("values ("))
    }

    /// Words that may stand before `INTO` or the name of the table.
    static let modifiers: Set<String> = [
        "ignore", "or", "replace", "all", "overwrite", "delayed", "low_priority", "high_priority",
    ]

    /// Lines of comments and settings before the first statement.
    private static let mostLines = 1_000
    private static let settings = [
        "set ", "use ", "begin", "start transaction", "lock tables", "drop table",
        "select pg_catalog",
        "create database", "create schema", "alter ", "delimiter", "pragma ",
    ]

    static func isCopy(_ text: [UInt8]) -> Bool {
        has(text, "copy ")
            && String(decoding: text, as: UTF8.self).lowercased().contains("from stdin")
    }

    /// Whether a text begins with words in lower case, whatever its case.
    static func has(_ text: [UInt8], _ words: String) -> Bool {
        text.count >= words.utf8.count && zip(text, words.utf8).allSatisfy { lowered($0) == $1 }
    }

    private static func ends(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
        let count = word.utf8.count
        guard text.count > count else { return false }
        let before = text[text.endIndex - count - 1]
        return (before <= 0x20 || before == 0x29 || before == 0x60 || before == 0x22)
            && zip(text.suffix(count), word.utf8).allSatisfy { lowered($0) == $1 }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        0x41...0x5A ~= byte ? byte | 0x20 : byte
    }
}
