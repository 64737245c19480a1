/// What came out of a load: the packs, and what was wrong with the files.
///
/// Immutable and thread-safe.
public struct LoadedPacks: Sendable, Hashable {
    /// The packs, ordered by name, with those of their rules that have no error.
    public let packs: [RulePack]
    /// Every fault, ordered by place.
    public let diagnostics: [Diagnostic]
    /// What the files say.
    public let texts: RuleTexts

    init(packs: [RulePack], diagnostics: [Diagnostic], files: [RuleFile]) {
        self.packs = packs.sorted { $0.name < $1.name }
        self.diagnostics = diagnostics.sorted()
        texts = RuleTexts(files)
    }

    /// Whether a rule or pack was left out.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
