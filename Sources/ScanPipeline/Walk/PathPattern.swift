internal import Glibc

/// A glob by which paths are left out: `*.log`, `*/node_modules/*`, `archive`.
///
/// A pattern without a slash is compared with the last component, another with the whole path;
/// `*` also matches a slash then (fnmatch(3)). Thread-safe.
public struct PathPattern: Hashable, Sendable {
    let text: String

    /// Takes a glob.
    public init(_ text: String) {
        self.text = text
    }

    func matches(_ path: ScanPath) -> Bool {
        let isOfPath = text.utf8.contains(UInt8(ascii: "/"))
        let subject = isOfPath ? path : ScanPath(bytes: path.name)
        return unsafe fnmatch(text, subject.terminated, 0) == 0
    }
}
