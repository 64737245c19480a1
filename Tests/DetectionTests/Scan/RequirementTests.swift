import FindingModel
import RulePacks
import Testing

@testable import Detection

@Suite("What a pattern requires")
struct RequirementTests {
    private func level(
        _ requires: RulePattern.Requirement, _ text: String, weight: Double = 0.7
    ) throws -> ConfidenceLevel? {
        let detectors = try compile([
            testRule(
                "widget", #"\b\d{6}\b"#, weight: weight, requires: requires,
                labels: ["widget number"], raises: ["beacon"], lowers: ["order"])
        ])
        let found = detectors.scanned(text)
        #expect(detectors.scannedByReference(Array(text.utf8)) == found)
        return found.findings.first?.level
    }

    @Test("Nothing required: the shape speaks for itself, and terms move it")
    func nothing() throws {
        #expect(try level(.nothing, "123456") == .low)
        #expect(try level(.nothing, "beacon, or 123456") == .high)
        #expect(try level(.nothing, "widget number 123456") == .high)
        #expect(try level(.nothing, "order, or 123456") == nil)
        #expect(try level(.nothing, "order 123456", weight: 0.95) == nil)
        #expect(try level(.nothing, "123456 in order", weight: 0.95) == .low)
    }

    @Test("Context required: a term or a label near by, on either side")
    func context() throws {
        #expect(try level(.context, "123456") == nil)
        #expect(try level(.context, "beacon or 123456") == .high)
        #expect(try level(.context, "123456, a beacon") == .high)
        #expect(try level(.context, "123456, a widget number") == .high)
        #expect(try level(.context, "widget number 123456") == .high)
    }

    @Test("Label required: a term is not enough, nor a label behind")
    func label() throws {
        #expect(try level(.label, "123456") == nil)
        #expect(try level(.label, "beacon: 123456") == nil)
        #expect(try level(.label, "123456 is a widget number") == nil)
        #expect(try level(.label, "widget number 123456") == .high)
        #expect(try level(.label, "widget number: order 123456") == nil)
    }

    @Test("A lowering term between a label and a value takes the label's place")
    func loweringLabel() throws {
        #expect(try level(.nothing, "widget number of order: 123456", weight: 0.9) == nil)
        #expect(try level(.nothing, "order of widget number: 123456") == .high)
    }
}
