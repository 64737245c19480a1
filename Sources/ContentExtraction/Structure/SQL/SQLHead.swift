/// Collects a statement up to its values or its end.
struct SQLHead: Sendable {
    enum Step {
        case more, comment, again, values, statement, tooLong
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
            // Why behind the word: a column may be called "values_at".
            let isInsert = Self.has(text, "insert into") || Self.has(text, "replace into")
            if isInsert, Self.ends(text.dropLast(), "values") { return .values }
        default: break
        }
        return .more
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
                || text[0] == 0x5C || settings.contains(where: { has(text, $0) })
            {
                continue
            }
            if isCopy(text) || has(text, "create table") && text.contains(0x28) { return true }
            if has(text, "insert into") || has(text, "replace into") {
                return text.contains(0x28) || ends(text[...], "values")
            }
            other += 1
            guard other <= 2 else { return false }
        }
        return false
    }

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
