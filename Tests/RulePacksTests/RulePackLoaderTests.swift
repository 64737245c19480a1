import FindingModel
import RulePacks
import Testing

@Suite("Loading packs")
struct RulePackLoaderTests {
    @Test("A good pack comes out as it was written")
    func roundTrip() throws {
        let loaded = RulePackLoader.load(GoodPack.files, loadSamples: true)
        #expect(loaded.diagnostics.map(\.description) == [])
        let pack = try #require(loaded.packs.first)
        #expect(loaded.packs.count == 1)
        #expect(pack.identifier == "us-identifiers@1.0.0")
        #expect(pack.title == "Identifiers of persons in the United States")
        let path = GoodPack.rule.path
        let expected = Rule(
            id: "us-itin", entity: .usITIN, title: "Taxpayer number (ITIN)",
            identifies: "A person who files taxes without an SSN.",
            because: "HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(G)",
            standards: [.init(source: "IRS, ITIN", says: "Begins with 9: always.")],
            status: .test, severity: .medium, mistakenFor: ["Order numbers."],
            patterns: [
                RulePattern(
                    name: "dashed", weight: 0.6, shape: .regex(#"\b9\d{2}-'?\d{2}-\d{4}\b"#),
                    check: CheckName.none, requires: .label,
                    location: SourceLocation(file: path, line: 18, column: 12)),
                RulePattern(
                    name: "spaced", weight: 0.25,
                    shape: .regex(#"(?x) \b9\d{2} [ ]\d{2}[ ]\d{4}\b"#),
                    check: nil, requires: .nothing,
                    location: SourceLocation(file: path, line: 21, column: 12)),
            ],
            labels: ["itin", "itin#"],
            context: RuleContext(raises: ["taxpayer"], lowers: ["order number"], within: 120),
            check: .usITIN, samples: try #require(pack.rules.first?.samples),
            location: SourceLocation(file: path, line: 2, column: 1))
        #expect(pack.rules == [expected])
    }

    @Test("A rule with an error is left out and the others load")
    func othersLoad() {
        let faulty = RuleFile(
            path: "us-identifiers/us-tin.yaml",
            text: GoodPack.ruleText.replacing("us-itin\n", with: "us-tin\n")
                .replacing("0.6", with: "6"))
        let loaded = RulePackLoader.load(GoodPack.files + [faulty], loadSamples: false)
        #expect(loaded.packs.flatMap { $0.rules.map(\.id) } == ["us-itin"])
        #expect(loaded.hasErrors)
    }

    @Test("Samples are neither read nor demanded when nobody asks for them")
    func withoutSamples() throws {
        let loaded = RulePackLoader.load([GoodPack.header, GoodPack.rule], loadSamples: false)
        #expect(loaded.diagnostics.isEmpty)
        #expect(try #require(loaded.packs.first?.rules.first).samples.isEmpty)
    }

    @Test("A pack may lie at the root and a rule in a folder of its pack")
    func nearestPack() {
        let files = [
            RuleFile(path: "pack.yaml", text: GoodPack.header.text),
            RuleFile(path: "tax/us-itin.yaml", text: GoodPack.ruleText),
        ]
        let loaded = RulePackLoader.load(files, loadSamples: false)
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.packs.map { $0.rules.map(\.id) } == [["us-itin"]])
    }

    @Test("The order of the files does not matter")
    func order() {
        let forwards = RulePackLoader.load(GoodPack.files, loadSamples: true)
        let backwards = RulePackLoader.load(GoodPack.files.reversed(), loadSamples: true)
        #expect(forwards == backwards)
    }

    @Test("Windows line breaks and a byte order mark change no value")
    func lineBreaks() {
        let files = GoodPack.files.map {
            RuleFile(
                path: $0.path, text: "\u{FEFF}" + $0.text.replacing("\n", with: "\r\n"))
        }
        let loaded = RulePackLoader.load(files, loadSamples: true)
        #expect(loaded.diagnostics.map(\.description) == [])
        let plain = RulePackLoader.load(GoodPack.files, loadSamples: true)
        #expect(
            loaded.packs.flatMap { $0.rules.flatMap(\.samples).map(\.text) }
                == plain.packs.flatMap { $0.rules.flatMap(\.samples).map(\.text) })
        #expect(
            loaded.packs.flatMap { $0.rules.flatMap(\.patterns).map(\.shape) }
                == plain.packs.flatMap { $0.rules.flatMap(\.patterns).map(\.shape) })
    }

    @Test("A rule file cut or scrambled anywhere yields faults inside the file and never a crash")
    func damagedFiles() {
        let text = GoodPack.ruleText
        let scalars = Array(text.unicodeScalars)
        for index in stride(from: 0, to: scalars.count, by: 7) {
            for replacement: [Unicode.Scalar] in [[], ["\t"], [":", " "], ["'"], ["[", "&", "a"]] {
                var damaged = scalars
                damaged.replaceSubrange(index...index, with: replacement)
                let cut = replacement.isEmpty ? Array(scalars[..<index]) : damaged
                let file = RuleFile(
                    path: GoodPack.rule.path, text: String(String.UnicodeScalarView(cut)))
                let loaded = RulePackLoader.load([GoodPack.header, file], loadSamples: false)
                let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
                #expect(loaded.diagnostics.allSatisfy { 0...lines ~= $0.location.line })
                #expect(loaded.diagnostics.allSatisfy { !$0.description.isEmpty })
                #expect(loaded.hasErrors == loaded.packs.allSatisfy { $0.rules.isEmpty })
            }
        }
    }
}
