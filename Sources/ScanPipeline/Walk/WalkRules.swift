/// What a walk takes and what it leaves out.
public struct WalkRules: Sendable, Hashable {
    /// Paths below the given ones to leave out.
    public var exclusions: [PathPattern] = []
    /// Files below the given paths to take; all if there is none.
    public var inclusions: [PathPattern] = []
    /// Files that were not changed after this time (nanoseconds since 1970) are left out.
    public var newerThan: Int?
    /// Larger files are reported as too large and not read, in bytes.
    public var maximumSize: Int?
    /// Whether folders on other file systems than the given path's are left out.
    public var staysOnFileSystem = false
    /// Files below the given paths that are left out because the run writes them itself.
    public var ownFiles = OwnFiles()

    /// Takes everything.
    public init() {}

    /// Whether a file that was walked to is wanted.
    func wants(_ path: ScanPath, _ file: FileStatus) -> Bool {
        if let newerThan, file.modified <= newerThan { return false }
        if ownFiles.contains(path, file) { return false }
        return includes(path)
    }

    /// Whether a path is among those to take.
    func includes(_ path: ScanPath) -> Bool {
        inclusions.isEmpty || inclusions.contains { $0.matches(path) }
    }
}
