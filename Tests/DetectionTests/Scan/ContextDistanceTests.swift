import FindingModel
import RulePacks
import Testing

@testable import Detection

@Suite("How far context reaches")
struct ContextDistanceTests {
    private func evidence(
        before: String = "", _ value: String = "123456", behind: String = "", within: Int = 300
    ) throws -> [Evidence]? {
        let rule = testRule(
            "widget", #"\b\d{6}\b"#, weight: 0.7, requires: .context, raises: ["beacon"],
            within: within)
        let text = Array((before + value + behind).utf8)
        let detectors = try compile([rule])
        let found = detectors.scanned(text)
        #expect(detectors.scannedByReference(text) == found)
        return found.findings.first?.evidence.filter { $0.kind == .context }
    }

    @Test(
        "A term counts 300 characters before a value and not one more, whatever characters they are",
        arguments: [".", "§", "日", "😀"])
    func before(_ filler: String) throws {
        let near = "beacon" + String(repeating: filler, count: 300)
        #expect(
            try evidence(before: near)
                == [Evidence(kind: .context, name: "beacon", distance: 300, weight: 1.0)])
        #expect(try evidence(before: near + filler) == nil)
    }

    @Test(
        "A term counts 300 characters behind a value and not one more, whatever characters they are",
        arguments: [".", "é", "日", "😀"])
    func behind(_ filler: String) throws {
        // Why the space: é would be the beginning of the term's word.
        let near = String(repeating: filler, count: 299) + " beacon"
        #expect(
            try evidence(behind: near)
                == [Evidence(kind: .context, name: "beacon", distance: 300, weight: 1.0)])
        #expect(try evidence(behind: filler + near) == nil)
    }

    @Test(
        "The nearer a term, the more it weighs",
        arguments: [(1, 2.2), (40, 2.2), (41, 1.6), (120, 1.6), (121, 1.0), (300, 1.0)])
    func steps(_ distance: Int, _ weight: Double) throws {
        let before = "beacon" + String(repeating: ".", count: distance)
        #expect(
            try evidence(before: before)
                == [Evidence(kind: .context, name: "beacon", distance: distance, weight: weight)])
    }

    @Test("A rule may look less far")
    func within() throws {
        let gap = String(repeating: ".", count: 50)
        #expect(try evidence(before: "beacon" + gap, within: 50)?.count == 1)
        #expect(try evidence(before: "beacon." + gap, within: 50) == nil)
    }

    @Test("The nearest two of several terms count, the second half")
    func second() throws {
        let rule = testRule(
            "widget", #"\b\d{6}\b"#, weight: 0.7, raises: ["beacon", "lantern", "torch"])
        let found = try compile([rule]).scanned("lantern torch beacon 123456 torch torch")
        #expect(
            found.findings.first?.evidence.filter { $0.kind == .context } == [
                Evidence(kind: .context, name: "beacon", distance: 1, weight: 2.2),
                Evidence(kind: .context, name: "torch", distance: 1, weight: 1.1),
            ])
    }
}
