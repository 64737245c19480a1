import RulePacks
import Testing

@testable import Detection

@Suite("Shipped rule packs")
struct RulePackTests {
    @Test("Every rule compiles")
    func rulesCompile() throws {
        #expect(try Shipped.detectors.get().rules.count == Shipped.packs.flatMap(\.rules).count)
    }

    @Test("Every sample of every rule holds against all rules together")
    func samplesHold() throws {
        let faults = try Shipped.detectors.get().prove(Shipped.packs)
        #expect(faults.map(\.description) == [])
    }

    @Test("A sample that does not hold is told")
    func brokenSample() throws {
        var rule = try #require(Shipped.packs.flatMap(\.rules).first { $0.id == "us-ssn" })
        rule.samples = [
            RuleSample(
                text: "SSN 536-90-4399", expectation: .pass(reason: "It should not."),
                location: .file("us-ssn.samples"), length: 15)
        ]
        let pack = RulePack(name: "broken", version: "1.0.0", title: "Test", rules: [rule])
        #expect(try Shipped.detectors.get().prove([pack]).map(\.code) == [.sampleFound])
    }
}
