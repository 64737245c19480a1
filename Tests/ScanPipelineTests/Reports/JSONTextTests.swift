import Foundation
import Testing

@testable import ScanPipeline

@Suite("JSON as reports write it")
struct JSONTextTests {
    @Test("Keys stand in the order in which they were added")
    func order() {
        var inner = JSONText()
        inner.add("b", true)
        var object = JSONText()
        object.add("z", "last")
        object.add("a", 1)
        object.add("m", nil as String?)
        object.add("d", 0.12345, decimals: 3)
        object.add("o", inner)
        object.add("l", ["x", "y"])
        object.add("e", [JSONText(), inner])
        #expect(
            object.closed
                == #"{"z":"last","a":1,"m":null,"d":0.123,"o":{"b":true},"l":["x","y"],"e":[{},{"b":true}]}"#
        )
    }

    @Test(
        "Every text reads back as it was, on one line",
        arguments: [
            "", "plain", "\"quoted\" \\ back", "tab\tline\nreturn\r", "\u{0}\u{1}\u{1F}\u{7F}",
            "\u{2028}\u{2029}", "é 😀 \u{1F469}\u{200D}\u{2695}\u{FE0F}", "e\u{301}", "/slash",
            "\u{FFFD}\u{FEFF}",
        ])
    func quote(_ text: String) throws {
        let quoted = JSONText.quote(text)
        #expect(!quoted.contains { $0.isNewline })
        let read = try JSONDecoder().decode([String].self, from: Data("[\(quoted)]".utf8))
        #expect(read.first.map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test(
        "Numbers are rounded, and what is no number is null",
        arguments: [
            (0.99815, 4, "0.9982"), (1.0, 3, "1.0"), (-2.9444, 3, "-2.944"), (0.0004, 3, "0.0"),
            (Double.infinity, 3, "null"), (Double.nan, 3, "null"),
        ])
    func numbers(_ value: Double, _ decimals: Int, _ expected: String) {
        #expect(JSONText.number(value, decimals: decimals) == expected)
    }
}
