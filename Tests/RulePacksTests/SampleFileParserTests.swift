import FindingModel
import RulePacks
import Testing

@Suite("Sample files")
struct SampleFileParserTests {
    @Test("Samples say their text without brackets, the places of the values, levels and reasons")
    func samples() {
        let outcome = SampleFileParser.parse(GoodPack.samples)
        #expect(outcome.diagnostics.map(\.description) == [])
        func sample(
            _ text: String, _ expectation: RuleSample.Expectation, line: Int, column: Int,
            length: Int
        ) -> RuleSample {
            RuleSample(
                text: text, expectation: expectation,
                location: SourceLocation(file: GoodPack.samples.path, line: line, column: column),
                length: length)
        }
        #expect(
            outcome.samples == [
                sample(
                    "é ITIN: 912-70-1234\n912-70-1235",
                    .find(values: [9..<20, 21..<32], atLeast: .high, atMost: nil),
                    line: 3, column: 7, length: 36),
                sample(
                    "a  b 912-70-1234", .find(values: [5..<16], atLeast: nil, atMost: .medium),
                    line: 4, column: 7, length: 18),
                sample(
                    "912-70-1234", .find(values: [0..<11], atLeast: .low, atMost: .low),
                    line: 5, column: 7, length: 13),
                sample(
                    "C:\\x\ty 000-70-1234", .pass(reason: "no 9"), line: 6, column: 7,
                    length: 20),
                sample("912-70-123", .pass(reason: "too short"), line: 7, column: 7, length: 10),
                sample("912701234567", .pass(reason: "too long"), line: 8, column: 7, length: 12),
                sample(
                    "912/70/1234", .findLater(reason: "with slashes"), line: 9, column: 13,
                    length: 11),
            ])
    }

    @Test("A text counts once as proof, and may be given at two levels")
    func countsTexts() {
        let passes = "pass: a  -- no\npass: b  -- no\npass: c  -- no\n"
        let range = "find: ⟦1⟧  at least low\nfind: ⟦1⟧  at most medium\n"
        func codes(_ text: String) -> [DiagnosticCode] {
            SampleFileParser.parse(RuleFile(path: "a.samples", text: text)).diagnostics.map(\.code)
        }
        #expect(codes(passes + range + "find: ⟦2⟧\n") == [.tooFewSamples])
        #expect(codes(passes + range + "find: ⟦2⟧\nfind: ⟦3⟧\n") == [])
        #expect(codes(passes + range + "find: ⟦2⟧\nfind: ⟦3⟧\nfind: ⟦3⟧\n") == [.repeatedSample])
        #expect(codes(passes + range + "find: ⟦2⟧\nfind: ⟦3⟧\nfind-later: 3  -- so\n") == [])
    }

    @Test("A slip in a sample is reported once and the other samples are kept")
    func keepsOthers() {
        let text = GoodPack.samplesText.replacing("-- too short", with: "")
        let outcome = SampleFileParser.parse(RuleFile(path: "a.samples", text: text))
        #expect(outcome.diagnostics.map(\.code) == [.noReason])
        #expect(outcome.samples.count == 6)
    }
}
