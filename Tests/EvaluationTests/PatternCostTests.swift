import Detection
import FindingModel
import RulePacks
import Testing

/// A pattern that can begin with any word costs every text something at every word, however rarely
/// it matches.
@Suite("What patterns cost on running text")
struct PatternCostTests {
    /// The share of words that the first bytes of a pattern may let through.
    private static let mostOfWords = 0.2

    @Test("No shipped pattern begins at more than a fifth of the words")
    func shippedPatterns() throws {
        let packs = RulePackLoader.load(.shipped, loadSamples: false).packs
        #expect(try Self.wide(packs) == [])
    }

    @Test(
        "A pattern that begins with any word is seen",
        arguments: [
            #"(?<![A-Za-z0-9])(?<=name: )[a-z]{2,12} [a-z]{2,12}(?=, born)"#,
            #"(?<![A-Za-z0-9])[A-Za-z]{2,20} \d{7}(?!\d)"#,
        ])
    func wideBeginning(regex: String) throws {
        let pack = RulePack(
            name: "pack-of-test", version: "1.0.0", title: "Test", rules: [Self.rule(regex)])
        #expect(try Self.wide([pack]) == ["shape of wide"])
    }

    /// The names of the patterns that begin at too many words of the prose.
    private static func wide(_ packs: [RulePack]) throws -> [String] {
        let words = prose.split { !(0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20) }.count
        let most = Int(mostOfWords * Double(words))
        return try DetectorSet.compile(packs).detectors.costs(on: prose.span)
            .filter { $0.beginnings > most }.map(\.pattern)
    }

    private static let prose = Array(
        """
        The patient was brought in by her daughter after a fall at home this morning. She remembers \
        standing at the sink and feeling light in the head, and then waking on the floor with the \
        kettle still boiling. There was no chest pain before it and no shaking that anybody saw. On \
        arrival she was pale but awake, answered all questions, and asked for something to drink. \
        The left hip is sore when she turns in bed; the leg is not shorter than the other. Films \
        were taken of the hip and the wrist, and both were read as normal by the doctor on call. \
        Her tablets were changed last week, when the dose of the one for pressure was doubled, and \
        she has felt weak since then on most days. We have gone back to the old dose and will look \
        at her pressure lying and standing before she leaves. The son will stay with her for some \
        nights, and the nurse who visits on Tuesdays has been told about the change.
        """.utf8)

    private static func rule(_ regex: String) -> Rule {
        let location = SourceLocation.file("wide.yaml")
        return Rule(
            id: "wide", entity: EntityType(rawValue: "CUSTOM_WIDE"), title: "wide",
            identifies: "Nobody.", because: "A test.", standards: [], status: .test, severity: .low,
            mistakenFor: [],
            patterns: [
                RulePattern(
                    name: "shape of wide", weight: 0.7, shape: .regex(regex), check: nil,
                    requires: .nothing, location: location)
            ], labels: [], context: RuleContext(raises: [], lowers: [], within: 100), check: .none,
            samples: [], location: location)
    }
}
