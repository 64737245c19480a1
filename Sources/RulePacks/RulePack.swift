/// A folder of rules with a name and a version, as the files say it.
///
/// Immutable and thread-safe. Holds no compiled pattern; see `DetectorSet` in Detection.
public struct RulePack: Sendable, Hashable {
    /// The name of the pack, as in `us-identifiers`.
    public let name: String
    /// The version of the pack, as in `1.0.0`.
    public let version: String
    /// One line for people.
    public let title: String
    /// The rules, ordered by id.
    public let rules: [Rule]

    /// Name and version as findings quote it: `us-identifiers@1.0.0`.
    public var identifier: String { name + "@" + version }

    /// The pack without rules that have not proved themselves on corpora yet.
    public var withoutExperimentalRules: RulePack {
        RulePack(
            name: name, version: version, title: title,
            rules: rules.filter { $0.status != .experimental })
    }

    /// Makes a pack; rules are put in the order of their ids.
    public init(name: String, version: String, title: String, rules: [Rule]) {
        self.name = name
        self.version = version
        self.title = title
        self.rules = rules.sorted { $0.id < $1.id }
    }
}

/// Where something stands in a rule file.
public struct SourceLocation: Sendable, Hashable {
    /// The path of the file, as it was given.
    public let file: String
    /// Line from 1; 0 when the file as a whole is meant.
    public let line: Int
    /// Column in Unicode scalars from 1; 0 when the file as a whole is meant.
    public let column: Int

    /// Makes a location.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// Points at a file as a whole.
    public static func file(_ path: String) -> SourceLocation {
        SourceLocation(file: path, line: 0, column: 0)
    }
}
