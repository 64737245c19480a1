internal import Glibc

/// Finds out where a report can go, and opens it there.
enum ReportFile {
    enum Kind {
        /// A regular file, or nothing yet: a complete report takes its place.
        case replaceable
        /// A device, pipe or terminal.
        case device
    }

    struct Failure: Error {
        let message: String

        static var current: Failure { Failure(message: SystemError.current) }
    }

    /// The path behind links, or the path itself where there is nothing yet.
    static func resolve(_ path: String) -> String {
        guard let real = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    static func kind(of path: String) throws(Failure) -> Kind {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            if errno == ENOENT { return .replaceable }
            throw .current
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .replaceable
        case S_IFDIR: throw Failure(message: SystemError.message(EISDIR))
        default: return .device
        }
    }

    /// A name beside a file that nobody can foresee.
    static func temporaryName(for path: String) -> String {
        path + ".partial-" + unforeseeable
    }

    /// A short name in the folder of a file whose own name may be as long as names can be.
    static func temporaryName(beside path: ScanPath) -> ScanPath {
        path.folder.appending(Array(".partial-\(unforeseeable)".utf8))
    }

    /// Some letters and digits that nobody can foresee.
    static var unforeseeable: String { String(UInt64.random(in: .min ... .max), radix: 36) }

    /// Creates a file that only its owner can read.
    static func create(_ path: String) throws(Failure) -> Int32 {
        let opened = unsafe open(
            path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR)
        guard opened >= 0 else { throw .current }
        return opened
    }

    static func openDevice(_ path: String) throws(Failure) -> Int32 {
        let opened = unsafe open(path, O_WRONLY | O_CLOEXEC)
        guard opened >= 0 else { throw .current }
        return opened
    }
}
