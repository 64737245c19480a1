import ArgumentParser
import Detection
import FindingModel
import RulePacks

/// Which rules take part.
struct RuleOptions: ParsableArguments {
    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp(
            "A folder of rule packs to add; a rule with the id of a shipped one replaces it.",
            valueName: "dir"))
    var folders: [String] = []

    @Option(
        name: .customLong("profile"),
        help: ArgumentHelp(
            "What the site knows of its identifiers and addresses; see Patterns/README.md.",
            valueName: "file"))
    var profile: String?

    @Flag(help: "Also use shipped rules whose status is experimental.")
    var experimental = false

    /// The shipped packs with the user's merged in, compiled.
    ///
    /// A user's rule must prove its samples; shipped rules have done so when they were tested.
    func detectors(withExperimental all: Bool = false) throws -> DetectorSet {
        let isAsShipped = folders.isEmpty && profile == nil && !experimental && !all
        if isAsShipped, let ready = PrecompiledFile.besideProgram?.detectors() { return ready }
        let added = try addedPacks()
        var shipped = try Self.shipped()
        if !experimental, !all { shipped = Self.usual(shipped) }
        var packs = RulePack.merging(shipped, with: added)
        let site = try loadedProfile()
        if let site { packs = site.applied(to: packs) }
        let (detectors, diagnostics) = try Self.compile(packs)
        let ofSite = Set(site?.identifiers.map(\.location) ?? [])
        let ofRules = Set(added.flatMap(\.rules).flatMap(\.patterns).map(\.location))
        try Self.mention(diagnostics.filter { ofSite.contains($0.location) }, .profile)
        try Self.mention(
            diagnostics.filter {
                !ofSite.contains($0.location)
                    && ($0.severity == .error || ofRules.contains($0.location))
            } + detectors.prove(added))
        return detectors
    }

    /// Compiles packs; that they cannot be compiled at all is an error of whoever wrote them.
    static func compile(
        _ packs: [RulePack], quoting texts: RuleTexts = RuleTexts()
    ) throws -> (detectors: DetectorSet, diagnostics: [Diagnostic]) {
        do {
            return try DetectorSet.compile(packs, quoting: texts)
        } catch {
            throw CommandFailure("\(error)")
        }
    }

    /// The profile that was asked for; an error in it ends the command.
    func loadedProfile() throws -> FacilityProfile? {
        guard let profile else { return nil }
        let (site, diagnostics) = FacilityProfileFile.load(RuleFileSource.file(at: profile))
        try Self.mention(diagnostics, .profile)
        return site
    }

    /// The packs as their files say them.
    func packs(samples: Bool = false) throws -> [RulePack] {
        RulePack.merging(try Self.shipped(samples: samples), with: try addedPacks())
    }

    /// The packs without what must be asked for.
    static func usual(_ packs: [RulePack]) -> [RulePack] {
        packs.map(\.withoutExperimentalRules)
    }

    /// The packs that travel with the program; a fault in them is one of the program.
    static func shipped(samples: Bool = false) throws -> [RulePack] {
        let loaded = RulePackLoader.load(.shipped, loadSamples: samples)
        try mention(loaded.diagnostics.filter { $0.severity == .error })
        return loaded.packs
    }

    private func addedPacks() throws -> [RulePack] {
        let loaded = folders.map { RulePackLoader.load(.directory($0), loadSamples: true) }
        try Self.mention(loaded.flatMap(\.diagnostics))
        return loaded.flatMap(\.packs)
    }

    /// What to do about a fault, by the file that it is in.
    enum Advice: String {
        case rules = "correct the rules by 'safeharbor rules test DIR'"
        case profile = "correct the profile by 'safeharbor rules lint --profile FILE'"
        case allowances = "correct the allowances"
    }

    /// Says in a line each what is to be known of a file before it is used; an error ends the
    /// command before anything is scanned.
    static func mention(_ diagnostics: [Diagnostic], _ advice: Advice = .rules) throws {
        let errors = diagnostics.filter { $0.severity == .error }
        guard let first = errors.first else {
            for warning in diagnostics {
                StandardError.write("safeharbor: warning: " + warning.line)
            }
            return
        }
        let others = errors.count > 1 ? " and \(errors.count - 1) more" : ""
        throw CommandFailure(
            "\(first.line)\(others); nothing was scanned, \(advice.rawValue)")
    }

    /// Prints diagnostics with the lines they are about; an error ends the command.
    static func explain(_ diagnostics: [Diagnostic], of subject: String = "the rules have") throws {
        let errors = diagnostics.count { $0.severity == .error }
        for diagnostic in diagnostics { StandardError.write(diagnostic.description + "\n") }
        guard errors == 0 else {
            throw CommandFailure(
                errors == 1
                    ? "\(subject) an error; correct it and try again"
                    : "\(subject) \(errors) errors; correct them and try again")
        }
    }
}

/// A tier as an argument.
struct LevelArgument: ExpressibleByArgument {
    let level: ConfidenceLevel

    init(_ level: ConfidenceLevel) {
        self.level = level
    }

    init?(argument: String) {
        guard let level = ConfidenceLevel(rawValue: argument) else { return nil }
        self.level = level
    }

    var defaultValueDescription: String { level.rawValue }
}

/// A list of entity types, separated by commas.
struct EntityList: ExpressibleByArgument {
    let entities: Set<EntityType>

    init?(argument: String) {
        let names = argument.split(separator: ",").map { EntityType(rawValue: String($0)) }
        guard !names.isEmpty, names.allSatisfy(\.isKnown) else { return nil }
        entities = Set(names)
    }
}
