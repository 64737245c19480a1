import FindingModel
import Testing

@testable import Detection

@Suite("Findings that overlap")
struct OverlapTests {
    private func kept(_ detectors: DetectorSet, _ text: String) -> [String] {
        let scanned = detectors.scanned(text)
        #expect(detectors.scannedByReference(Array(text.utf8)) == scanned)
        return zip(scanned.findings, scanned.values(text)).map { "\($0.rule): \($1)" }
    }

    @Test("The surer finding is kept, even if it is shorter and later")
    func confidence() throws {
        let detectors = try compile([
            testRule("long", #"\b\d{3}-\d{3}-\d{3}\b"#, weight: 0.8),
            testRule("sure", #"\b\d{3}(?!-)\b"#, weight: 0.9),
        ])
        #expect(kept(detectors, "111-222-333 444") == ["sure: 333", "sure: 444"])
    }

    @Test("Of equally sure findings the longer is kept, then the earlier")
    func lengthThenPlace() throws {
        let detectors = try compile([
            testRule("pair", #"\b\d{3} \d{3}\b"#, weight: 0.8),
            testRule("single", #"\b\d{3}\b"#, weight: 0.8),
        ])
        #expect(kept(detectors, "111 222 333") == ["pair: 111 222", "single: 333"])
        #expect(kept(detectors, "111 222") == ["pair: 111 222"])
    }

    @Test("Findings that touch are both kept")
    func touching() throws {
        let detectors = try compile([
            testRule("head", #"\b[a-z]{2}(?=\d)"#, weight: 0.8),
            testRule("tail", #"(?<![A-Z0-9])\d{2}\b"#, weight: 0.9),
        ])
        #expect(kept(detectors, "ab12") == ["head: ab", "tail: 12"])
    }

    @Test("A pattern that narrows its match overlaps with its value alone")
    func narrowed() throws {
        let detectors = try compile([
            testRule("inner", #"\bcode (?<value>\d{3})\b"#, weight: 0.8),
            testRule("word", #"\bcode\b"#, weight: 0.9),
        ])
        #expect(kept(detectors, "code 123") == ["word: code", "inner: 123"])
    }

    @Test("A chain of overlaps that is too long is cut at the same place for every window")
    func longChain() throws {
        let detectors = try compile([
            testRule("pair", #"\b\d{3} \d{3}\b"#, weight: 0.8),
            testRule("triple", #"\b\d{3} \d{3} \d[02468]\d\b"#, weight: 0.9),
        ])
        var random = SeededGenerator(seed: 9)
        let numbers = (0..<5_000).map { _ in
            String(Int.random(in: 100...999, using: &random))
        }
        let text = Array(numbers.joined(separator: " ").utf8)
        let whole = detectors.scanned(text)
        #expect(whole.findings.count > 1_000)
        #expect(detectors.scannedByReference(text) == whole)
        for capacity in [8_300, 9_000, 12_345] {
            #expect(detectors.streamed(text, cuts: [999], capacity: capacity) == whole)
        }
        // Only where a chain is cut may two findings overlap.
        let overlaps = zip(whole.findings, whole.findings.dropFirst()).filter {
            $0.place.bytes.overlaps($1.place.bytes)
        }
        #expect(overlaps.count <= text.count / OverlapResolver.longestChain + 1)
    }
}
