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
        let isRegular: Bool
    }

    let descriptor: Int32
    private let owns: Bool

    /// Opens a file without following a link in its last component if `refusingLink`.
    init(_ path: ScanPath) throws(Failure) {
        // Why O_NONBLOCK: a named pipe put in place of a file must not stop the scan.
        let opened = unsafe open(path.terminated, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard opened >= 0 else { throw Failure(message: SystemError.current) }
        descriptor = opened
        owns = true
        _ = posix_fadvise(opened, 0, 0, POSIX_FADV_SEQUENTIAL)
    }

    /// Borrows a descriptor, such as standard input.
    init(borrowing descriptor: Int32) {
        self.descriptor = descriptor
        owns = false
    }

    deinit {
        if owns { close(descriptor) }
    }

    var identity: Identity? {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return nil }
        let modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        return Identity(
            size: Int(status.st_size), modified: modified,
            isRegular: status.st_mode & S_IFMT == S_IFREG)
    }

    /// Fills a buffer from the file; gives how many bytes, 0 at the end.
    func read(into buffer: inout [UInt8]) throws(Failure) -> Int {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 { return count }
            guard errno == EINTR else { throw Failure(message: SystemError.current) }
        }
    }

    /// Reads bytes at a place without moving on; fewer if the file ends before.
    func read(at range: Range<Int>) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        let count = unsafe bytes.withUnsafeMutableBytes {
            unsafe pread(descriptor, $0.baseAddress, $0.count, range.lowerBound)
        }
        return Array(bytes.prefix(max(0, count)))
    }
}
