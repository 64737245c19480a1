import Testing

@testable import RulePacks

@Suite("Suggestions")
struct SuggestionTests {
    @Test(
        "What was probably meant is found",
        arguments: [
            ("regx", "regex"), ("requries", "requires"), ("SSN", "US_SSN"), ("us-snn", "us-ssn"),
            ("Labels", "labels"), ("itin", "us-itin"),
        ])
    func meant(word: String, candidate: String) {
        let others = ["weight", "name", "DATE_OF_BIRTH"]
        #expect(Suggestion.nearest(to: word, among: others + [candidate]) == candidate)
    }

    @Test("Nothing is suggested for a word that is like none", arguments: ["colour", "x", ""])
    func notMeant(word: String) {
        #expect(Suggestion.nearest(to: word, among: ["weight", "name", "regex"]) == nil)
    }

    @Test("A swap of neighbours is one mistake")
    func editDistance() {
        #expect(Suggestion.editDistance(Array("check".utf8), Array("hceck".utf8)) == 1)
        #expect(Suggestion.editDistance(Array("check".utf8), Array("chk".utf8)) == 2)
        #expect(Suggestion.editDistance([], Array("abc".utf8)) == 3)
    }

    @Test(
        "Versions are those of semver.org",
        arguments: [
            ("1.0.0", true), ("0.10.3-rc.1+build.5", true), ("1.0", false), ("1.0.0.0", false),
            ("01.0.0", false), ("1.0.0-", false), ("1.0.0-01", false), ("v1.0.0", false),
        ])
    func versions(text: String, isValid: Bool) {
        #expect(SemanticVersion.isValid(text) == isValid)
    }
}
