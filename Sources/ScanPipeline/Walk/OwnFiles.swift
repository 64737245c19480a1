/// Files that a run writes itself, such as its report: a walk that comes upon one leaves it out.
public struct OwnFiles: Sendable, Hashable {
    /// The paths by their names, so that most files need no closer look.
    private var paths: [[UInt8]: Set<ScanPath>] = [:]

    /// None.
    public init() {}

    /// Adds a file, which need not be there yet.
    public mutating func add(_ path: ScanPath) {
        let real = path.withoutLinks ?? path
        paths[real.name, default: []].insert(real)
    }

    /// Adds what a report is written to.
    public mutating func add(_ output: ReportOutput) {
        for path in output.paths { add(ScanPath(path)) }
    }

    /// Whether a file that was walked to is one of them.
    func contains(_ path: ScanPath, _ file: FileStatus) -> Bool {
        guard !paths.isEmpty, let own = paths[path.name] else { return false }
        // Why now: what is written while the scan runs may not have been there at its beginning.
        return own.contains { FileStatus($0)?.identity == file.identity }
    }
}
