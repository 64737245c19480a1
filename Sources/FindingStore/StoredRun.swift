/// One scan, as a store remembers it.
public struct StoredRun: Sendable, Hashable {
    /// Its number in the store.
    public let id: Int64
    /// When it began, in seconds since 1970.
    public let started: Double
    /// When it ended, `nil` if it did not come to its end.
    public let finished: Double?
    /// How long it took, all attempts together.
    public let seconds: Double
    /// What was scanned.
    public let roots: [String]
    /// The version of the program.
    public let engine: String
    /// The packs that took part, as `name@version`.
    public let rulePacks: [String]
    /// Digest of everything that decides what is found: program, rules, options, key.
    public let configuration: String
    /// Whether fingerprints were made with a key that outlives the run.
    public let hasLastingKey: Bool
}

/// What a run is begun with.
public struct RunDescription: Sendable, Hashable {
    /// When it begins, in seconds since 1970.
    public var started: Double
    /// What is scanned.
    public var roots: [String]
    /// The version of the program.
    public var engine: String
    /// The packs that take part, as `name@version`.
    public var rulePacks: [String]
    /// Digest of everything that decides what is found.
    public var configuration: String
    /// Whether fingerprints are made with a key that outlives the run.
    public var hasLastingKey: Bool

    /// Makes a description.
    public init(
        started: Double, roots: [String], engine: String, rulePacks: [String],
        configuration: String, hasLastingKey: Bool
    ) {
        self.started = started
        self.roots = roots
        self.engine = engine
        self.rulePacks = rulePacks
        self.configuration = configuration
        self.hasLastingKey = hasLastingKey
    }
}
