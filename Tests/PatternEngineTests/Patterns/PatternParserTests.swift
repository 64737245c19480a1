import Testing

@testable import PatternEngine

@Suite("What the engine reads out of a pattern")
struct PatternParserTests {
    @Test(
        "The longest view counts every byte that a match and its look-ahead can span",
        arguments: [
            (#"abc"#, 3), (#"a{2,5}"#, 5), (#"a?b"#, 2), (#"(?:ab|c){3}"#, 6), (#"\d(?=xyz)"#, 4),
            (#"\d(?!xy)"#, 3), (#"(?<=abc)d"#, 1), (#"(?<!abc)d"#, 1), (#"\bé"#, 2),
            (#"[é-ë]x"#, 3),
            (#"."#, 1), (#".é"#, 6), (#"[^x]é"#, 6), (#"(?x) a b # c"#, 2), (#"a{3}+b{2}?"#, 5),
            (#"(?i)k"#, 1), (#"(?i)ké"#, 5), (#"a{,3}"#, 5), (#"\x{41}\x42"#, 2), (#"x{2"#, 3),
            (#"(?<value>a)(?P<other>b)(?>c)(?#d)"#, 3), (#""#, 0), (#"日本"#, 6), (#"[]x]"#, 1),
            (#"[^]x]"#, 1), (#"[a\]b-]"#, 1), (#"(?i:a)b(?-i)c"#, 3), (#"\N\.\-"#, 3),
        ] as [(String, Int?)])
    func longestView(_ expression: String, _ bytes: Int?) throws {
        #expect(try PatternParser.parse(expression).longestView == bytes)
    }

    @Test(
        "A quantifier without a bound gives a view without one", arguments: ["a*", "a+", "a{2,}"])
    func unbounded(_ expression: String) throws {
        #expect(try PatternParser.parse(expression + "b").longestView == nil)
    }

    @Test("Repetitions inside repetitions do not overflow the count of bytes")
    func overflow() throws {
        var expression = "a{1000}"
        for _ in 0..<8 { expression = "(?:\(expression)b){1000}" }
        #expect(try PatternParser.parse(expression).longestView == nil)
    }

    @Test(
        "What can match the empty text is known",
        arguments: [
            ("a?", true), ("a{0,3}", true), (#"\b"#, true), ("(?=a)", true), ("a|", true),
            ("(?:a|b?)c?", true), ("", true), ("a", false), (#"\ba"#, false), ("a?b", false),
            ("(?:a|b)", false), ("(?:a?){3}", true), ("(?:a?b){2}", false),
        ])
    func nullable(_ expression: String, _ isNullable: Bool) throws {
        #expect(try PatternParser.parse(expression).isNullable == isNullable)
    }

    @Test(
        "A construct that the engine does not know is refused, not guessed",
        arguments: [
            #"\p{L}"#, #"a\1"#, #"(?|a|b)"#, #"(?R)"#, #"(?1)"#, #"(*SKIP)a"#, #"\Qa\E"#, #"\h"#,
            #"\R"#, #"[[:alpha:]]"#, #"(?(1)a|b)"#, #"(?P=x)"#, #"\k<x>"#, #"\g1"#, #"[\p{L}]"#,
            #"[\D]"#, #"[a-\d]"#, #"(?m)a"#, #"(?^)a"#, #"\xE9"#, #"a{1001}"#, #"\cA"#, #"(?'n'a)"#,
            #"(a"#, #"a)"#, #"[a"#, #"a**"#, #"[é-퟿]"#,
            String(repeating: "(", count: 70) + "a" + String(repeating: ")", count: 70),
        ])
    func refused(_ expression: String) {
        #expect(throws: PatternParser.Unsupported.self) { try PatternParser.parse(expression) }
    }

    @Test("Sets of characters hold what PCRE2 puts into them")
    func sets() throws {
        func set(_ expression: String) throws -> [UInt8]? {
            try PatternParser.parse(expression).singleByteSet?.members
        }
        #expect(try set(#"[a-c]"#) == Array("abc".utf8))
        #expect(try set(#"(?i)[a-b]"#) == Array("ABab".utf8))
        #expect(try set(#"[\d-]"#) == Array("-0123456789".utf8))
        #expect(try set(#"[+--]"#) == Array("+,-".utf8))
        #expect(try set(#"(?:a|[bc])"#) == Array("abc".utf8))
        #expect(try set(#"[]a]"#) == Array("]a".utf8))
        #expect(try set(#"\s"#) == [9, 10, 11, 12, 13, 32])
        #expect(try set(#"[^a]"#)?.count == 255)
        #expect(try set(#"ab"#) == nil)
        #expect(try set(#"[aé]"#) == nil)
    }
}
