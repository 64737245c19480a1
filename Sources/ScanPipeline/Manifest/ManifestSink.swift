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
        guard item.place.part.isEmpty, !item.isSymbolicLink else { return }
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

    /// Seals the manifest, which says so if the scan was interrupted: files that were not scanned must
    /// not pass for files that were added later.
    public mutating func finish(_ summary: ScanSummary) throws {
        try seal(isInterrupted: summary.wasInterrupted)
    }

    /// Seals the manifest.
    public mutating func seal(isInterrupted: Bool = false) throws {
        try begin()
        try output.write(writer.end(isInterrupted: isInterrupted))
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
