import RulePacks
import Testing

@testable import Detection

@Suite("Forms of names")
struct PhraseFormTests {
    /// What is read from the beginning of a text, by its form.
    private func names(_ text: String, places: Bool = false) -> Set<String> {
        let bytes = Array(text.utf8)
        var found: Set<String> = []
        unsafe bytes.withUnsafeBufferPointer { buffer in
            let phrase = unsafe PhraseText(buffer)
            let take: (NameForms.Name) -> Void = {
                let value = String(decoding: bytes[..<$0.end], as: UTF8.self)
                found.insert("\($0.form.rawValue): \(value)")
            }
            if places {
                PlaceForms(phrase).forEach(at: 0, take)
            } else {
                NameForms(phrase).forEach(at: 0, take)
            }
        }
        return found
    }

    @Test(
        "A name is read to its end in every form that it can have",
        arguments: [
            ("Emily Johnson, MRN", "given name and surname: Emily Johnson"),
            ("Mary Ann Jones is", "given name and surname: Mary Ann Jones"),
            ("William T. de la Cruz Jr. was", "given name and surname: William T. de la Cruz Jr."),
            ("O'Brien-Smith came", "one name: O'Brien-Smith"),
            ("Anderson, William T. is", "surname, given name: Anderson, William T."),
            ("J. R. Thompson", "initials and surname: J. R. Thompson"),
            ("J.R.R. Thompson", "initials and surname: J.R.R. Thompson"),
            ("Meg C.\n", "given name and initial: Meg C."),
            ("Thompson KL, Lee", "surname and initials: Thompson KL"),
            ("ANDERSON^KEVIN^T|", "components of a message: ANDERSON^KEVIN^T"),
            ("Núñez Ávila", "given name and surname: Núñez Ávila"),
        ])
    func names(_ text: String, _ expected: String) {
        #expect(names(text).contains(expected))
    }

    @Test(
        "Small letters, one letter and digits are no name",
        arguments: ["emily", "E", "1st", "E1 Two", "×Emily", ""])
    func noName(_ text: String) {
        #expect(names(text).isEmpty)
    }

    @Test("A city and a state are no components of a name")
    func cityAndState() {
        #expect(!names("Beaumont^TX^77701").contains { $0.hasPrefix("components") })
    }

    @Test(
        "A place has one to three words, and a county its own form",
        arguments: [
            ("St. Paul, MN", "place: St. Paul"), ("Salt Lake City UT", "place: Salt Lake City"),
            ("Truth or", "place: Truth"), ("Coeur d'Alene", "place: Coeur d'Alene"),
            ("Cook County jail", "county: Cook County"),
        ])
    func places(_ text: String, _ expected: String) {
        #expect(names(text, places: true).contains(expected))
    }

    @Test(
        "Words stand behind and before a name as they are written",
        arguments: [
            ("says", "Emily says no", true), ("says", "Emily sayson", false),
            ("has been", "Emily has been", true), ("MD", "Emily, MD", true),
            ("MD", "Emily MD-led", false),
        ])
    func followers(_ word: String, _ text: String, _ isFound: Bool) throws {
        let places = try CheckTables.shipped().places
        let before = PhraseBefore(PhraseShape(forms: [.oneName], before: [word]))
        let bytes = Array(text.utf8)
        unsafe bytes.withUnsafeBufferPointer {
            let phrase = unsafe PhraseText($0)
            #expect(before.stands(behind: 5, in: phrase, places) == isFound)
        }
    }
}
