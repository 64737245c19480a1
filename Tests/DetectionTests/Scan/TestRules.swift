import FindingModel
import RulePacks

@testable import Detection

/// One rule of a test, with a pattern.
func testRule(
    _ id: String, _ regex: String, weight: Double = 0.7,
    requires: RulePattern.Requirement = .nothing, labels: [String] = [], raises: [String] = [],
    lowers: [String] = [], within: Int = RuleContext.furthest, check: CheckName = .none
) -> Rule {
    let location = SourceLocation.file(id + ".yaml")
    return Rule(
        id: id, entity: EntityType(rawValue: "CUSTOM_" + id.uppercased()), title: id,
        identifies: "Nobody.", because: "A test.", standards: [], status: .test, severity: .low,
        mistakenFor: [],
        patterns: [
            RulePattern(
                name: "shape of " + id, weight: weight, shape: .regex(regex), check: nil,
                requires: requires, location: location)
        ], labels: labels, context: RuleContext(raises: raises, lowers: lowers, within: within),
        check: check, samples: [], location: location)
}

/// Compiles the rules of a test, each in a pack of its own, in this order.
func compile(_ rules: [Rule]) throws -> DetectorSet {
    let packs = rules.map {
        RulePack(name: "pack-of-" + $0.id, version: "1.0.0", title: "Test", rules: [$0])
    }
    return try DetectorSet.compile(packs).detectors
}
