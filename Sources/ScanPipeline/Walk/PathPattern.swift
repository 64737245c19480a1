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
        let slash = UInt8(ascii: "/")
        var subject = path
        if !pattern.utf8.contains(slash), let last = path.bytes.lastIndex(of: slash) {
            subject = ScanPath(bytes: Array(path.bytes[(last + 1)...]))
        }
        return unsafe fnmatch(pattern, subject.terminated, 0) == 0
    }
}
