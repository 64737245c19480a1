import Testing

@testable import PatternEngine

@Suite("Patterns that are refused")
struct PatternErrorTests {
    private func error(_ expression: String) -> PatternError? {
        do {
            _ = try Pattern(expression)
            return nil
        } catch {
            return error
        }
    }

    @Test("A slip in the syntax is reported with its offset")
    func syntax() {
        guard case .syntax(let message, let offset) = error(#"\b(\d{3}"#) else {
            Issue.record("compiled")
            return
        }
        #expect(message == "missing closing parenthesis")
        #expect(offset == 8)
    }

    @Test(
        "A pattern that can match the empty text is refused",
        arguments: [#"\b"#, #"a?"#, #"(?=a)"#, #"\b(?:a|)"#, #"a{0,5}\b"#])
    func empty(_ expression: String) {
        #expect(error(expression) == .matchesEmpty)
    }

    @Test("A match that has no bound, or a far one, is refused")
    func tooLong() {
        #expect(error(#"\ba+"#) == .tooLong(bytes: nil, most: 512))
        #expect(error(#"\ba{513}"#) == .tooLong(bytes: 513, most: 512))
        #expect(error(#"\ba{500}(?=b{13})"#) == .tooLong(bytes: 513, most: 512))
        #expect(error(#"\ba{500}(?=b{12})"#) == nil)
        #expect(error(#"\b(?:é{2}){129}"#) == .tooLong(bytes: 516, most: 512))
    }

    @Test("A look-behind of 64 characters works and one of 65 is refused")
    func lookBehind() {
        let far = String(repeating: "a", count: 64)
        #expect(error("(?<=\(far))b") == nil)
        #expect(error("(?<=\(far)a)b") == .looksTooFarBack(characters: 65, most: 64))
    }

    @Test(
        "What ties a pattern to the text's start or end is refused",
        arguments: [
            (#"^a"#, "^"), (#"a$"#, "$"), (#"\Aa"#, #"\A"#), (#"a\z"#, #"\z"#), (#"a\Z"#, #"\Z"#),
            (#"\Ga"#, #"\G"#), (#"a\Kb"#, #"\K"#), (#"(?<!^)a"#, "^"), (#"[$]a$"#, "$"),
        ])
    func tied(_ expression: String, _ construct: String) {
        #expect(error(expression) == .tiedToText(construct: construct))
    }

    @Test(
        "The same characters are welcome where they mean themselves",
        arguments: [#"\b[$^]a"#, #"\ba\$\^"#, #"\b\\Ab"#, #"\b[^a]b"#])
    func literal(_ expression: String) {
        #expect(error(expression) == nil)
    }

    @Test("A construct that the engine does not read is named")
    func notRead() {
        #expect(error(#"\b\p{Lu}{3}"#) == .notRead(construct: #"\p"#))
        #expect(error(#"\b(?|a|b)c"#) == .notRead(construct: "(?|"))
    }
}
