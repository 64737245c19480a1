import ArgumentParser
import Detection
import FindingModel
import PatternEngine
import RulePacks

/// Which of the shipped rules take part.
enum RuleSet: String, CaseIterable, ExpressibleByArgument {
    /// All that are not experimental.
    case all
    /// Those of numbers, codes and addresses that machines made: without names, places, dates, ages
    /// and hosts, which are found by words.
    case identifiers

    private static let entities: Set<EntityType> = [
        .usSSN, .usITIN, .usNPI, .usDEA, .usMBI, .usHICN, .mrn, .healthPlanID, .accountNumber,
        .encounterNumber, .claimNumber, .rxNumber, .dateOfBirth, .phone, .fax, .email, .creditCard,
        .icd10CM, .icd9CM, .hcpcs, .cpt, .ndc,
    ]

    func has(_ rule: Rule) -> Bool {
        switch self {
        case .all: rule.status != .experimental
        case .identifiers: rule.status != .experimental && Self.entities.contains(rule.entity)
        }
    }
}

/// Shipped rules: compiled for the engine, and pattern by pattern.
struct Engine {
    let packs: [RulePack]
    let detectors: DetectorSet
    /// Every pattern with the id of its rule.
    let patterns: [(rule: String, pattern: Pattern)]
    /// The rules that have phrases, which no regex says.
    let rulesOfPhrases: Set<String>

    init(_ ruleSet: RuleSet = .all) throws {
        (packs, detectors) = try Self.load(ruleSet)
        rulesOfPhrases = Set(
            packs.flatMap(\.rules).filter { $0.patterns.contains { $0.shape.regex == nil } }
                .map(\.id))
        patterns = try packs.flatMap(\.rules).flatMap { rule in
            try rule.patterns.compactMap(\.shape.regex).map {
                (rule: rule.id, pattern: try Pattern($0))
            }
        }
    }

    /// What a program does before it can scan.
    static func load(
        _ ruleSet: RuleSet = .all
    ) throws -> (packs: [RulePack], detectors: DetectorSet) {
        let loaded = RulePackLoader.load(.shipped, loadSamples: false)
        guard !loaded.hasErrors else { throw WrongAnswer("a shipped rule has an error") }
        let packs = loaded.packs.map { pack in
            RulePack(
                name: pack.name, version: pack.version, title: pack.title,
                rules: pack.rules.filter(ruleSet.has))
        }
        let (detectors, diagnostics) = try DetectorSet.compile(packs)
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            throw WrongAnswer("a shipped rule does not compile")
        }
        return (packs, detectors)
    }

    var ruleCount: Int { packs.reduce(0) { $0 + $1.rules.count } }
}

/// An answer that is not the right one; nothing is timed after it.
struct WrongAnswer: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
