import Yams

/// Reads the values of one YAML file and keeps every fault that it meets.
///
/// A value that is at fault is `nil`, and reading goes on, so that one run shows all that is wrong.
struct NodeReader {
    /// A mapping whose keys are known ones.
    struct Fields {
        /// The first key, at which faults of the mapping as a whole are reported.
        let first: Node
        var values: [String: (key: Node.Scalar, value: Node)] = [:]
    }

    let file: RuleFile
    private(set) var diagnostics: [Diagnostic] = []

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    init(_ file: RuleFile) {
        self.file = file
    }

    /// The document of the file; `nil` if it is not YAML or says nothing.
    mutating func root() -> Node? {
        do {
            // Why basic: every value is read as text here, and telling numbers from text by
            // Yams' own rules runs some ten regexes over each key.
            if let node = try compose(yaml: file.text, .basic, .default, .utf8) { return node }
            report(
                .yamlSyntax, "the file says nothing", at: .file(file.path),
                help: "write its keys and values, or remove it")
        } catch let error as YamlError {
            report(error)
        } catch {
            reportNoYAML()
        }
        return nil
    }

    /// The fields of a mapping, with faults for keys that are unknown or missing.
    mutating func fields(of node: Node, _ what: String, keys: [MappingKey]) -> Fields? {
        guard let mapping = node.mapping, let first = mapping.keys.first else {
            report(
                .wrongType, "\(what) must be a mapping of keys to values", at: node,
                help: "write it as '\(keys[0].name): \(keys[0].example)' and so on")
            return nil
        }
        var fields = Fields(first: first)
        var meant: Set<String> = []
        for (key, value) in mapping {
            guard let name = key.scalar else {
                report(
                    .wrongType, "a key must be a word", at: key,
                    help: "write a key as in '\(keys[0].name): \(keys[0].example)'")
                continue
            }
            if keys.contains(where: { $0.name == name.string }) {
                fields.values[name.string] = (name, value)
                continue
            }
            let near = Suggestion.nearest(to: name.string, among: keys.map(\.name))
            if let near { meant.insert(near) }
            report(
                .unknownKey, "unknown key '\(name.string)'", at: key,
                help: near.map { "did you mean '\($0)'?" }
                    ?? "known keys are " + keys.map(\.name).joined(separator: ", "))
        }
        // Why not those that were meant: the fault is one slip, and it has its help already.
        for key in keys where key.isRequired && !meant.contains(key.name) {
            guard fields.values[key.name] == nil else { continue }
            report(
                .missingKey, "\(what) has no '\(key.name)'", at: first,
                help: "add '\(key.name): \(key.example)'")
        }
        return fields
    }

    mutating func report(
        _ code: DiagnosticCode, _ message: String, at node: Node, help: String
    ) {
        guard let mark = node.mark else {
            report(code, message, at: .file(file.path), help: help)
            return
        }
        report(code, message, at: location(mark), length: length(of: node), help: help)
    }

    mutating func report(
        _ code: DiagnosticCode, _ message: String, at location: SourceLocation, length: Int = 1,
        help: String
    ) {
        diagnostics.append(
            Diagnostic(
                code, message, at: location, length: length, sourceLine: file.line(location.line),
                help: help))
    }

    func location(_ mark: Mark) -> SourceLocation {
        SourceLocation(file: file.path, line: mark.line, column: mark.column)
    }

    func location(of node: Node) -> SourceLocation {
        node.mark.map(location) ?? .file(file.path)
    }
}
