internal import RulePacks

/// A phrase of a rule, before all are compiled together.
struct PhraseSource {
    let pattern: RulePattern
    let shape: PhraseShape
    /// Index of the rule.
    let rule: Int
    /// The place of the pattern in the rule.
    let ordinal: Int
}
