internal import RulePacks

/// A phrase of a rule, before all are compiled together.
struct PhraseSource {
    let facts: PatternFacts
    let shape: PhraseShape
}
