internal import Glibc

/// What a walk needs to know of a file.
struct FileStatus: Sendable, Hashable {
    let size: Int
    /// Nanoseconds since 1970.
    let modified: Int
    let links: Int
    let identity: FileIdentity

    init(_ status: stat) {
        size = Int(status.st_size)
        modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        links = Int(status.st_nlink)
        identity = FileIdentity(status)
    }
}

/// Remembers files that have several names until all were seen, so that each is scanned once.
///
/// Bounded: of a file beyond the bound every name is scanned, which costs time and loses nothing.
struct HardLinks: Sendable {
    private static let most = 200_000

    private var known: [FileIdentity: (first: ScanPath, left: Int)] = [:]

    /// The name under which a file came before, `nil` if this is the first.
    mutating func firstName(of file: FileStatus, _ path: ScanPath) -> ScanPath? {
        guard var entry = known[file.identity] else {
            if known.count < Self.most { known[file.identity] = (path, file.links - 1) }
            return nil
        }
        // Why: a path that is given twice is scanned twice.
        guard entry.first != path else { return nil }
        entry.left -= 1
        known[file.identity] = entry.left > 0 ? entry : nil
        return entry.first
    }
}

extension FileStatus {
    /// The status of what a path leads to.
    init?(_ path: ScanPath) {
        var status = stat()
        guard unsafe stat(path.terminated, &status) == 0 else { return nil }
        self.init(status)
    }
}
