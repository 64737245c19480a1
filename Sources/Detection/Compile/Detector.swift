internal import FindingModel
internal import PatternEngine
internal import RulePacks

/// One pattern of one rule, compiled.
struct Detector: Sendable {
    /// Index of the rule in ``DetectorSet/rules``.
    let rule: Int
    /// The rule's name for the pattern.
    let name: String
    let pattern: Pattern
    /// The probability that the shape stands for the entity.
    let probability: Double
    let check: CheckName
    let requires: RulePattern.Requirement
}

/// What findings say about a rule, and how its context works.
struct CompiledRule: Sendable {
    let id: String
    let entity: EntityType
    let pack: String
    let check: CheckName
    /// How far context reaches, in characters.
    let within: Int
}
