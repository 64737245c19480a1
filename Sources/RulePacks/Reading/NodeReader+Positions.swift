import Yams

extension NodeReader {
    /// How many characters of its first line a node takes.
    func length(of node: Node) -> Int {
        guard let mark = node.mark, let line = file.line(mark.line) else { return 1 }
        let rest = Array(line.unicodeScalars.dropFirst(mark.column - 1))
        guard let scalar = node.scalar else { return max(Self.trimmed(rest), 1) }
        switch scalar.style {
        case .singleQuoted: return Self.quoted(rest, by: "'", escape: nil)
        case .doubleQuoted: return Self.quoted(rest, by: "\"", escape: "\\")
        case .literal, .folded: return 1
        case .any, .plain:
            let value = Array(scalar.string.unicodeScalars)
            return max(rest.starts(with: value) ? value.count : Self.trimmed(rest), 1)
        }
    }

    private static func trimmed(_ rest: [Unicode.Scalar]) -> Int {
        (rest.lastIndex { $0 != " " } ?? -1) + 1
    }

    private static func quoted(
        _ rest: [Unicode.Scalar], by quote: Unicode.Scalar, escape: Unicode.Scalar?
    ) -> Int {
        var index = 1
        while index < rest.count {
            let next = index + 1 < rest.count ? rest[index + 1] : nil
            if rest[index] == escape || escape == nil && rest[index] == quote && next == quote {
                index += 2
            } else if rest[index] == quote {
                return index + 1
            } else {
                index += 1
            }
        }
        return max(trimmed(rest), 1)
    }
}
