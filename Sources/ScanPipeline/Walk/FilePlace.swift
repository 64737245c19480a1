internal import Glibc

/// A place for a file: equal for two paths that lead to one file, or that would once it is there.
public struct FilePlace: Sendable, Hashable {
    /// The file; its folder, if there is no file yet.
    private let identity: FileIdentity
    private let nameToBe: [UInt8]?

    /// The place that a path leads to; `nil` for what is no regular file, and where none can be.
    ///
    /// Links are followed.
    public init?(_ path: ScanPath) {
        var status = stat()
        if unsafe stat(path.terminated, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { return nil }
            nameToBe = nil
        } else {
            guard errno == ENOENT, unsafe stat(path.folder.terminated, &status) == 0 else {
                return nil
            }
            nameToBe = path.name
        }
        identity = FileIdentity(status)
    }

    /// The places of paths that are to be read, in their order.
    ///
    /// A file system that does not answer is given up; of what it holds no place is known.
    public static func places(of paths: [ScanPath], _ patience: ReadPatience) -> [FilePlace?] {
        let systems = FileSystems(patience)
        return paths.map { path in
            let system = try? systems.root(path).system(of: path)
            let answer = try? system?.ask { SystemAnswer<FilePlace?>(FilePlace(path)) }
            return answer?.value
        }
    }
}
