import Foundation
import Testing

@Suite("Commands about rules")
struct RulesCommandTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    @Test("The list names each pack and rule that takes part")
    func list() throws {
        try BadgePack.write(to: folder)
        let outcome = try Program.run(["rules", "list", "--rules", "rules"], in: folder)
        #expect(outcome.status == 0 && outcome.errors == "")
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("us-identifiers@") })
        #expect(lines.contains { $0.hasPrefix("  us-ssn ") && $0.contains("US_SSN") })
        #expect(lines.contains("badges@1.0.0  Badges of a made-up site"))
        #expect(lines.contains { $0.hasPrefix("  site-badge ") && $0.contains("CUSTOM_BADGE") })
    }

    @Test("A rule is shown in words, with its standard and its shapes")
    func show() throws {
        let outcome = try Program.run(["rules", "show", "us-ssn"])
        #expect(outcome.status == 0 && outcome.errors == "")
        for word in ["US_SSN", "164.514(b)(2)(i)(G)", "Shapes:", "Proved by", "mistaken for"] {
            #expect(outcome.text.contains(word))
        }
    }

    @Test("Rules whose samples hold pass the test and the lint")
    func good() throws {
        try BadgePack.write(to: folder)
        let test = try Program.run(["rules", "test", "rules"], in: folder)
        #expect(test.status == 0 && test.errors == "")
        #expect(test.text == "1 rules, 6 samples: all hold\n")
        let lint = try Program.run(["rules", "lint", "rules"], in: folder)
        #expect(lint.status == 0 && lint.errors == "")
        #expect(lint.text.hasPrefix("site-badge "))
    }

    @Test("A sample that does not hold is shown with its file and line")
    func brokenSample() throws {
        try BadgePack.write(to: folder, samples: BadgePack.samples + "pass: BDG-55555 -- no\n")
        let outcome = try Program.run(["rules", "test", "rules"], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.text == "")
        #expect(outcome.errors.contains("rules/site-badge.samples:7:"))
        #expect(
            outcome.errorLines.last
                == "safeharbor: the rules have an error; correct it and try again")
    }

    @Test("The lint tells what each shipped pattern costs on a text")
    func measure() throws {
        let folder = try TestFolder()
        try folder.write("Patient Emily Johnson, MRN: 00482913, seen 03/04/2024.\n", to: "text.txt")
        let lint = try Program.run(["rules", "lint", "--measure", "text.txt"], in: folder)
        #expect(lint.status == 0 && lint.errors == "")
        let lines = lint.text.split(separator: "\n")
        #expect(lines.contains { $0.contains("tries") && $0.contains("token start") })
        #expect(lines.contains { $0.hasPrefix("disease-name") && !$0.contains("tries") })
    }

    @Test("Every fault of a rule file is shown as a compiler would", arguments: ["test", "lint"])
    func brokenRule(_ command: String) throws {
        try BadgePack.write(to: folder, rule: BadgePack.rule.replacing("regex:", with: "regx:"))
        let outcome = try Program.run(["rules", command, "rules"], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("error[R012]: unknown key 'regx'"))
        #expect(outcome.errors.contains("--> rules/site-badge.yaml:"))
        #expect(outcome.errors.contains("^^^^"))
    }

    @Test("A regex that cannot be used is shown at its fault", arguments: ["test", "lint"])
    func brokenRegex(_ command: String) throws {
        try BadgePack.write(
            to: folder, rule: BadgePack.rule.replacing(#"\d{5}"#, with: #"(\d{5}"#))
        let outcome = try Program.run(["rules", command, "rules"], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("error[R050]: missing closing parenthesis"))
        #expect(outcome.errors.contains(#" |     regex: '\bBDG-(\d{5}\b'"#))
        let caret = try #require(outcome.errorLines.first { $0.contains("^ help: ") })
        let line = try #require(outcome.errorLines.first { $0.contains("regex: ") })
        #expect(caret.prefix { $0 != "^" }.count == line.count - 1)
    }

    @Test("An added rule takes part in scans", arguments: ["scan a.txt", "detect"])
    func added(_ command: String) throws {
        try BadgePack.write(to: folder)
        try folder.write("badge BDG-12345\n", to: "a.txt")
        let words = command.split(separator: " ").map(String.init)
        let outcome = try Program.run(
            words + ["--rules", "rules"], input: Data(#"{"id":"","text":"BDG-12345"}"#.utf8),
            in: folder)
        #expect(outcome.text.contains(#""entity":"CUSTOM_BADGE""#))
        #expect(outcome.text.contains(#""rulePack":"badges@1.0.0""#))
        #expect(outcome.errors == "")
    }

    @Test(
        "A broken rule is one line for a scan, and nothing is scanned",
        arguments: ["scan a.txt", "detect", "rules list"])
    func brokenForScan(_ command: String) throws {
        try BadgePack.write(to: folder, rule: BadgePack.rule.replacing("regex:", with: "regx:"))
        try folder.write(TestText.finding, to: "a.txt")
        let words = command.split(separator: " ").map(String.init)
        let outcome = try Program.run(words + ["--rules", "rules"], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.text == "")
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("rules/site-badge.yaml:"))
        #expect(outcome.errors.contains("safeharbor rules test"))
    }

    @Test("A rule that does not prove its samples ends a scan before it begins")
    func unproved() throws {
        try BadgePack.write(to: folder, samples: BadgePack.samples + "pass: BDG-55555 -- no\n")
        try folder.write(TestText.finding, to: "a.txt")
        let outcome = try Program.run(["scan", "a.txt", "--rules", "rules"], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.text == "")
        #expect(outcome.errorLines.count == 1)
    }

    @Test("A rule file that is not read because of its name is warned of in one line")
    func warning() throws {
        try BadgePack.write(to: folder)
        try folder.write(BadgePack.rule, to: "rules/other.yml")
        try folder.write(TestText.clean, to: "a.txt")
        let outcome = try Program.run(["scan", "a.txt", "--rules", "rules"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.hasPrefix("safeharbor: warning: R008 "))
        #expect(outcome.errors.contains("rules/other.yml"))
    }

    @Test("Compiled rules beside the program change no answer, nor do those that cannot be trusted")
    func compiled() throws {
        let program = folder.path("safeharbor")
        try FileManager.default.copyItem(atPath: Program.path, toPath: program)
        let line = #"echo '{"id":"1","text":"MRN: 44120983, Dx: E11.9"}' | ./safeharbor detect"#
        let without = try Program.runShell(line, in: folder)
        #expect(without.status == 0 && without.text.contains("ICD10_CM"))
        let compiled = try Program.runShell("./safeharbor rules compile", in: folder)
        #expect(compiled.status == 0 && compiled.errors == "")
        let file = folder.path("safeharbor.precompiled-rules")
        #expect(compiled.text.hasPrefix(file + ": "))
        #expect(try Program.runShell(line, in: folder).text == without.text)
        for spoil in ["chmod g+w", "truncate --size=-1", "rm"] {
            let spoiled = try Program.runShell(
                "\(spoil) safeharbor.precompiled-rules && " + line, in: folder)
            #expect(spoiled.status == 0 && spoiled.errors == "" && spoiled.text == without.text)
        }
    }
}
