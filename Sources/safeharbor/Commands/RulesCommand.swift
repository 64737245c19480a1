import ArgumentParser
import Detection
import FindingModel
import Foundation
import RulePacks

/// The command `safeharbor rules`.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Lists, shows, tests and compiles the rules.",
        discussion: "Example: safeharbor rules test /etc/safeharbor/rules",
        subcommands: [List.self, Show.self, Test.self, Lint.self, Compile.self])
}

extension RulesCommand {
    /// The command `safeharbor rules list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the rules that take part in a scan.",
            discussion: "Example: safeharbor rules list")

        @OptionGroup var rules: RuleOptions

        func run() throws {
            for pack in try rules.packs() {
                print("\(pack.identifier)  \(pack.title)")
                for rule in pack.rules {
                    print(
                        "  " + rule.id.column(44) + rule.entity.rawValue.column(22)
                            + rule.status.rawValue.column(14) + rule.title)
                }
            }
        }
    }

    /// The command `safeharbor rules show ID`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows one rule in words.",
            discussion: "Example: safeharbor rules show us-npi")

        @Argument(help: "The id of the rule.")
        var id: String

        @OptionGroup var rules: RuleOptions

        func run() throws {
            for pack in try rules.packs(samples: true) {
                guard let rule = pack.rules.first(where: { $0.id == id }) else { continue }
                print(RuleText.describe(rule, of: pack))
                return
            }
            throw CommandFailure("there is no rule '\(id)'; see 'safeharbor rules list'")
        }
    }

    /// The command `safeharbor rules test [DIR]`.
    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tries every sample of the rules in a folder.",
            discussion: """
                Example: safeharbor rules test Patterns

                The samples run against the shipped rules with those of the folder merged in. \
                Without a folder the shipped rules are tested.
                """)

        @Argument(help: ArgumentHelp("A folder of rule packs.", valueName: "dir"))
        var folder: String?

        func run() throws {
            let subject = try RuleTestSubject(folder: folder)
            let faults = subject.faults + subject.prove()
            let samples = subject.packs.flatMap(\.rules).map(\.samples.count).reduce(0, +)
            let rules = subject.packs.map(\.rules.count).reduce(0, +)
            try RuleOptions.explain(faults)
            print("\(rules) rules, \(samples) samples: all hold")
        }
    }

    /// The command `safeharbor rules lint [DIR]`.
    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reports every fault of the rules in a folder, and each pattern's anchor.",
            discussion: """
                Example: safeharbor rules lint Patterns --measure notes.txt

                With a text to measure on, each pattern is shown with at how many words its first \
                bytes stand, how often it is tried and how often it matches in a megabyte of it.
                """)

        @Argument(help: ArgumentHelp("A folder of rule packs.", valueName: "dir"))
        var folder: String?

        @Option(
            help: ArgumentHelp("A facility profile: says what it does.", valueName: "file"))
        var profile: String?

        @Option(help: ArgumentHelp("A text to measure cost on.", valueName: "file"))
        var measure: String?

        func run() throws {
            if let profile {
                try Self.explainProfile(profile)
                return
            }
            let subject = try RuleTestSubject(folder: folder)
            let ids = Set(subject.packs.flatMap(\.rules).map(\.id))
            let costs = try measure.map { try Self.costs(of: subject.detectors, on: $0) }
            for (number, line) in subject.detectors.anchorSummaries.enumerated()
            where ids.contains(line.rule) {
                print(
                    line.rule.column(38) + line.pattern.column(44)
                        + (costs.map { Self.cost(number, of: $0).column(36) } ?? "") + line.anchor)
            }
            try RuleOptions.explain(subject.faults)
        }

        /// What a pattern costs; forms and lists are not tried one by one, and have no figure.
        private static func cost(_ number: Int, of costs: [String]) -> String {
            number < costs.count ? costs[number] : ""
        }

        private static func explainProfile(_ path: String) throws {
            let file = RuleFileSource.file(at: path)
            let (site, faults) = FacilityProfileFile.load(file)
            try RuleOptions.explain(faults, of: "the profile has")
            guard let site else { return }
            let packs = site.applied(to: try RuleOptions.shipped())
            let (detectors, diagnostics) = try RuleOptions.compile(
                packs, quoting: RuleTexts([file]))
            try RuleOptions.explain(
                diagnostics.filter { $0.location.file == path }, of: "the profile has")
            for line in site.explanation { print(line) }
            for line in detectors.anchorSummaries
            where line.rule.hasPrefix("facility-\(site.name)-") {
                print(line.rule.column(38) + line.pattern.column(44) + line.anchor)
            }
        }

        private static func costs(of detectors: DetectorSet, on path: String) throws -> [String] {
            guard let text = FileManager.default.contents(atPath: path), !text.isEmpty else {
                throw CommandFailure("cannot read \(path), or it is empty")
            }
            let bytes = [UInt8](text)
            let megabytes = Double(bytes.count) / 1e6
            func rate(_ count: Int) -> Int { Int((Double(count) / megabytes).rounded()) }
            return detectors.costs(on: bytes.span).map {
                "\(rate($0.beginnings)) beginnings, \(rate($0.attempts)) tries, "
                    + "\(rate($0.matches)) matches a MB"
            }
        }
    }
}

extension RulesCommand {
    /// The command `safeharbor rules compile`.
    struct Compile: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compiles the shipped rules to a file beside the program, to start faster.",
            discussion: """
                Example: safeharbor rules compile

                Only this build of the program reads the file, and only if nobody else than the \
                program's owner can have written it. Without it, or with rules or a profile of a \
                site, rules are compiled at every start.
                """)

        func run() throws {
            guard let file = PrecompiledFile.besideProgram else {
                throw CommandFailure("this program has no build identity, or its path is not known")
            }
            let packs = RuleOptions.usual(try RuleOptions.shipped())
            let (bytes, diagnostics) = try PrecompiledRules.make(packs, for: file.build)
            try RuleOptions.explain(diagnostics.filter { $0.severity == .error })
            try file.write(bytes)
            print("\(file.path): \(packs.flatMap(\.rules).count) rules, \(bytes.count) bytes")
        }
    }
}

/// The packs of a folder, compiled together with the shipped ones.
private struct RuleTestSubject {
    let packs: [RulePack]
    let detectors: DetectorSet
    let faults: [Diagnostic]
    private let texts: RuleTexts

    init(folder: String?) throws {
        let source = folder.map { RuleFileSource.directory($0) } ?? .shipped
        let loaded = RulePackLoader.load(source, loadSamples: true)
        let shipped = try RuleOptions.shipped()
        let (detectors, diagnostics) = try RuleOptions.compile(
            RulePack.merging(shipped, with: loaded.packs), quoting: loaded.texts)
        packs = loaded.packs
        texts = loaded.texts
        self.detectors = detectors
        faults = loaded.diagnostics + diagnostics
    }

    /// What is wrong with the samples of the folder.
    func prove() -> [Diagnostic] {
        detectors.prove(packs, quoting: texts)
    }
}

extension String {
    /// Padded to a column; a longer text is followed by two spaces.
    fileprivate func column(_ width: Int) -> String {
        self + String(repeating: " ", count: max(2, width - count))
    }
}
