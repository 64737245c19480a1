import FindingModel
import RulePacks
import Testing

@testable import Detection

@Suite("Fields of a structured text")
struct FieldTests {
    private static let detectors = Result {
        try compile([
            testRule(
                "widget", #"\b\d{6}\b"#, weight: 0.1, requires: .label, labels: ["widget number"])
        ])
    }
    private static let entity = EntityType(rawValue: "CUSTOM_WIDGET")

    /// Rows of a value each, with their fields.
    private static func table(
        _ rows: Int, _ meaning: FieldMeaning, value: String = "123456"
    ) -> (text: [UInt8], fields: [FieldValue]) {
        var text: [UInt8] = []
        var fields: [FieldValue] = []
        for _ in 0..<rows {
            text += Array("row;".utf8)
            let start = text.count
            text += Array(value.utf8)
            fields.append(FieldValue(range: start..<text.count, path: "column:1", meaning: meaning))
            text += Array(";end\n".utf8)
        }
        return (text, fields)
    }

    @Test(
        "A field's name labels its values, in whatever pieces the text arrives",
        arguments: [FieldMeaning.named("WidgetNumber"), .entity(FieldTests.entity)])
    func streams(_ meaning: FieldMeaning) throws {
        let (text, fields) = Self.table(2_000, meaning)
        let detectors = try Self.detectors.get()
        let whole = detectors.scanned(text, fields: fields)
        #expect(whole.findings.count == 2_000)
        #expect(whole.findings.allSatisfy { $0.field == "column:1" && $0.level == .high })
        #expect(detectors.streamed(text, cuts: [500], capacity: 8_300, fields: fields) == whole)
    }

    @Test(
        "A field of another name, or of no identifier, holds nothing",
        arguments: [FieldMeaning.named("order"), .other])
    func nothing(_ meaning: FieldMeaning) throws {
        let (text, fields) = Self.table(20, meaning)
        #expect(try Self.detectors.get().scanned(text, fields: fields).findings == [])
    }

    @Test("A field too long to hold an identifier is none, and harms nothing")
    func longField() throws {
        let value = String(repeating: "long text ", count: 1_000)
        let (text, fields) = Self.table(3, .entity(Self.entity), value: value)
        let detectors = try Self.detectors.get()
        #expect(detectors.scanned(text, fields: fields).findings == [])
        let streamed = detectors.streamed(text, cuts: [500], capacity: 8_300, fields: fields)
        #expect(streamed.findings == [])
    }
}
