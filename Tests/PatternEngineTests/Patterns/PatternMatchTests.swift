import Testing

@testable import PatternEngine

@Suite("Matching")
struct PatternMatchTests {
    @Test("A match is told by its bytes, and a group named value narrows it")
    func value() throws {
        let plain = try Pattern(#"\b\d{3}\b"#)
        #expect(plain.first(in: "é 123.") == .match(value: 3..<6, start: 3))
        let narrowed = try Pattern(#"\bmrn (?<value>\d{3})\b"#)
        #expect(narrowed.first(in: "é mrn 123.") == .match(value: 7..<10, start: 3))
        let optional = try Pattern(#"\bx(?:-(?<value>\d))?"#)
        #expect(optional.first(in: "x-1") == .match(value: 2..<3, start: 0))
        #expect(optional.first(in: "x-") == .match(value: 0..<1, start: 0))
    }

    @Test("A value group that matched nothing leaves the whole match")
    func emptyValue() throws {
        let pattern = try Pattern(#"\b(?<value>\d*+)x"#.replacing("*+", with: "{0,3}"))
        #expect(pattern.first(in: "x 12x") == .match(value: 0..<1, start: 0))
        #expect(pattern.attempt(at: 2, in: Array("x 12x".utf8)) == .match(value: 2..<4, start: 2))
    }

    @Test("Groups beyond the fifteenth do not stop a match")
    func manyGroups() throws {
        let groups = String(repeating: #"(\d)"#, count: 20)
        let pattern = try Pattern(#"\b"# + groups + #"(?<value>x)"#)
        #expect(
            pattern.first(in: "12345678901234567890x") == .match(value: 20..<21, start: 0))
    }

    @Test(
        "Bytes that are no UTF-8 do not stop a match and leave offsets true",
        arguments: [
            #"\b\d{3}[- ]?\d{2}\b"#, #"\b\d{3}[-–]?\d{2}\b"#, #"(?i)\b\d{3}é?[-–]?\d{2}\b"#,
        ],
        [
            [UInt8(0xFF)], [0x80, 0xBF], [0xC3], [0xF0, 0x9F, 0x98], [0xE2, 0x80],
            [0xED, 0xA0, 0x80],
        ])
    func invalidUTF8(_ expression: String, _ bad: [UInt8]) throws {
        let pattern = try Pattern(expression)
        let value = Array("123-45".utf8)
        let space = [UInt8(ascii: " ")]
        let length = bad.count
        #expect(
            pattern.first(in: bad + space + value)
                == .match(value: length + 1..<length + 7, start: length + 1))
        #expect(pattern.first(in: bad + value) == .match(value: length..<length + 6, start: length))
        #expect(pattern.first(in: value + bad) == .match(value: 0..<6, start: 0))
        #expect(pattern.first(in: space + value + bad + value) == .match(value: 1..<7, start: 1))
        #expect(
            pattern.attempt(at: length, in: bad + value)
                == .match(value: length..<length + 6, start: length))
        // Within a value.
        #expect(pattern.first(in: value.prefix(3) + bad + value.suffix(2)) == .none)
        let both = value.prefix(3) + bad + value.suffix(2) + space + value
        #expect(
            pattern.first(in: both) == .match(value: length + 6..<length + 12, start: length + 6))
    }

    @Test("A pattern with characters outside ASCII matches them as characters")
    func nonASCII() throws {
        let dash = try Pattern(#"\b\d{2}[-–—]\d{2}\b"#)
        #expect(dash.first(in: "é 12–34") == .match(value: 3..<10, start: 3))
        #expect(dash.first(in: "12\u{2013}34") == .match(value: 0..<7, start: 0))
        #expect(dash.first(in: [0x31, 0x32, 0xE2, 0x80, 0x33, 0x34]) == .none)
        let caseless = try Pattern(#"(?i)\bénr\d"#)
        // What stands before É is no word byte, and neither is É itself.
        #expect(caseless.first(in: "aÉNR1") == .match(value: 1..<6, start: 1))
    }

    @Test("What is tried at a place does not see more of the text than the engine promises")
    func view() throws {
        let pattern = try Pattern(#"(?<=x.{63})\ba{2,400}(?=[^b]{0,100}b)"#)
        let before = "x" + String(repeating: ".", count: 63)
        let text = before + String(repeating: "a", count: 400) + String(repeating: ".", count: 99)
        let whole = Array((String(repeating: "é", count: 300) + text + "b tail").utf8)
        let start = 600 + 64
        #expect(
            pattern.attempt(at: start, in: whole)
                == .match(value: start..<start + 400, start: start))
        #expect(pattern.first(in: whole) == pattern.attempt(at: start, in: whole))
    }

    @Test("An attempt at a place finds what a search from there finds first", arguments: 0..<20)
    func sameAsSearch(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let pattern = try Pattern(#"\b(?:\d{1,3}[-–.]){1,3}\d{1,4}(?!\d)"#)
        let digits = Array("0123456789-.–\u{FFFD}\u{A0}é ".utf8)
        let text = (0..<400).map { _ in digits[Int.random(in: 0..<digits.count, using: &random)] }
        for place in text.indices {
            let attempt = pattern.attempt(at: place, in: text)
            if case .match(_, place) = pattern.first(in: text, from: place) {
                #expect(attempt == pattern.first(in: text, from: place))
            } else {
                #expect(attempt == .none)
            }
        }
    }
}
