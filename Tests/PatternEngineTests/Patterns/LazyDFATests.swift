import Testing

@testable import PatternEngine

@Suite("Lazy automaton of all patterns")
struct LazyDFATests {
    private static let expressions = [
        #"\b\d{1,3} (?:years|months) old\b"#,
        #"\b\d{3}-\d{2}-\d{4}\b"#,
        #"(?<![A-Za-z0-9])#\d{4}\b"#,
        #"\b[a-z]{2,20}@[a-z]{2,20}\.com\b"#,
        #"\b\d{5}(?= (?:TX|CA)\b)"#,
    ]

    /// The patterns that may match at a place, by number; `nil` if nothing is known.
    private static func walk(
        _ automaton: LazyDFA, from place: Int = 0, isToken: Bool = true, _ text: String
    ) -> (patterns: [Int], isEarly: Bool)? {
        let bytes = Array(text.utf8)
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let answer = unsafe automaton.walk(from: place, isToken: isToken, in: buffer)
            else { return nil }
            let bits = unsafe answer.patterns.map { unsafe $0[0] } ?? 0
            return unsafe ((0..<64).filter { bits >> UInt64($0) & 1 != 0 }, answer.isEarly)
        }
    }

    private static func automaton(patience: Int = 0) throws -> LazyDFA {
        LazyDFA(
            AutomatonBank(try expressions.map { try Pattern($0) }), patience: patience)
    }

    @Test(
        "Rules out what the bytes rule out, however far behind the anchor",
        arguments: [
            ("41 years old,", [0]), ("41 years ago", []), ("123-45-6789 ", [1]),
            ("123-45-678 ", []), ("77001 TX ", [4]), ("77001 NY ", []), ("hello ", []),
        ])
    func decides(_ text: String, _ expected: [Int]) throws {
        let answer = try #require(Self.walk(Self.automaton(), text))
        #expect(answer.patterns == expected)
        #expect(!answer.isEarly)
    }

    @Test("A match may begin with punctuation before the token")
    func lead() throws {
        #expect(try Self.walk(Self.automaton(), from: 1, "#1234 ")?.patterns == [2])
        #expect(try Self.walk(Self.automaton(), from: 1, "/1234 ")?.patterns == [])
    }

    @Test("At a byte that anchors, what stands behind it decides")
    func byteAnchor() throws {
        let automaton = try Self.automaton()
        #expect(Self.walk(automaton, from: 3, isToken: false, "joe@site.com ")?.patterns == [3])
        #expect(Self.walk(automaton, from: 3, isToken: false, "joe@site.org ")?.patterns == [])
    }

    @Test("Where the text ends, what is still possible may match, and the answer says it is early")
    func endOfText() throws {
        let answer = try #require(Self.walk(Self.automaton(), "41 years ol"))
        #expect(answer.patterns == [0])
        #expect(answer.isEarly)
    }

    @Test("Nothing is worked out before texts have asked for it often enough")
    func patience() throws {
        let automaton = try Self.automaton(patience: 3)
        for _ in 0..<3 { #expect(Self.walk(automaton, "41 years ago") == nil) }
        var early = 0
        while let answer = Self.walk(automaton, "41 years ago"), answer.isEarly {
            #expect(answer.patterns.contains(0) || early >= 8)
            early += 1
        }
        // Why: each byte up to the one that decides is asked for three times.
        #expect(early == 3 * "41 years a".count)
        #expect(Self.walk(automaton, "41 years ago")?.patterns == [])
    }

    @Test("More states than there is room for are no wrong answer, but an early one")
    func fullTable() throws {
        let pattern = try Pattern(#"\b(?=[ab]{0,30}c)[abc]{1,6}(?:a[abc]{13}|b[abc]{12})x\b"#)
        let automaton = LazyDFA(AutomatonBank([pattern]), patience: 0)
        var random = SeededGenerator(seed: 5)
        var early = 0
        for _ in 0..<6_000 {
            let head = (0..<18).map { _ in "abc".randomElement(using: &random) ?? "a" }
            let text = String(head) + "x "
            let answer = try #require(Self.walk(automaton, text))
            if answer.isEarly { early += 1 }
            if case .match = pattern.attempt(at: 0, in: Array(text.utf8)) {
                #expect(answer.patterns == [0])
            }
        }
        #expect(early > 0)
    }
}
