import FindingModel
import PatternEngine
import Testing

@testable import Detection

@Suite("Limits that show")
struct CompletenessTests {
    private static let slow = testRule("slow", #"\b(?:a{0,20}){0,20}!"#, weight: 0.9)
    private static let quick = testRule("quick", #"\b\d{6}\b"#, weight: 0.9)
    private static let text = Array(
        (String(repeating: "a", count: 300) + " ! 123456").utf8)

    @Test("A rule that hits its match limit is named, and the others go on")
    func matchLimit() throws {
        let detectors = try compile([Self.slow, Self.quick])
        for scanned in [
            detectors.scanned(Self.text), detectors.streamed(Self.text, cuts: [7]),
            detectors.scannedByReference(Self.text),
        ] {
            #expect(!scanned.completeness.isComplete)
            #expect(Set(scanned.completeness.limits.keys) == [.matchLimit(rule: "slow")])
            #expect(scanned.findings.map(\.rule) == ["quick"])
        }
    }

    @Test("A rule without an anchor that hits its match limit is named too")
    func unanchored() throws {
        let rule = testRule("loose", #"(?:a{0,20}){0,20}!"#, weight: 0.9)
        let found = try compile([rule, Self.quick]).scanned(Self.text)
        #expect(found.completeness.limits[.matchLimit(rule: "loose")] != nil)
        #expect(found.findings.map(\.rule) == ["quick"])
    }

    @Test("A rule that runs out of stack is named")
    func stackLimit() throws {
        let rule = testRule("deep", #"\b(?:(?<x>a|b)(?<y>c|d)?){1,250}!"#)
        let detectors = try compile([rule])
        var limits = MatchScratch.Limits()
        limits.stack = 1
        var scratch = Scratch(kernel: Scratch().kernel, limits: limits)
        var list = FindingList()
        let completeness = detectors.scan(Self.text.span, using: &scratch, into: &list)
        #expect(completeness.limits[.stackLimit(rule: "deep")] != nil)
    }

    @Test("No sample of the shipped rules hits a limit")
    func samples() throws {
        let detectors = try Shipped.detectors.get()
        for sample in Shipped.samples {
            #expect(detectors.scanned(sample).completeness.isComplete)
        }
    }

    @Test("A stream forgets the limits of the text before")
    func forgets() throws {
        var scanner = StreamScanner(try compile([Self.slow]))
        var list = FindingList()
        scanner.feed(Self.text.span, into: &list)
        #expect(!scanner.finish(into: &list).isComplete)
        #expect(scanner.finish(into: &list).isComplete)
    }
}
