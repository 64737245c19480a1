/// The files that rules were loaded from, for faults that show when rules are compiled or tested.
///
/// Immutable and thread-safe.
public struct RuleTexts: Sendable, Hashable {
    private let files: [String: RuleFile]

    /// Takes files; diagnostics about any other file have no line.
    public init(_ files: [RuleFile] = []) {
        self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    }

    /// Makes a diagnostic about characters of a line.
    public func diagnostic(
        _ code: DiagnosticCode, _ message: String, at location: SourceLocation, length: Int,
        help: String
    ) -> Diagnostic {
        Diagnostic(
            code, message, at: location, length: length,
            sourceLine: files[location.file]?.line(location.line), help: help)
    }

    /// Makes a diagnostic about a value, or about one of its UTF-8 bytes.
    ///
    /// Points at the byte if one line has the whole value, else at where the value begins.
    public func diagnostic(
        _ code: DiagnosticCode, _ message: String, about value: String, byte: Int? = nil,
        at location: SourceLocation, help: String
    ) -> Diagnostic {
        guard let line = files[location.file]?.line(location.line) else {
            return Diagnostic(code, message, at: location, help: help)
        }
        let written = WrittenValue(line, from: location.column)
        guard let byte, let before = written.characters(before: byte, of: value) else {
            return Diagnostic(
                code, message, at: location, length: written.length(of: value), sourceLine: line,
                help: help)
        }
        let place = SourceLocation(
            file: location.file, line: location.line, column: location.column + before)
        return Diagnostic(code, message, at: place, sourceLine: line, help: help)
    }
}
