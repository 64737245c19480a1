internal import FindingModel
internal import Glibc

/// One thing that a walk came upon.
enum WalkStep: Sendable {
    /// A regular file to be scanned; `isGiven` if it was named and not walked to.
    case file(ScanPath, isGiven: Bool, on: FileSystem)
    /// Another name of a file that came before.
    case hardLink(ScanPath, of: ScanPath, on: FileSystem)
    /// Standard input, given as `-`.
    case standardInput
    /// A symbolic link that is not followed to what the walk does not visit, and why. It is no file.
    case link(ScanPath, CoverageReason, detail: String, on: FileSystem)
    /// Something that cannot be scanned, and why.
    case obstacle(ScanPath, CoverageReason, detail: String, on: FileSystem)
}

/// Visits everything below some paths, in the order of their names, one step at a time.
///
/// Symbolic links below the given paths are not followed, so a walk always ends; one that leads to
/// what is not visited is told. Holds the names of
/// one directory for each level it is deep. Not thread-safe.
struct FileWalk: Sendable {
    private let rules: WalkRules
    private let systems: FileSystems
    /// What is still to be visited, last first; below a given path, with what is known of that.
    private var pending: [(path: ScanPath, parent: Parent?)]
    private var links = HardLinks()

    /// The given path that something was walked to from.
    private struct Parent {
        let given: ScanPath
        let root: WalkRoot
        let device: UInt64
    }

    init(
        _ paths: [ScanPath], _ rules: WalkRules, on systems: FileSystems = .ofThisMachine
    ) {
        self.rules = rules
        self.systems = systems
        pending = paths.reversed().map { ($0, nil) }
    }

    init(_ paths: [ScanPath], excluding exclusions: [PathPattern]) {
        var rules = WalkRules()
        rules.exclusions = exclusions
        self.init(paths, rules)
    }

    /// The next step, `nil` at the end.
    mutating func next() -> WalkStep? {
        while let (path, parent) = pending.popLast() {
            if parent == nil, path == ScanPath("-") { return .standardInput }
            if parent != nil, rules.exclusions.contains(where: { $0.matches(path) }) { continue }
            do throws(FileReader.Failure) {
                let root = if let parent { parent.root } else { try systems.root(path) }
                if let step = try visit(path, parent, root, on: root.system(of: path)) {
                    return step
                }
            } catch {
                return .obstacle(
                    path, .unreadable, detail: error.message,
                    on: parent?.root.system(of: path) ?? .gone)
            }
        }
        return nil
    }

    private mutating func visit(
        _ path: ScanPath, _ parent: Parent?, _ root: WalkRoot, on system: FileSystem
    ) throws(FileReader.Failure) -> WalkStep? {
        let isGiven = parent == nil
        switch try FileKind.ask(path, followingLink: isGiven, on: system) {
        case .file(let status): return step(for: path, status, isGiven: isGiven, on: system)
        case .directory(let device):
            // Why only below: a mount point that is given is wanted.
            if let parent, rules.staysOnFileSystem, device != parent.device { return nil }
            return try descend(
                into: path, parent ?? Parent(given: path, root: root, device: device), on: system)
        case .link: return try link(path, from: parent?.given ?? path, on: system)
        case .special(let name):
            return .obstacle(path, .unsupported, detail: "is a \(name), not a file", on: system)
        case .missing(let error):
            return .obstacle(
                path, .unreadable, detail: SystemError.message(error), on: system)
        }
    }

    private func link(
        _ path: ScanPath, from given: ScanPath, on system: FileSystem
    ) throws(FileReader.Failure) -> WalkStep? {
        guard rules.includes(path) else { return nil }
        let target = try system.ask { SystemAnswer(LinkTarget(of: path, from: given)) }.value
        return target.obstacle.map { .link(path, $0.reason, detail: $0.detail, on: system) }
    }

    private mutating func step(
        for path: ScanPath, _ status: FileStatus, isGiven: Bool, on system: FileSystem
    ) -> WalkStep? {
        if !isGiven, !rules.wants(path, status) { return nil }
        if let most = rules.maximumSize, status.size > most {
            return .obstacle(
                path, .tooLarge,
                detail: "has \(status.size) bytes, and --max-size allows \(most)", on: system)
        }
        if status.links > 1, let first = links.firstName(of: status, path) {
            return .hardLink(path, of: first, on: system)
        }
        return .file(path, isGiven: isGiven, on: system)
    }

    private mutating func descend(
        into path: ScanPath, _ parent: Parent, on system: FileSystem
    ) throws(FileReader.Failure) -> WalkStep? {
        let listing = try system.ask { FolderListing.names(in: path) }
        pending += listing.value.map { (path.appending($0), parent) }
        guard listing.error != 0 else { return nil }
        return .obstacle(
            path, .unreadable, detail: SystemError.message(listing.error), on: system)
    }
}

/// What a path leads to.
private enum FileKind: Sendable {
    case file(FileStatus)
    case directory(device: UInt64)
    case link
    case special(String)
    case missing(Int32)

    static func ask(
        _ path: ScanPath, followingLink: Bool, on system: FileSystem
    ) throws(FileReader.Failure) -> FileKind {
        try system.ask {
            let kind = FileKind(path, followingLink: followingLink)
            guard case .missing(let error) = kind else { return SystemAnswer(kind) }
            return SystemAnswer(kind, error: error)
        }.value
    }

    private init(_ path: ScanPath, followingLink: Bool) {
        var status = stat()
        let result =
            if followingLink {
                unsafe stat(path.terminated, &status)
            } else {
                unsafe lstat(path.terminated, &status)
            }
        guard result == 0 else {
            self = .missing(errno)
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
