import Testing

@testable import PatternEngine

@Suite("Anchors lose nothing")
struct AnchorSoundnessTests {
    /// A pattern and texts that it matches or nearly matches.
    private static let cases: [(pattern: String, texts: [String])] = [
        (#"\b\d{3}-\d{2}-\d{4}\b"#, ["123-45-6789", "123-45-67890", "x123-45-6789"]),
        (#"(?<![A-Za-z0-9])\(?\d{3}\)?[ -]?\d{4}\b"#, ["(555) 1234", "((555)1234", "555-1234"]),
        (#"\b(?=[A-Z]{0,8}\d)[A-Z\d]{6,9}(?!\d)"#, ["AB12CD", "ABCDEFG", "A1B2C3D4E5", "123456."]),
        (#"\b[a-z]{2,64}@[a-z]{2,64}\.com\b"#, ["joe@site.com", "a@b@cc.com", "@site.com"]),
        (#"\b[\w.]{1,20}@\d{1,3}(?:\.\d{1,3}){3}"#, ["a_b.c@1.2.3.4", "..@1.2.3.4", "x@1.2.3"]),
        (#"(?i)\b(?:mr|pt)#?\d{4,6}\b"#, ["MR#1234", "pt12345", "mR1234567", "mrx1234"]),
        (#"\b(?:\d{4}[ -]){3}\d{4}\b|\b\d{16}\b"#, ["1234 5678-9012 3456", "1234567890123456"]),
        (#"(?<![A-Za-z0-9-])[A-Z]{1,3}\d{0,5}\b"#, ["ABC", "A-12345", "AB12345", "-AB1"]),
        (#"\b[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}\b"#, ["00:1a:2B:3c:4D:5e", "00:1a:2B:3c:4D"]),
        (#"(?<![A-Za-z0-9_])_{0,2}id_\d{2,4}\b"#, ["__id_123", "_id_12", "id_12345", "___id_12"]),
        (#"\b\d{1,2}(?=/\d)/\d{1,2}(?:/\d{2}|/\d{4})?\b"#, ["1/2/03", "12/31/2003", "1/2", "1/"]),
        (#"\b[A-Za-z0-9]{20,40}\b"#, [String(repeating: "aB3", count: 12), "short"]),
        (#"\b[A-Za-z]{30,}?"#, []),
        (#"(?<![A-Za-z0-9])№?\d{2}[-–]\d{2}\b"#, ["№12–34", "12-34", "№№12-34", "é12–34"]),
        (#"(?i)\b(?:straße|kiosk)\d\b"#, ["STRASSE1", "Straße1", "\u{212A}iosk2", "KIO\u{17F}k3"]),
        (#"\b(?:[a-c]|1)(?:(?:2|x)\b|y3?)"#, ["a2", "b2.", "cy3", "cy", "1x ", "1x9"]),
        (#"(?x) \b \d{2} [#] \d  # a comment with ( in it"#, ["12#3", "12 #3", "112#3"]),
        (#"\b(?<value>\d{3})(?:-\d)?(?![\d-])"#, ["123", "123-4", "123-45", "1234"]),
        (#"[^A-Za-z0-9]{2}\d\d\b"#, ["..12", ".12", "a.12", "  99"]),
        (#"(?:(?<![A-Za-z0-9])\+)?\b1\d{2}\b"#, ["+123", "a+123", "123"]),
        (#"\b\d\b"#, ["1", "12", "1 2"]),
        (#"\b(?:A(?:B(?:C(?:D)?)?)?)\b"#, ["A", "AB", "ABC", "ABCD", "ABCDE"]),
        (#"(?<!\w)\d{2,3}%?\b"#, ["12%", "_12", "12", "123%a"]),
        (#"(?<![A-Za-z0-9])[A-Z] \d{5}(?!\d)"#, ["is B 12345 in", "B 123456"]),
        (#"\b(?:no|I) [a-z\d]{2,4}\b"#, ["say no 12 or", "and I b4 it", "I b", "no ab."]),
        (#"(?<![A-Za-z0-9])to(?= )"#, ["go to 5", "to", "in to it"]),
        (#"\b[A-Z]\d(?:(?=\d)|(?=[a-z])x)"#, ["A12", "A1x", "A1b", "A1"]),
        (#"\b\d{2,3}(?= (?:kg|lb)\b)"#, ["12 kg", "123 lb", "12 kgs", "12 k", "123 lb."]),
        (#"\b[a-f]{3}(?:-\d(?=\d\d;)|:(?=ab))"#, ["abc-123;", "abc:ab", "fed-12;", "abc:a"]),
        (#"\b\d\d(?=:[a-z]{2})(?=..x)"#, ["12:ax", "12:ab", "99:xx", "12:x"]),
        (#"\b\d\d(?=:[a-z]{2})(?![^:])"#, ["12:ax", "12:a", "77:bcd"]),
        (#"\b\d\d(?=:[a-z]{2})(?!:az|:q)"#, ["12:ax", "12:az", "13:qq", "14:q1"]),
        (
            #"\b[A-Z][a-z]{1,9} [A-Z][a-z]{1,9} \((?<value>[A-Z]?\d{4,6})\)"#,
            ["Ann Lee (12345)", "Al Bo Cy (A1234)", "Ann Lee (123)", "ann Lee (1234)"]
        ),
        (
            #"\b[A-Z][a-z’]{0,9}(?:, | - |\t)(?<value>\d\d/\d\d)(?=;|\))"#,
            ["O’neil, 12/34;", "Ab - 12/34)", "A\t12/34;", "Ab - 12/345)", "Ab, 12/34;12/34;"]
        ),
        (
            #"\b(?:\d\. )?[A-Z][a-z]{1,9}?(?=[ ]\d\d)[ ]{1,3}(?<value>\d\d)\b"#,
            ["1. Ab 12", "Ab  12", "2. Abc 34x", "Ab 1"]
        ),
        (#"\b(?<=[a-z], |\d/|–)\d\d\b"#, ["x, 12", "1/34", "a–56", "x,12", "/34"]),
    ]

    private static let patterns: [Pattern] = cases.compactMap { try? Pattern($0.pattern) }

    @Test("Every pattern of the list but one without a bound compiles")
    func compiles() {
        let refused = Self.cases.filter { (try? Pattern($0.pattern)) == nil }
        #expect(refused.map(\.pattern) == [#"\b[A-Za-z]{30,}?"#])
        #expect(Self.patterns.contains { if case .none = $0.anchor { true } else { false } })
        #expect(Self.patterns.contains { if case .byte = $0.anchor { true } else { false } })
        #expect(Self.patterns.contains { if case .token(2) = $0.anchor { true } else { false } })
        #expect(Self.patterns.count { if case .value = $0.anchor { true } else { false } } == 3)
    }

    @Test("Whatever a search finds is found from the anchors too", arguments: 0..<40)
    func sameMatches(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = Self.text(using: &random)
        let anchored = Self.patterns.filter { if case .none = $0.anchor { false } else { true } }
        #expect(anchoredMatches(anchored, in: text) == searchedMatches(anchored, in: text))
    }

    @Test("What the automaton rules out matches nowhere", arguments: 0..<20, [0, 2])
    func automaton(_ seed: Int, patience: Int) {
        let anchored = Self.patterns.filter { if case .none = $0.anchor { false } else { true } }
        let automaton = LazyDFA(AutomatonBank(anchored), patience: patience)
        // Why several texts: what was worked out for one is used for the next.
        for part in 0..<3 {
            var random = SeededGenerator(seed: UInt64(1_000 + 10 * seed + part))
            let text = Self.text(using: &random)
            #expect(
                anchoredMatches(anchored, in: text, automaton)
                    == searchedMatches(anchored, in: text))
        }
    }

    @Test("The material makes every pattern of the list match")
    func material() {
        var missing = Set(Self.patterns.indices)
        for seed in 0..<40 where !missing.isEmpty {
            var random = SeededGenerator(seed: UInt64(seed))
            let text = Self.text(using: &random)
            missing.subtract(searchedMatches(Self.patterns, in: text).map(\.pattern))
        }
        #expect(missing.map { Self.patterns[$0].expression } == [])
    }

    /// Texts of the cases, whole and damaged, between separators and noise.
    private static func text(using random: inout SeededGenerator) -> [UInt8] {
        let texts = cases.flatMap(\.texts).map { Array($0.utf8) }
        let separators = [" ", "", "\n", "_", "-", "é", "(", "\u{A0}", ".", "@"]
        var text: [UInt8] = []
        while text.count < 2_500 {
            var piece = texts[Int.random(in: 0..<texts.count, using: &random)]
            switch Int.random(in: 0..<6, using: &random) {
            case 0: piece.remove(at: Int.random(in: 0..<piece.count, using: &random))
            case 1:
                let place = Int.random(in: 0..<piece.count, using: &random)
                piece[place] = UInt8.random(in: 0...255, using: &random)
            case 2: piece = Alphabet.tokens.text(12, using: &random)
            case 3: piece = Alphabet.highBytes.text(3, using: &random) + piece
            default: break
            }
            text += piece
            text += Array(separators[Int.random(in: 0..<separators.count, using: &random)].utf8)
        }
        return text
    }
}
