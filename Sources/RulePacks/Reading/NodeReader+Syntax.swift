import Yams

extension NodeReader {
    /// Turns an error of the YAML parser, which stops at its first, into a fault.
    mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            report(problem, at: mark, context)
        case .reader(let problem, let offset, _, _):
            report(
                .yamlSyntax, problem, at: location(ofCharacter: offset ?? 0),
                help: "remove the character, or write it as an escape in double quotes")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "'\($0)'" }.joined(separator: ", ")
            report(
                .repeatedKey, "\(keys) is given more than once in a mapping",
                at: location(context.mark), length: duplicates.first?.unicodeScalars.count ?? 1,
                help: "keep one")
        default:
            reportNoYAML()
        }
    }

    /// Reports a file of which the parser does not say what is wrong with it.
    mutating func reportNoYAML() {
        report(
            .yamlSyntax, "the file is not YAML", at: .file(file.path),
            help: "write 'key: value' lines, as in the shipped rules")
    }

    private mutating func report(_ problem: String, at mark: Mark, _ context: YamlError.Context?) {
        var message = problem
        var help = "correct the line; a text with signs such as ':' or '#' goes in quotes"
        if let context, context.text.hasPrefix("while ") {
            help = "look from line \(context.mark.line) on: the fault was met \(context.text)"
        } else if let context {
            message = "\(context.text), \(problem)"
        }
        let indentation = file.line(mark.line)?.prefix { $0 == " " || $0 == "\t" } ?? ""
        if indentation.contains("\t") { help = "indent with spaces; YAML allows no tabs" }
        if problem.contains("another document") {
            help = "remove the '---' and what follows; a file is one document"
        }
        report(.yamlSyntax, message, at: location(inside: mark), help: help)
    }

    /// The location of a mark; of one behind the last line, the end of that line.
    private func location(inside mark: Mark) -> SourceLocation {
        guard file.line(mark.line) == nil else { return location(mark) }
        let lines = file.text.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let column = (file.line(lines.count)?.unicodeScalars.count ?? 0) + 1
        return SourceLocation(file: file.path, line: lines.count, column: column)
    }

    private func location(ofCharacter offset: Int) -> SourceLocation {
        let before = file.text.prefix(offset)
        let line = before.count { $0.isNewline } + 1
        let column = before.reversed().prefix { !$0.isNewline }.count + 1
        return SourceLocation(file: file.path, line: line, column: column)
    }
}
