public import Controls
public import Crypto
internal import FindingModel

/// Writes an integrity manifest of what a scan or a walk comes upon.
public struct ManifestSink: ReportSink {
    private let output: ReportOutput
    private let roots: [ScanPath]
    private let rules: WalkRules
    private var writer: ManifestWriter
    private var hasBegun = false

    /// Writes to an output what is walked to from some roots; sealed under a key, if there is one.
    public init(
        _ output: ReportOutput, roots: [ScanPath], _ rules: WalkRules, key: SymmetricKey?
    ) {
        self.output = output
        self.roots = roots
        self.rules = rules
        writer = ManifestWriter(key: key)
    }

    /// Findings are not listed.
    public mutating func receive(_ finding: LocatedFinding) {}

    /// Writes a file.
    public mutating func receive(_ item: ItemReport) throws {
        guard item.place.part.isEmpty else { return }
        try add(
            ManifestEntry(
                path: item.place.path, size: item.bytes, modified: item.file?.modified,
                sha256: item.sha256))
    }

    /// Writes a file.
    public mutating func add(_ entry: ManifestEntry) throws {
        try begin()
        try output.write(writer.line(of: entry))
    }

    /// Seals the manifest; of a scan that was interrupted there is none.
    public mutating func finish(_ summary: ScanSummary) throws {
        // Why: files that were not scanned would pass for files that were added later.
        if !summary.wasInterrupted { try seal() }
    }

    /// Seals the manifest.
    public mutating func seal() throws {
        try begin()
        try output.write(writer.end())
        try output.finish()
    }

    private mutating func begin() throws {
        guard !hasBegun else { return }
        hasBegun = true
        try output.write(
            writer.header(
                roots: roots.map(\.display), filters: rules.manifestFilters,
                created: Timestamp.text(Timestamp.now)))
    }
}
