import Testing

@Suite("Reading Swift source")
struct SwiftCodeTests {
    @Test(
        "Comments go, strings are emptied, code in them stays",
        arguments: [
            ("a // b\nc", ["a ", "c"]), ("a /* b\n /* c */ d */ e", ["a ", " e"]),
            ("\"a\\\"b\" + c", ["\"\" + c"]), ("#\"a\"b\\\"#.c", ["\"\".c"]),
            ("\"\"\"\na \"b\"\n\"\"\"\nc", ["\"", "", "\"", "c"]),
            ("\"a\\(f(b, \"c\"))d\"", ["\" f(b, \"\")\""]), ("#\"a\\(b)\\#(c)\"#", ["\" c\""]),
            ("#if a\n#/\"/#\n\"b\"", ["#if a", "", "\"\""]), ("\"// a\" b", ["\"\" b"]),
        ] as [(Snippet, [String])])
    func lines(_ source: Snippet, _ code: [String]) {
        #expect(SwiftCode.lines(of: source.text) == code)
    }

    @Test("A string or comment without an end ends with the text")
    func unfinished() {
        #expect(SwiftCode.lines(of: "a \"b") == ["a \"\""])
        #expect(SwiftCode.lines(of: "a /* b") == ["a "])
    }

    @Test("Every source keeps its number of lines")
    func lineNumbers() {
        for file in SourceTree.swift {
            #expect(
                file.code.count
                    == file.text.split(separator: "\n", omittingEmptySubsequences: false).count)
        }
    }
}
