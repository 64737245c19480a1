import Testing

@testable import PatternEngine

@Suite("Which anchor a pattern has")
struct AnchorKindTests {
    @Test(
        "A pattern that begins with a boundary is anchored at a token",
        arguments: [
            (#"\b\d{3}\b"#, 0), (#"(?<![A-Za-z0-9])\d{3}"#, 0), (#"(?<![\w.-])\d{3}"#, 0),
            (#"(?<![A-Za-z0-9])\(?\d{3}"#, 1), (#"\b_?\d"#, 1), (#"[#]\d{3}"#, 1),
            (#"(?<![A-Za-z0-9]|x)[+(]{0,4}\d"#, 4), (#"(?:\ba\d|\bb\d)"#, 0),
            (#"(?<![0-9A-Za-z])–\d"#, 3),
        ])
    func token(_ expression: String, _ lead: Int) throws {
        #expect(try Pattern(expression).anchor == .token(lead: lead))
    }

    @Test(
        "A pattern without a boundary, or far from a token, has no anchor",
        arguments: [
            #"\d{3}"#, #"(?<![0-9])\d{3}"#, #"(?<!x)\d"#, #"(?:\()?\b\d"#, #"(?<![A-Za-z0-9]-)\d"#,
            #"(?<![A-Za-z0-9])[+(]{0,5}\d"#, #"[-+]{2}"#, #"\b\d|x\d"#, #"(?=\b)?\d"#,
        ])
    func none(_ expression: String) throws {
        let anchor = try Pattern(expression).anchor
        guard case .none(let reason) = anchor else {
            Issue.record("\(expression): \(anchor)")
            return
        }
        #expect(anchor.summary.contains(reason))
    }

    @Test("A pattern with an at sign behind bounded parts is anchored there")
    func at() throws {
        let anchor = try Pattern(#"\b[a-z]{1,64}@[a-z]{1,60}\.org\b"#).anchor
        #expect(anchor == .byte(UInt8(ascii: "@"), before: .lower, furthest: 64))
        #expect(anchor.summary == "byte '@', at most 64 bytes before it")
    }

    @Test(
        "An at sign that may come twice, or too far behind the beginning, is no anchor",
        arguments: [#"\b[a-z@]{1,9}@x"#, #"\b[a-z]{1,129}@x"#, #"\b(?:[a-z]@)?x"#])
    func noAt(_ expression: String) throws {
        if case .byte = try Pattern(expression).anchor { Issue.record("anchored at a byte") }
    }

    @Test("A pattern that begins with any name is anchored at a value that is rarer")
    func value() throws {
        let anchor = try Pattern(#"\b[A-Z][a-z]{1,15} \((?<value>\d{6})\)"#).anchor
        let before = ByteSet.upper.union(.lower).union(ByteSet(" ("))
        #expect(anchor == .value(before: before, furthest: 18))
        #expect(anchor.summary == "token of the value, at most 18 bytes before it")
    }

    @Test(
        "A beginning that is as rare, or ends in a token, or is far from the value, stays the anchor",
        arguments: [
            #"\bMRN \((?<value>\d{6})\)"#, #"\b[A-Z][a-z]{1,9} (?<value>[A-Z]{3})"#,
            #"\b[A-Z][a-z]?(?<value>\d{3})"#, #"\b[A-Z][a-z]{1,130} (?<value>\d{3})"#,
            #"\b[A-Z][a-z]{1,9} (?<value>\d{3})?"#, #"\b[A-Z][a-z]{1,9} (?<value>#\d{3})"#,
        ])
    func noValue(_ expression: String) throws {
        #expect(try Pattern(expression).anchor == .token(lead: 0))
    }

    @Test("A pattern that is tried where a label ends is anchored at its beginning")
    func behindLabel() throws {
        let expression = #"\b[A-Z][a-z]{1,15} \((?<value>\d{6})\)"#
        let pattern = try Pattern(expression, beginsBehindLabel: true)
        #expect(pattern.anchor == .token(lead: 0))
    }

    @Test("A summary says how many bytes may stand before the token")
    func summaries() throws {
        #expect(try Pattern(#"\b\d{3}"#).anchor.summary == "token start")
        #expect(
            try Pattern(#"(?<![A-Za-z0-9])\(?\d"#).anchor.summary
                == "token start, up to 1 bytes of punctuation before it")
    }
}
