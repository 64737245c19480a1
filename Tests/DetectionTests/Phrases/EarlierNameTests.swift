import FindingModel
import Testing

@testable import Detection

@Suite("Words of a name that stands before")
struct EarlierNameTests {
    private func names(_ text: String) throws -> [String] {
        let bytes = Array(text.utf8)
        return try Shipped.detectors.get().scanned(text).findings
            .filter { $0.entity == .personName && $0.level >= .medium }
            .map { String(decoding: bytes[$0.place.bytes], as: UTF8.self) }
    }

    @Test("Either word of a name is known again, also one that no list has")
    func knownAgain() throws {
        let first = "Patient: Odalric Vashnetti. "
        #expect(try names(first) == ["Odalric Vashnetti"])
        #expect(try names("The blue form went to Vashnetti, not the red one.") == [])
        #expect(
            try names(first + "The blue form went to Vashnetti, not the red one.")
                == ["Odalric Vashnetti", "Vashnetti"])
        #expect(
            try names(first + "The red form is from Odalric, not the blue one.")
                == ["Odalric Vashnetti", "Odalric"])
    }

    @Test("A word that stands before the name is not known yet")
    func notBefore() throws {
        let text = "The blue form went to Vashnetti, not the red one. Patient: Odalric Vashnetti."
        #expect(try names(text) == ["Odalric Vashnetti"])
    }

    @Test("Ordinary words, and words within other words, are not known again")
    func ordinary() throws {
        let text = "Patient: Will Young. Young trees need water. Will it rain? A Youngster asked."
        #expect(try names(text) == ["Will Young"])
    }

    @Test("Nothing is known in the next text")
    func nextText() throws {
        let detectors = try Shipped.detectors.get()
        var scratch = Scratch()
        for (text, count) in [
            ("Patient: Odalric Vashnetti.", 1), ("The form went to Vashnetti, not to us.", 0),
        ] {
            var list = FindingList()
            _ = detectors.scan(Array(text.utf8).span, using: &scratch, into: &list)
            #expect(list.findings.count { $0.entity == .personName } == count)
        }
    }
}
