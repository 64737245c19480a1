import Testing

@Suite("Constructs that can end the program")
struct ConstructTests {
    @Test("None stands where no reason is written down")
    func none() {
        #expect(Allowance.violations(in: SourceTree.swift, allowing: Allowance.all) == [])
    }

    @Test("Every allowance is needed")
    func allowancesAreNeeded() {
        #expect(Allowance.unused(in: SourceTree.swift, of: Allowance.all) == [])
    }

    @Test("Every claim of safety says why, directly beside it")
    func claims() {
        #expect(SourceTree.swift.flatMap(SafetyClaim.violations) == [])
    }
}

@Suite("The check of constructs")
struct ConstructCheckTests {
    private func found(_ text: String) -> [Construct] {
        let file = SourceFile(path: "Sources/Model/A.swift", text: text)
        return Construct.allCases.filter { !$0.lines(in: file).isEmpty }
    }

    @Test(
        "Each construct is seen",
        arguments: [
            ("let a = try! load()", Construct.forceTry), ("let a = b as! Int", .forceCast),
            ("let a = b!", .forceUnwrap), ("let a = b()!.c", .forceUnwrap),
            ("let a = b[0]! + 1", .forceUnwrap), ("var a: Int!", .forceUnwrap),
            ("let a = \"\\(b!)\"", .forceUnwrap), ("let a = b! == c", .forceUnwrap),
            ("let a = Int(\"1\")!", .forceUnwrap), ("fatalError(\"no\")", .trap),
            ("preconditionFailure()", .trap), ("print(a)", .print), ("dump(a)", .print),
        ])
    func seen(_ text: String, _ construct: Construct) {
        #expect(found(text) == [construct])
    }

    @Test(
        "What only looks like one is not",
        arguments: [
            "if !a && !b.c { }", "a != b", "a!=b", "return unsafe !isWord(a)", "(!a)",
            "// try! this", "let a = \"wow! print(1)\"", "blueprint(a)",
            "let a = \"\"\"\n b! \n\"\"\"",
            "let a = #\"b!\"c!\"#", "f(x, !y)", "[!y]",
        ])
    func lookalikes(_ snippet: Snippet) {
        #expect(found(snippet.text) == [])
    }

    @Test("An allowance covers its own construct in its own place, and nothing else")
    func allowances() {
        let list = [Allowance(construct: .print, path: "tool/", reason: "a tool prints")]
        let tool = SourceFile(path: "Sources/tool/A.swift", text: "print(a)\nlet b = c!\n")
        let model = SourceFile(path: "Sources/Model/A.swift", text: "print(a)\n")
        #expect(
            Allowance.violations(in: [tool, model], allowing: list).map(\.description) == [
                "Sources/tool/A.swift:2: forced unwrapping is not allowed here",
                "Sources/Model/A.swift:1: print is not allowed here",
            ])
        #expect(Allowance.unused(in: [model], of: list) == list)
        #expect(Allowance.unused(in: [tool], of: list) == [])
    }

    @Test(
        "A claim of safety without its reason is named",
        arguments: [
            "final class A: @unchecked Sendable {\n    let b = 1\n}",
            "// Safe because it is.\n\nfinal class A: @unchecked Sendable {}",
            "/// A thing.\nfinal class A: @unchecked Sendable {\n    let b = 1\n    // Safe because\n}",
            "nonisolated(unsafe) var a = 1",
        ])
    func claimsWithoutReason(_ snippet: Snippet) {
        let file = SourceFile(path: "Sources/Model/A.swift", text: snippet.text)
        #expect(SafetyClaim.violations(in: file).count == 1)
    }

    @Test(
        "A claim of safety with its reason passes",
        arguments: [
            "// Safe because it never changes.\n@safe\nfinal class A: @unchecked Sendable {}",
            "// Safe because it\n// never changes.\nfinal class A: @unchecked Sendable {}",
            "final class A: @unchecked Sendable {\n    // Safe because it never changes.\n}",
            "// @unchecked Sendable is not used here.",
        ])
    func claimsWithReason(_ snippet: Snippet) {
        let file = SourceFile(path: "Sources/Model/A.swift", text: snippet.text)
        #expect(SafetyClaim.violations(in: file) == [])
    }
}
