import FindingModel
import RulePacks
import Testing

@Suite("Adding packs")
struct RulePackMergingTests {
    private func rule(_ id: String, title: String) -> Rule {
        Rule(
            id: id, entity: .mrn, title: title, identifies: "", because: "", standards: [],
            status: .stable, severity: .low, mistakenFor: [], patterns: [], labels: [],
            context: RuleContext(), check: .none, samples: [],
            location: SourceLocation(file: id + ".yaml", line: 1, column: 1))
    }

    private func pack(_ name: String, _ rules: Rule...) -> RulePack {
        RulePack(name: name, version: "1.0.0", title: name, rules: rules)
    }

    @Test("A rule replaces the one with its id and belongs to the pack that brought it")
    func replaces() {
        let shipped = pack("shipped", rule("mrn", title: "old"), rule("npi", title: "old"))
        let site = pack("site", rule("mrn", title: "new"), rule("badge", title: "new"))
        let merged = RulePack.merging([shipped], with: [site])
        #expect(merged == [pack("shipped", rule("npi", title: "old")), site])
        #expect(merged.map(\.identifier) == ["shipped@1.0.0", "site@1.0.0"])
    }

    @Test("A pack whose every rule was replaced is gone")
    func dropsEmptyPacks() {
        let site = pack("site", rule("mrn", title: "new"))
        let merged = RulePack.merging([pack("shipped", rule("mrn", title: "old"))], with: [site])
        #expect(merged == [site])
    }

    @Test("Adding nothing changes nothing")
    func addsNothing() {
        let shipped = pack("shipped", rule("mrn", title: "old"))
        #expect(RulePack.merging([shipped], with: []) == [shipped])
    }
}
