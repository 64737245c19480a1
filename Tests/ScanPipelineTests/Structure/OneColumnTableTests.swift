import ContentExtraction
import FindingModel
import Testing

@Suite("Values below one header are named by it")
struct OneColumnTableTests {
    private func named(_ text: String, cuts: [Int] = []) -> [String] {
        StructureListing(TableReader.self, text, cuts: cuts).named
    }

    @Test(
        "Whatever the line break, quotes, and delimiters behind the values",
        arguments: [
            "MRN\n4471902\n77120\n", "MRN\r\n4471902\r\n\r\n77120",
            "\"MRN\"\n\"4471902\"\n\"77120\"\n",
            "\n\nMRN\n4471902\n77120\n", "MRN,\n4471902,\n77120,\n",
            "MRN\t\t\n4471902\t\t\n77120\t\t\n",
            "\u{FEFF}MRN\n4471902\n77120\n",
        ])
    func values(text: String) {
        let expected = ["<MRN> column:MRN = 4471902", "<MRN> column:MRN = 77120"]
        #expect(named(text) == expected)
        #expect(named(text, cuts: Array(1..<text.utf8.count)) == expected)
    }

    @Test(
        "Dates and names too",
        arguments: [
            ("Date of Birth\n3/4/1952\nMay 5, 1961\n", ["3/4/1952", "May 5, 1961"]),
            ("person_source_value\nA-12\nB-13\n", ["A-12", "B-13"]),
            ("Patient Name\nAda Quill\nMarsh, Ben\n", ["Ada Quill", "Marsh, Ben"]),
        ])
    func kinds(text: String, values: [String]) {
        #expect(named(text).map { String($0.split(separator: "= ")[1]) } == values)
    }

    @Test(
        "One value is no column, and neither are lines of text, or names below another word",
        arguments: [
            "MRN\n4471902\n", "MRN\n4471902\nDOB\n3/4/52\n", "Name\nAda Quill\nseen today\n",
            "Plan\n1. Call the patient in 3 days\n2. Labs\n", "Notes:\n12\n13\n",
            "Allergies\nPeanut Butter\nTree Nuts\n", "4471902\n77120\n77121\n",
            "Name\nAda Quill\n12 Main Street Apartment 4, Salem OR\n",
        ])
    func rejects(text: String) {
        #expect(!TableReader.recognises(Array(text.utf8)))
    }

    @Test("A value that is cut off by what is looked at does not matter")
    func long() {
        let rows = (0..<9_000).map { "\(1_000_000 + $0)" }
        let text = "MRN\n" + rows.joined(separator: "\n") + "\n"
        #expect(TableReader.recognises(Array(text.utf8.prefix(ContentKind.headSize))))
        #expect(named(text, cuts: [3, 7_001, 33_333]).count == rows.count)
    }
}
