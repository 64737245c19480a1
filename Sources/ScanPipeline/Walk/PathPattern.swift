internal import Glibc

/// A glob by which paths are left out: `*.log`, `*/node_modules/*`, `archive`.
///
/// A pattern without a slash is compared with the last component, another with the whole path;
/// `*` also matches a slash then (fnmatch(3)). Thread-safe.
public struct PathPattern: Hashable, Sendable {
    private let pattern: String

    /// Takes a glob.
    public init(_ pattern: String) {
        self.pattern = pattern
    }

    func matches(_ path: ScanPath) -> Bool {
        let isOfPath = pattern.utf8.contains(UInt8(ascii: "/"))
        let subject = isOfPath ? path : ScanPath(bytes: path.name)
        return unsafe fnmatch(pattern, subject.terminated, 0) == 0
    }
}
