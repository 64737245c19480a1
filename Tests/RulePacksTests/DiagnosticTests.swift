import RulePacks
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
    @Test("A fault that somebody else finds points into the file that was loaded")
    func foreignFault() throws {
        let loaded = RulePackLoader.load(GoodPack.files, loadSamples: false)
        let pattern = try #require(loaded.packs.first?.rules.first?.patterns.first)
        let fault = loaded.texts.diagnostic(
            .regexDoesNotCompile, "missing closing parenthesis",
            about: try #require(pattern.shape.regex), at: pattern.location, help: "close it")
        #expect(
            fault.description == #"""
                error[R050]: missing closing parenthesis
                  --> us-identifiers/us-itin.yaml:18:12
                   |
                18 |     regex: '\b9\d{2}-''?\d{2}-\d{4}\b'
                   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ help: close it
                """#)
    }

    @Test("A place that no file has is printed without its line")
    func unknownPlace() {
        let loaded = RulePackLoader.load(GoodPack.files, loadSamples: false)
        let place = SourceLocation(file: "elsewhere.yaml", line: 0, column: 0)
        let fault = loaded.texts.diagnostic(
            .regexNotAnchored, "no anchor", at: place, length: 1, help: "begin with a word")
        #expect(
            fault.description
                == "warning[R053]: no anchor\n  --> elsewhere.yaml\n   = help: begin with a word")
    }

    @Test(
        "A byte of a value is pointed at where the line has it, whatever quotes are around it",
        arguments: [
            (#"regex: (ab  # open"#, "(ab", 3, 11), (#"regex: 'a''b)'"#, "a'b)", 3, 13),
            (#"regex: "\\d\"é)""#, #"\d"é)"#, 5, 15), (#"regex: "\x41)""#, "A)", 1, 8),
            (#"regex: 'a"#, "a b)", 3, 8), ("regex: >-", "(a b", 4, 8),
        ])
    func byteOfValue(_ line: String, _ value: String, _ byte: Int, _ column: Int) {
        let texts = RuleTexts([RuleFile(path: "a.yaml", text: line + "\n  b)'\n")])
        let fault = texts.diagnostic(
            .regexDoesNotCompile, "a slip", about: value, byte: byte,
            at: SourceLocation(file: "a.yaml", line: 1, column: 8), help: "mend it")
        #expect(fault.location.column == column)
        #expect(fault.sourceLine == line)
    }

    @Test("Control characters of a rule file never reach the terminal")
    func controlCharacters() {
        let fault = Diagnostic(
            .unknownKey, "unknown key '\u{1B}[2J'",
            at: SourceLocation(file: "a\u{7}.yaml", line: 3, column: 2), length: 4,
            sourceLine: "\t\u{1B}[2J: x", help: "no\rhelp")
        #expect(!fault.description.contains { "\u{1B}\u{7}\r".contains($0) })
        #expect(fault.description.hasSuffix("\n  | \t^^^^ help: no\u{FFFD}help"))
    }
}
