internal import Foundation

/// The file systems that a scan comes to.
///
/// Thread-safe.
final class FileSystems: Sendable {
    /// Mounts with what is known of them, deepest first.
    private let systems: [(point: [UInt8], system: FileSystem)]
    /// Asked for what is not known yet, such as where a link leads.
    private let unknown: FileSystem

    /// Looks what is mounted.
    init(_ patience: ReadPatience, _ table: MountTable = .current) {
        let lanes = CallLanes()
        systems = table.mounts.map { mount in
            let limit = mount.isLocal && !patience.isForAll ? nil : patience.limit
            let name = ScanPath(bytes: mount.point).display
            return (mount.point, FileSystem(name, limit: limit, lanes))
        }
        unknown = FileSystem("the given path", limit: patience.limit, lanes)
    }

    /// File systems that always answer.
    static let ofThisMachine = FileSystems()

    private init() {
        systems = [(Array("/".utf8), .ofThisMachine)]
        unknown = .ofThisMachine
    }

    /// Those that ceased to answer at some time, by where they are mounted.
    var lost: [String] {
        systems.filter(\.system.hasBeenLost).map(\.system.mountPoint).sorted()
    }

    /// Where a path that somebody gave lies.
    func root(_ path: ScanPath) throws(FileReader.Failure) -> WalkRoot {
        let named = Self.absolute(path)
        // Why not by its name alone: it may be a link to a share.
        let asked = systems.first { named.isAtOrBelow($0.point) }?.system
        let first = asked?.limit == nil ? unknown : asked ?? unknown
        let real = try first.ask { SystemAnswer(path.withoutLinks?.bytes) }.value ?? named
        let inner = systems.filter { $0.point != real && $0.point.isAtOrBelow(real) }
        let prefix = real == Array("/".utf8) ? 0 : real.count
        return WalkRoot(
            length: path.bytes.count,
            system: systems.first { real.isAtOrBelow($0.point) }?.system ?? unknown,
            below: inner.map { (Array($0.point[prefix...]), $0.system) })
    }

    private static func absolute(_ path: ScanPath) -> [UInt8] {
        guard path.bytes.first != UInt8(ascii: "/") else { return path.bytes }
        let folder = ScanPath(FileManager.default.currentDirectoryPath)
        return folder.appending(path.bytes).bytes
    }
}

/// A path that was given to a walk: which file systems hold it and what lies below it.
final class WalkRoot: Sendable {
    private let length: Int
    private let system: FileSystem
    /// What is mounted below, by the rest of the path, deepest first.
    private let below: [(point: [UInt8], system: FileSystem)]

    init(length: Int, system: FileSystem, below: [(point: [UInt8], system: FileSystem)]) {
        self.length = length
        self.system = system
        self.below = below
    }

    /// The file system of a path at or below this one.
    func system(of path: ScanPath) -> FileSystem {
        guard !below.isEmpty else { return system }
        var rest = Array(path.bytes[length...])
        if rest.first != UInt8(ascii: "/") { rest.insert(UInt8(ascii: "/"), at: 0) }
        return below.first { rest.isAtOrBelow($0.point) }?.system ?? system
    }
}
