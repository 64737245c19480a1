internal import PatternEngine
internal import RulePacks

/// What a ``DetectorSet`` is made from: what rules say, with their patterns compiled.
struct DetectorSource: Sendable {
    /// The packs, as `name@version`.
    let rulePacks: [String]
    let rules: [CompiledRule]
    /// The patterns with a shape, those that are tried behind labels only last.
    let detectors: [Detector]
    let phrases: [PhraseSource]
    let termLists: [TermListSource]

    init(
        rulePacks: [String], rules: [CompiledRule], detectors: [Detector],
        phrases: [PhraseSource], termLists: [TermListSource]
    ) {
        self.rulePacks = rulePacks
        self.rules = rules
        self.detectors =
            detectors.filter { !$0.isLabelled } + detectors.filter(\.isLabelled)
        self.phrases = phrases
        self.termLists = termLists
    }

    /// The detectors that are tried wherever their shape stands.
    var free: ArraySlice<Detector> { detectors.prefix { !$0.isLabelled } }

    /// The detectors that are tried behind a label only.
    var labelled: ArraySlice<Detector> { detectors.drop { !$0.isLabelled } }
}
