import Testing

@Suite("Errors in how the program is called")
struct UsageErrorTests {
    /// A call, and words that its error must have.
    struct Call: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let words: [String]

        init(_ line: String, _ words: String...) {
            arguments = line.split(separator: " ").map(String.init)
            self.words = words
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(
        "Each is one line that says what, where and what to do; nothing is scanned",
        arguments: [
            Call("bogus", "bogus", "safeharbor --help"),
            Call("scan", "path", "safeharbor scan --help"),
            Call("scan a.txt --bogus", "--bogus", "safeharbor scan --help"),
            Call("scan a.txt --format pdf", "pdf", "table", "jsonl"),
            Call("scan a.txt --min-level extreme", "extreme"),
            Call("scan a.txt --entities US_SSN,NONSENSE", "NONSENSE"),
            Call("scan a.txt --jobs 0", "--jobs", "1 to 256"),
            Call("scan a.txt --jobs many", "--jobs", "many"),
            Call("scan a.txt --output", "--output"),
            Call("scan - --show-values", "--show-values", "standard input"),
            Call("scan a.txt --key missing", "missing", "No such file or directory"),
            Call("scan a.txt --key open", "open", "chmod 600 open"),
            Call("scan a.txt --key short", "short", "head -c 32 /dev/urandom"),
            Call("scan a.txt --key pipe", "pipe", "not a regular file"),
            Call("scan a.txt --key .", "key file"),
            Call("scan a.txt --rules missing", "missing", "safeharbor rules test"),
            Call("detect --rules missing", "missing", "safeharbor rules test"),
            Call("scan a.txt --profile bad", "bad:2:1", "'identifiers'?", "correct the profile"),
            Call("detect --profile missing", "missing", "correct the profile"),
            Call("scan a.txt --allowances bad", "bad:1:1", "correct the allowances"),
            Call("scan a.txt --allowances missing", "missing", "correct the allowances"),
            Call("detect a.txt", "a.txt", "safeharbor detect --help"),
            Call("rules show missing", "missing", "safeharbor rules list"),
            Call("rules lint --measure missing", "missing"),
            Call("evaluate", "corpus", "safeharbor evaluate --help"),
            Call("evaluate missing", "missing/corpus.json"),
        ])
    func oneLine(_ call: Call) throws {
        let folder = try TestFolder()
        try folder.write(TestText.finding, to: "a.txt")
        try folder.write(String(repeating: "k", count: 32), to: "open")
        try folder.write("short", to: "short")
        try folder.write("name: site\nidentifers: []\n", to: "bad")
        try folder.setMode(0o600, of: "short")
        try folder.setMode(0o640, of: "open")
        try folder.makePipe("pipe")
        let outcome = try Program.run(call.arguments, in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.text == "")
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.hasPrefix("safeharbor: ") && outcome.errors.hasSuffix("\n"))
        for word in call.words { #expect(outcome.errors.contains(word)) }
    }

    @Test("An error stays one line whatever it quotes")
    func lineBreaks() throws {
        let outcome = try Program.run(["scan", "a", "--output", "no\nfolder\u{1B}[2J/report"])
        #expect(outcome.status == 2)
        #expect(outcome.errorLines.count == 1)
        #expect(!outcome.errors.contains("\u{1B}"))
    }

    @Test(
        "Every command has help with an example",
        arguments: [
            "", "scan", "detect", "rules", "rules list", "rules show", "rules test", "rules lint",
            "evaluate",
        ])
    func help(_ command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let outcome = try Program.run(words + ["--help"])
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.text.contains("Example"))
        #expect(outcome.text.contains("safeharbor \(command)"))
    }

    @Test("The version is told")
    func version() throws {
        let outcome = try Program.run(["--version"])
        #expect(outcome.status == 0)
        #expect(outcome.text.wholeMatch(of: #/safeharbor \d+\.\d+\.\d+\n/#) != nil)
    }
}
