/// What came out of a load: the packs, and what was wrong with the files.
///
/// Immutable and thread-safe.
public struct LoadedPacks: Sendable, Hashable {
    /// The packs, ordered by name, with those of their rules that have no error.
    public let packs: [RulePack]
    /// Every fault, ordered by place.
    public let diagnostics: [Diagnostic]

    private let texts: [String: RuleFile]

    init(packs: [RulePack], diagnostics: [Diagnostic], files: [RuleFile]) {
        self.packs = packs.sorted { $0.name < $1.name }
        self.diagnostics = diagnostics.sorted()
        texts = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    }

    /// Whether a rule or pack was left out.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Makes a diagnostic about a loaded rule, with the line of the file that it points at.
    ///
    /// Without a length, everything from the location to the end of the line is at fault. The
    /// location is one of a loaded rule, pattern or sample; of any other the line stays unknown.
    public func diagnostic(
        _ code: DiagnosticCode, _ message: String, at location: SourceLocation,
        length: Int? = nil, help: String? = nil
    ) -> Diagnostic {
        let line = texts[location.file]?.line(location.line)
        let rest = Array((line ?? "").unicodeScalars.dropFirst(max(location.column - 1, 0)))
        let end = (rest.lastIndex { $0 != " " } ?? 0) + 1
        return Diagnostic(
            code, message, at: location, length: length ?? end, sourceLine: line, help: help)
    }
}
