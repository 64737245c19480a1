/// One file of an integrity manifest (45 CFR 164.312(c)(1)).
public struct ManifestEntry: Sendable, Hashable, Codable {
    /// The path, as reports show it.
    public var path: String
    /// Bytes.
    public var size: Int
    /// When its content last changed, in nanoseconds since 1970; `nil` if nobody said.
    public var modified: Int?
    /// SHA-256 of its bytes in hexadecimal, `nil` if it could not be read in full.
    public var sha256: String?

    /// Makes an entry.
    public init(path: String, size: Int, modified: Int?, sha256: String?) {
        self.path = path
        self.size = size
        self.modified = modified
        self.sha256 = sha256
    }
}
