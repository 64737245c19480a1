/// The stored properties of a type, and what the cases of an enumeration carry.
struct TypeBody {
    struct Property: Hashable {
        let name: String
        let type: String
        /// Counted from 0.
        let line: Int
    }

    let properties: [Property]

    /// Reads a declaration; `nil` if the file has none of that name.
    init?(of name: String, in file: SourceFile) {
        let lines = file.code
        let declares = { (line: String) in
            line.matches(of: #/\b(?:struct|enum|class|actor)\s+(\w+)/#).contains { $0.1 == name }
        }
        guard let first = lines.firstIndex(where: declares) else { return nil }
        var found: [Property] = []
        var depth = 0
        for (line, text) in lines.enumerated().dropFirst(first) {
            if depth == 1 { found += Self.properties(text, line) }
            depth += text.count { $0 == "{" } - text.count { $0 == "}" }
            if depth <= 0, text.contains("}") { break }
        }
        properties = found
    }

    private static func properties(_ text: String, _ line: Int) -> [Property] {
        if let match = text.firstMatch(of: #/^\s*(?:indirect\s+)?case\s+.*\(/#) {
            return payloads(String(text[match.range.upperBound...]), line)
        }
        let declaration = #/^\s*(?:[\w()@]+\s+)*?(?:let|var)\s+(\w+)\s*([:=].*)$/#
        guard !text.contains(#/\bstatic\b/#), let match = text.firstMatch(of: declaration),
            isStored(String(match.2))
        else { return [] }
        return [Property(name: String(match.1), type: String(match.2), line: line)]
    }

    /// Whether what follows a name has no body, or a value before it.
    private static func isStored(_ rest: String) -> Bool {
        guard let brace = rest.firstIndex(of: "{") else { return true }
        return rest[..<brace].contains("=") || rest.contains(#/\{\s*(didSet|willSet)\b/#)
    }

    private static func payloads(_ text: String, _ line: Int) -> [Property] {
        text.split(separator: ",").map { part in
            let sides = part.split(separator: ":", maxSplits: 1)
            let name = sides.count == 2 ? sides[0] : "payload"
            return Property(
                name: String(name.filter { $0.isLetter || $0.isNumber }),
                type: String(sides.last ?? ""), line: line)
        }
    }
}
