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
    /// The place of the pattern in the rule.
    let ordinal: Int

    /// Whether it is worth a try only directly behind a label.
    ///
    /// Why only tokens: a match with another anchor begins, and has its label, far before it.
    var isLabelled: Bool {
        guard requires.needsLabel, case .token = pattern.anchor else { return false }
        return true
    }
}

/// The order of a pattern among all patterns, whatever the order of their rules.
struct DetectorRank: Hashable, Sendable, Comparable {
    let rule: Int
    /// The place of the pattern in the rule; -1 for what the structure of a text says.
    let ordinal: Int

    static func < (left: Self, right: Self) -> Bool {
        (left.rule, left.ordinal) < (right.rule, right.ordinal)
    }
}

/// What the hot loop needs of a detector: plain values, nothing to retain.
struct DetectorRow: Sendable {
    /// Index of the rule.
    let rule: Int
    /// The number of the rule's name for the pattern.
    let name: Int
    /// Log-odds of the shape alone.
    let logOdds: Double
    let check: CheckName
    let requires: RulePattern.Requirement
    /// How far context reaches, in characters.
    let within: Int
    let rank: DetectorRank
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
