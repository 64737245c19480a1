import FindingModel
import Foundation
import Testing

@testable import Detection

@Suite("Labels within fields")
struct LabelInFieldTests {
    /// What is found at medium in a text of which a part is a field.
    private func found(
        _ text: String, _ part: String, _ meaning: FieldMeaning
    ) throws -> [String] {
        let bytes = Array(text.utf8)
        let start = try #require(text.range(of: part)?.lowerBound.utf16Offset(in: text))
        let field = FieldValue(
            range: start..<start + part.utf8.count, path: "a.b", meaning: meaning)
        return try Shipped.detectors.get().scanned(bytes, fields: [field]).findings
            .filter { $0.level >= .medium }
            .map {
                $0.entity.rawValue + " " + String(decoding: bytes[$0.place.bytes], as: UTF8.self)
            }
    }

    @Test("A label in a value names what stands behind it there, whatever the field is called")
    func inside() throws {
        let value = "patient MRN 0012345 not found, DOB: 1971-04-05"
        let expected = ["MRN 0012345", "DATE_OF_BIRTH 1971-04-05"]
        #expect(try found(#"{"error":"\#(value)"}"#, value, .named("error")) == expected)
        #expect(try found("a|\(value)|b", value, .named("url")) == expected)
    }

    @Test("A label in another field names nothing here")
    func outside() throws {
        #expect(try found(#"{"mrn":"0012345"}"#, "0012345", .named("count")).isEmpty)
        #expect(try found("MRN,0012345", "0012345", .named("qty")).isEmpty)
    }

    @Test("Where no label stands in the value, the name of the field counts for all of it")
    func list() throws {
        let text = #"{"mrns":"0012346, 0012347"}"#
        #expect(
            try found(text, "0012346, 0012347", .named("mrns")) == ["MRN 0012346", "MRN 0012347"])
    }

    @Test("What stands behind a field is none of its value")
    func behind() throws {
        #expect(try found("x,7012234.0,y", "7012234", .named("mrn")) == ["MRN 7012234"])
    }

    @Test("A date of birth that a standard names is no mere date, whatever stands near")
    func standard() throws {
        let text = #"{"resourceType":"Patient","birthDate":"1971-04-05"}"#
        #expect(
            try found(text, "1971-04-05", .entity(.dateOfBirth)) == ["DATE_OF_BIRTH 1971-04-05"])
    }

    @Test("The words of a name that a standard sets apart are no labels")
    func name() throws {
        let text = "NM1*IL*1*CUSTOMER*KAREN****MI*1~"
        #expect(
            try found(text, "CUSTOMER*KAREN", .entity(.personName))
                == ["PERSON_NAME CUSTOMER*KAREN"])
    }
}
