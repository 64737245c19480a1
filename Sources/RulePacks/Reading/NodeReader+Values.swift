import Yams

extension NodeReader {
    /// The text of a key; `nil` if it is absent or at fault.
    mutating func text(_ key: String, in fields: Fields?) -> String? {
        guard let (name, value) = fields?.values[key] else { return nil }
        return text(of: value, "'\(key)'", named: .scalar(name))
    }

    /// The text of a node that is called `what`; a node without text is reported at `named`.
    mutating func text(of node: Node, _ what: String, named: Node) -> String? {
        guard let scalar = node.scalar else {
            report(.wrongType, "\(what) must be a text", at: node, help: "write it on one line")
            return nil
        }
        guard !isEmpty(scalar) else {
            report(
                .emptyValue, "\(what) says nothing", at: named,
                help: "write a text, or leave it out if it need not be there")
            return nil
        }
        // Why: a block scalar ends in a line break that nobody means.
        let isBlock = scalar.style == .literal || scalar.style == .folded
        guard isBlock, scalar.string.hasSuffix("\n") else { return scalar.string }
        return String(scalar.string.prefix(through: lastSeen(scalar.string)))
    }

    /// The nodes of a list; empty if the key is absent or at fault.
    mutating func list(_ key: String, in fields: Fields?, example: String) -> [Node] {
        guard let value = fields?.values[key]?.value else { return [] }
        if let sequence = value.sequence { return Array(sequence) }
        if let scalar = value.scalar, isEmpty(scalar) { return [] }
        let meant = value.scalar.map { "[\($0.string)]" } ?? example
        report(.wrongType, "'\(key)' must be a list", at: value, help: "write it as \(meant)")
        return []
    }

    /// The texts of a list.
    mutating func texts(_ key: String, in fields: Fields?, example: String) -> [String] {
        list(key, in: fields, example: example).compactMap {
            text(of: $0, "an entry of '\(key)'", named: $0)
        }
    }

    /// One of the possible values of a key; `nil` if it is absent or none of them.
    mutating func choice<Value>(
        _ key: String, in fields: Fields?, code: DiagnosticCode = .unknownValue
    ) -> Value?
    where Value: RawRepresentable<String> & CaseIterable {
        guard let word = text(key, in: fields) else { return nil }
        if let value = Value(rawValue: word) { return value }
        let names = Value.allCases.map(\.rawValue)
        reportValue(
            code, "'\(word)' is not a value of '\(key)'", of: key, in: fields,
            help: Suggestion.question(for: word, among: names)
                ?? "possible are " + names.joined(separator: ", "))
        return nil
    }

    /// Reports a fault of the value of a key.
    mutating func reportValue(
        _ code: DiagnosticCode, _ message: String, of key: String, in fields: Fields?,
        help: String
    ) {
        guard let value = fields?.values[key]?.value else { return }
        report(code, message, at: value, help: help)
    }

    /// Whether a scalar is YAML's way of saying nothing.
    func isEmpty(_ scalar: Node.Scalar) -> Bool {
        let string = scalar.string
        let isPlain = scalar.style == .plain || scalar.style == .any
        return isPlain && (string == "~" || string == "null")
            || string.utf8.allSatisfy { $0 == UInt8(ascii: " ") || 9...13 ~= $0 }
    }

    private func lastSeen(_ text: String) -> String.Index {
        text.lastIndex { !$0.isNewline } ?? text.startIndex
    }
}
