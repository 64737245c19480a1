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

    /// The shipped packs with the user's merged in, compiled.
    ///
    /// A user's rule must prove its samples; shipped rules have done so when they were tested.
    func detectors() throws -> DetectorSet {
        let added = try addedPacks()
        let shipped = RulePackLoader.load(.shipped, loadSamples: false).packs
        let (detectors, diagnostics) = try DetectorSet.compile(
            RulePack.merging(shipped, with: added))
        try Self.report(diagnostics + detectors.prove(added))
        return detectors
    }

    /// The packs as their files say them.
    func packs(samples: Bool = false) throws -> [RulePack] {
        let shipped = RulePackLoader.load(.shipped, loadSamples: samples).packs
        return RulePack.merging(shipped, with: try addedPacks())
    }

    private func addedPacks() throws -> [RulePack] {
        let loaded = folders.map { RulePackLoader.load(.directory($0), loadSamples: true) }
        try Self.report(loaded.flatMap(\.diagnostics))
        return loaded.flatMap(\.packs)
    }

    /// Prints diagnostics; an error ends the command before anything is scanned.
    static func report(_ diagnostics: [Diagnostic]) throws {
        let errors = diagnostics.filter { $0.severity == .error }
        for diagnostic in diagnostics { StandardError.write(diagnostic.description + "\n") }
        guard errors.isEmpty else {
            throw CommandFailure(
                "\(errors.count) errors in the rules; nothing was scanned."
                    + " Correct them and try 'safeharbor rules test DIR'.")
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
