import FindingModel
import RulePacks
import Testing

@testable import Detection

@Suite("Texts in pieces")
struct StreamCutTests {
    /// Hardly more than the scan keeps behind and needs ahead, so that windows end everywhere.
    private static let smallest = TextScan.keptBehind + TextScan.neededAhead + 64

    @Test(
        "Whole, in single bytes or in random pieces, a text gives the same findings",
        arguments: 0..<6)
    func anyCut(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let detectors = try Shipped.detectors.get()
        let text = Material.text(6_000, damage: 0.2, using: &random)
        let whole = detectors.scanned(text)
        #expect(whole.findings.count > 20)
        #expect(detectors.streamed(text, cuts: [text.count]) == whole)
        #expect(detectors.streamed(text, cuts: [1]) == whole)
        let cuts = (0..<100).map { _ in Int.random(in: 1...200, using: &random) }
        #expect(detectors.streamed(text, cuts: cuts) == whole)
    }

    @Test("Wherever windows begin and end, a text gives the same findings", arguments: 0..<8)
    func anyWindow(_ seed: Int) throws {
        var random = SeededGenerator(seed: 100 + UInt64(seed))
        let detectors = try Shipped.detectors.get()
        let text = Material.text(30_000, damage: 0.3, using: &random)
        let whole = detectors.scanned(text)
        let capacity = Self.smallest + Int.random(in: 0..<2_000, using: &random)
        let cuts = (0..<50).map { _ in Int.random(in: 1...3_000, using: &random) }
        #expect(detectors.streamed(text, cuts: cuts, capacity: capacity) == whole)
    }

    @Test("A text that is longer than two windows gives the same findings")
    func slidingWindows() throws {
        var random = SeededGenerator(seed: 7)
        let detectors = try Shipped.detectors.get()
        let text = Material.text(1_250_000, using: &random)
        let whole = detectors.scanned(text)
        #expect(whole.findings.count > 10_000)
        #expect(text.count > 2 * StreamScanner.windowSize)
        #expect(detectors.streamed(text, cuts: [64 * 1_024, 1_000_000, 3]) == whole)
    }

    @Test("Context 300 characters before and behind a value counts at every window border")
    func contextAtBorders() throws {
        let rule = testRule(
            "widget", #"\b\d{6}\b"#, weight: 0.3, requires: .context,
            raises: ["beacon", "lantern"])
        let detectors = try compile([rule])
        let gap = String(repeating: "😀", count: 149) + String(repeating: ".", count: 149)
        let text = "beacon \(gap) 123456 \(gap) lantern"
        #expect(text.unicodeScalars.count == 6 + 300 + 6 + 300 + 7)
        let unit = Array(text.utf8)
        for shift in stride(from: 0, to: 5_000, by: 61) {
            let padding = [UInt8](repeating: 0x2E, count: 8_000 + shift)
            let bytes = padding + unit + padding
            let whole = detectors.scanned(bytes)
            #expect(whole.findings.map(\.evidence.count) == [3])
            #expect(detectors.streamed(bytes, cuts: [700], capacity: Self.smallest) == whole)
        }
    }

    @Test("A value, a label and a character cut by a chunk are found")
    func cutInside() throws {
        let detectors = try Shipped.detectors.get()
        let text = Array("Überweisung: Sozialversicherung – SSN: 219-12–3456 war’s".utf8)
        let whole = detectors.scanned(text)
        for cut in 1..<text.count {
            #expect(detectors.streamed(text, cuts: [cut, text.count]) == whole)
        }
    }

    @Test("A scanner can be used again, and a text of nothing has no findings")
    func again() throws {
        let detectors = try Shipped.detectors.get()
        let text = Array("SSN: 219-12-3456".utf8)
        var scanner = StreamScanner(detectors)
        for _ in 0..<3 {
            var list = FindingList()
            scanner.feed(text.span, into: &list)
            #expect(scanner.finish(into: &list).isComplete)
            #expect(list.findings == detectors.scanned(text).findings)
            #expect(list.findings.count == 1)
            #expect(scanner.finish(into: &list).isComplete)
            #expect(list.findings.count == 1)
        }
        #expect(detectors.scanned([]).findings == [])
    }
}
