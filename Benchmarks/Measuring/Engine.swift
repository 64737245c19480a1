import Detection
import FindingModel
import PatternEngine
import RulePacks

/// The shipped rules that are not experimental: compiled for the engine, and pattern by pattern.
struct Engine {
    let packs: [RulePack]
    let detectors: DetectorSet
    /// Every pattern with the id of its rule.
    let patterns: [(rule: String, pattern: Pattern)]

    init() throws {
        (packs, detectors) = try Self.load()
        patterns = try packs.flatMap(\.rules).flatMap { rule in
            try rule.patterns.compactMap(\.shape.regex).map { (rule.id, try Pattern($0)) }
        }
    }

    /// What a program does before it can scan.
    static func load() throws -> (packs: [RulePack], detectors: DetectorSet) {
        let loaded = RulePackLoader.load(.shipped, loadSamples: false)
        guard !loaded.hasErrors else { throw WrongAnswer("a shipped rule has an error") }
        let packs = loaded.packs.map(\.withoutExperimentalRules)
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
