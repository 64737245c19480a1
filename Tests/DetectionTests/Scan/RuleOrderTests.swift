import FindingModel
import RulePacks
import Testing

@testable import Detection

@Suite("The order of rules")
struct RuleOrderTests {
    /// A finding without the pack of its rule.
    private struct Anonymous: Hashable {
        let rule: String
        let place: TextPlace
        let confidence: Confidence
        let evidence: [Evidence]
        let field: String?

        init(_ finding: Finding) {
            rule = finding.rule
            place = finding.place
            confidence = finding.confidence
            evidence = finding.evidence
            field = finding.field
        }
    }

    @Test("Packs and rules in any order find the same", arguments: 0..<2)
    func anyOrder(_ seed: Int) throws {
        var random = SeededGenerator(seed: 500 + UInt64(seed))
        let text = Material.text(40_000, damage: 0.1, using: &random)
        let rules = Shipped.packs.flatMap(\.rules).shuffled(using: &random)
        let shuffled = try compile(rules).scanned(text).findings.map(Anonymous.init)
        let found = try Shipped.detectors.get().scanned(text).findings.map(Anonymous.init)
        #expect(found.count > 300)
        #expect(shuffled == found)
    }

    @Test("Where nothing else decides between two rules, their ids do, in any order")
    func ties() throws {
        let rules = ["b", "a", "c"].map { testRule($0, #"\b\d{6}\b"#, weight: 0.8) }
        for order in [rules, rules.reversed()] {
            #expect(try compile(order).scanned("x 123456").findings.map(\.rule) == ["a"])
        }
    }

    @Test("A field of an entity is answered for by the same rule in any order")
    func fields() throws {
        var rules = ["b", "a", "c"].map { testRule($0, #"\bnever\b"#) }
        for index in rules.indices { rules[index].entity = .mrn }
        rules[0].check = .luhn
        rules[2].check = .luhn
        let field = FieldValue(range: 0..<6, path: "PID-3", meaning: .entity(.mrn))
        for order in [rules, rules.reversed()] {
            let found = try compile(order).scanned(Array("123455".utf8), fields: [field])
            #expect(found.findings.map(\.rule) == ["b"])
        }
    }
}
