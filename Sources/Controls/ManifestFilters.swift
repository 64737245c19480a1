/// Which files below its roots a manifest is of; a comparison with it takes the same.
public struct ManifestFilters: Sendable, Hashable, Codable {
    /// Patterns of names and paths that are left out.
    public var exclude: [String] = []
    /// Patterns of names and paths that are taken; all if there is none.
    public var include: [String] = []
    /// Files that were not changed after this time (nanoseconds since 1970) are left out.
    public var newerThan: Int?
    /// Larger files are listed and not read, in bytes.
    public var maxSize: Int?
    /// Whether folders on other file systems are left out.
    public var oneFileSystem = false

    /// Leaves out nothing.
    public init() {}
}
