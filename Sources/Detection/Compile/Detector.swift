internal import FindingModel
internal import PatternEngine
internal import RulePacks

/// What a rule says of one of its patterns beside the shape.
struct PatternFacts: Sendable {
    /// Index of the rule in ``DetectorSet/rules``.
    let rule: Int
    /// The rule's name for the pattern.
    let name: String
    /// The probability that the shape stands for the entity.
    let probability: Double
    let check: CheckName
    let requires: RulePattern.Requirement
    /// The place of the pattern in the rule.
    let ordinal: Int

    init(_ pattern: RulePattern, _ ordinal: Int, of rule: Rule, number: Int) {
        self.rule = number
        self.ordinal = ordinal
        name = pattern.name
        probability = pattern.weight
        check = pattern.check ?? rule.check
        requires = pattern.requires
    }
}

/// One pattern of one rule, compiled.
struct Detector: Sendable {
    let facts: PatternFacts
    let pattern: Pattern

    /// Index of the rule in ``DetectorSet/rules``.
    var rule: Int { facts.rule }

    /// Whether it is worth a try only directly behind a label.
    ///
    /// Why only tokens: a match with another anchor begins, and has its label, far before it.
    var isLabelled: Bool {
        guard facts.requires.needsLabel, case .token = pattern.anchor else { return false }
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

    /// Takes the number of the pattern's name, and what is known of all rules.
    init(_ facts: PatternFacts, name: Int, _ rules: [CompiledRule], ranks: [Int]) {
        self.name = name
        rule = facts.rule
        logOdds = Confidence(facts.probability).logOdds
        check = facts.check
        requires = facts.requires
        within = rules[facts.rule].within
        rank = DetectorRank(rule: ranks[facts.rule], ordinal: facts.ordinal)
    }
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
