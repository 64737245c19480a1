internal import Glibc

/// Reads one open file in chunks; owns its descriptor.
struct FileReader: ~Copyable {
    /// Why a file cannot be read.
    struct Failure: Error, Hashable {
        let message: String
    }

    /// What a file is known by.
    struct Identity: Hashable {
        let size: Int
        let modified: Int
    }

    let descriptor: Int32
    private let owns: Bool
    private let isRegular: Bool
    private let pace: IOPace?

    /// Opens a regular file; a link in its last component is followed only if asked for.
    init(
        _ path: ScanPath, followingLink: Bool = true, pace: IOPace? = nil
    ) throws(Failure) {
        // Why O_NONBLOCK: a named pipe put in place of a file must not stop the scan.
        let link = followingLink ? 0 : O_NOFOLLOW
        let opened = unsafe open(path.terminated, O_RDONLY | O_CLOEXEC | O_NONBLOCK | link)
        guard opened >= 0 else { throw Failure(message: SystemError.current) }
        guard FileReader.status(of: opened).map(FileReader.isRegular) == true else {
            close(opened)
            throw Failure(message: "is no longer a regular file")
        }
        descriptor = opened
        owns = true
        isRegular = true
        self.pace = pace
        _ = posix_fadvise(opened, 0, 0, POSIX_FADV_SEQUENTIAL)
    }

    /// Borrows a descriptor, such as standard input.
    init(borrowing descriptor: Int32) {
        self.descriptor = descriptor
        owns = false
        pace = nil
        isRegular = FileReader.status(of: descriptor).map(FileReader.isRegular) ?? false
    }

    deinit {
        if owns { close(descriptor) }
    }

    /// What the file is known by; `nil` for a borrowed descriptor, of which somebody may have read
    /// the beginning.
    var identity: Identity? {
        guard owns, let status = FileReader.status(of: descriptor) else { return nil }
        let modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        return Identity(size: Int(status.st_size), modified: modified)
    }

    /// Whether the descriptor is of a file that was opened here, which can be read at any place.
    var isOwnFile: Bool { owns }

    /// Waits until there is something to read, or the end; gives up when `isCancelled`.
    ///
    /// - Returns: whether reading will not block.
    func waitForInput(unless isCancelled: () -> Bool) -> Bool {
        if isRegular { return true }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while !isCancelled() {
            let ready = unsafe poll(&request, 1, FileReader.patience)
            if ready > 0 || ready < 0 && errno != EINTR { return true }
        }
        return false
    }

    /// Fills a buffer from the file; gives how many bytes, 0 at the end.
    func read(into buffer: inout [UInt8]) throws(Failure) -> Int {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                pace?.wait(forRead: count)
                return count
            }
            guard errno == EINTR || errno == EAGAIN else {
                throw Failure(message: SystemError.current)
            }
        }
    }

    /// Reads bytes at a place without moving on; fewer if the file ends before.
    func read(at range: Range<Int>) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        let count = unsafe bytes.withUnsafeMutableBytes {
            unsafe pread(descriptor, $0.baseAddress, $0.count, range.lowerBound)
        }
        pace?.wait(forRead: max(0, count))
        return Array(bytes.prefix(max(0, count)))
    }

    /// Milliseconds between two looks at whether the scan was cancelled.
    private static let patience: Int32 = 200

    private static func status(of descriptor: Int32) -> stat? {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? status : nil
    }

    private static func isRegular(_ status: stat) -> Bool {
        status.st_mode & S_IFMT == S_IFREG
    }
}
