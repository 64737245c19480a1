internal import FindingModel
internal import Glibc

/// One thing that a walk came upon.
enum WalkStep: Sendable {
    /// A regular file to be scanned; `isGiven` if it was named and not walked to.
    case file(ScanPath, isGiven: Bool)
    /// Another name of a file that came before.
    case hardLink(ScanPath, of: ScanPath)
    /// Standard input, given as `-`.
    case standardInput
    /// Something that cannot be scanned, and why.
    case obstacle(ScanPath, CoverageReason, detail: String)
}

/// Visits everything below some paths, in the order of their names, one step at a time.
///
/// Symbolic links below the given paths are not followed, so a walk always ends. Holds the names of
/// one directory for each level it is deep. Not thread-safe.
struct FileWalk: Sendable {
    private let rules: WalkRules
    /// What is still to be visited, last first; with the device of the path that was given.
    private var pending: [(path: ScanPath, root: UInt64?)]
    private var links = HardLinks()

    init(_ paths: [ScanPath], _ rules: WalkRules) {
        self.rules = rules
        pending = paths.reversed().map { ($0, nil) }
    }

    init(_ paths: [ScanPath], excluding exclusions: [PathPattern]) {
        var rules = WalkRules()
        rules.exclusions = exclusions
        self.init(paths, rules)
    }

    /// The next step, `nil` at the end.
    mutating func next() -> WalkStep? {
        while let (path, root) = pending.popLast() {
            let isGiven = root == nil
            if isGiven, path == ScanPath("-") { return .standardInput }
            if !isGiven, rules.exclusions.contains(where: { $0.matches(path) }) { continue }
            switch FileKind(path, followingLink: isGiven) {
            case .file(let status):
                if let step = step(for: path, status, isGiven: isGiven) { return step }
            case .directory(let device):
                // Why only below: a mount point that is given is wanted.
                if let root, rules.staysOnFileSystem, device != root { continue }
                if let obstacle = descend(into: path, root: root ?? device) { return obstacle }
            case .link: continue
            case .special(let name):
                return .obstacle(path, .unsupported, detail: "is a \(name), not a file")
            case .missing(let message):
                return .obstacle(path, .unreadable, detail: message)
            }
        }
        return nil
    }

    private mutating func step(
        for path: ScanPath, _ status: FileStatus, isGiven: Bool
    ) -> WalkStep? {
        if !isGiven, !rules.wants(path, modified: status.modified) { return nil }
        if let most = rules.maximumSize, status.size > most {
            return .obstacle(
                path, .tooLarge,
                detail: "has \(status.size) bytes, and --max-size allows \(most)")
        }
        if status.links > 1, let first = links.firstName(of: status, path) {
            return .hardLink(path, of: first)
        }
        return .file(path, isGiven: isGiven)
    }

    private mutating func descend(into path: ScanPath, root: UInt64) -> WalkStep? {
        guard let directory = unsafe opendir(path.terminated) else {
            return .obstacle(path, .unreadable, detail: SystemError.current)
        }
        defer { unsafe _ = closedir(directory) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(directory) else { break }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 256) {
                    unsafe Array(UnsafeBufferPointer(start: $0, count: strlen(entry.name)))
                }
            }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
        let failure = errno
        names.sort { $1.lexicographicallyPrecedes($0) }
        pending += names.map { (path.appending($0), root) }
        guard failure != 0 else { return nil }
        return .obstacle(path, .unreadable, detail: SystemError.message(failure))
    }
}

extension UnsafeMutablePointer<dirent> {
    /// The name as a C string inside the entry.
    fileprivate var name: UnsafePointer<CChar> {
        unsafe UnsafeRawPointer(self).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
            .assumingMemoryBound(to: CChar.self)
    }
}

/// What a path leads to.
private enum FileKind {
    case file(FileStatus)
    case directory(device: UInt64)
    case link
    case special(String)
    case missing(String)

    init(_ path: ScanPath, followingLink: Bool) {
        var status = stat()
        let result =
            if followingLink {
                unsafe stat(path.terminated, &status)
            } else {
                unsafe lstat(path.terminated, &status)
            }
        guard result == 0 else {
            self = .missing(SystemError.current)
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: self = .file(FileStatus(status))
        case S_IFDIR: self = .directory(device: UInt64(status.st_dev))
        case S_IFLNK: self = .link
        case S_IFIFO: self = .special("named pipe")
        case S_IFSOCK: self = .special("socket")
        case S_IFCHR, S_IFBLK: self = .special("device")
        default: self = .special("special file")
        }
    }
}
