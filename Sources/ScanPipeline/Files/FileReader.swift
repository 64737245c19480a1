internal import FindingModel
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
    /// What the file is read from.
    let system: FileSystem

    /// Opens a regular file; a link in its last component is followed only if asked for.
    init(
        _ path: ScanPath, followingLink: Bool = true, pace: IOPace? = nil,
        on system: FileSystem = .ofThisMachine
    ) throws(Failure) {
        let opened = try system.value(undo: { if $0 >= 0 { close($0) } }) {
            FileReader.open(path, followingLink: followingLink)
        }
        guard opened >= 0 else { throw Failure(message: "is no longer a regular file") }
        descriptor = opened
        owns = true
        isRegular = true
        self.pace = pace
        self.system = system
    }

    /// Borrows a descriptor, such as standard input, or that of another reader.
    init(borrowing descriptor: Int32, on system: FileSystem = .ofThisMachine) {
        self.descriptor = descriptor
        owns = false
        pace = nil
        self.system = system
        isRegular = FileReader.status(of: descriptor, on: system).map(FileReader.isRegular) ?? false
    }

    deinit {
        guard owns else { return }
        system.tell { [descriptor] in close(descriptor) }
    }

    /// Opens a file; gives -1 if it is none.
    private static func open(_ path: ScanPath, followingLink: Bool) -> SystemAnswer<Int32> {
        // Why O_NONBLOCK: a named pipe put in place of a file must not stop the scan.
        let link = followingLink ? 0 : O_NOFOLLOW
        let opened = unsafe Glibc.open(
            path.terminated, O_RDONLY | O_CLOEXEC | O_NONBLOCK | link)
        guard opened >= 0 else { return SystemAnswer(-1, error: errno) }
        guard status(of: opened, on: .ofThisMachine).map(isRegular) == true else {
            close(opened)
            return SystemAnswer(-1)
        }
        _ = posix_fadvise(opened, 0, 0, POSIX_FADV_SEQUENTIAL)
        return SystemAnswer(opened)
    }

    /// What the file is known by; `nil` for a borrowed descriptor, of which somebody may have read
    /// the beginning.
    var identity: Identity? {
        guard owns, let status = FileReader.status(of: descriptor, on: system) else { return nil }
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
        let count: Int
        if system.limit == nil {
            let answer = FileReader.repeated {
                unsafe buffer.withUnsafeMutableBytes {
                    unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
                }
            }
            guard answer.error == 0 else {
                throw Failure(message: SystemError.message(answer.error))
            }
            count = answer.value
        } else {
            // Why a buffer of its own: the call may outlive the caller's.
            let size = buffer.count
            let bytes = try system.value { [descriptor] in
                var error: Int32 = 0
                let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
                    let answer = FileReader.repeated {
                        unsafe Glibc.read(descriptor, bytes.baseAddress, size)
                    }
                    (count, error) = (answer.value, answer.error)
                }
                return SystemAnswer(bytes, error: error)
            }
            count = bytes.count
            buffer.replaceSubrange(..<count, with: bytes)
        }
        pace?.wait(forRead: count)
        return count
    }

    /// Makes a call that reads, again if a signal came or nothing is there yet.
    private static func repeated(_ call: () -> Int) -> SystemAnswer<Int> {
        while true {
            let count = call()
            if count >= 0 { return SystemAnswer(count) }
            guard errno == EINTR || errno == EAGAIN else { return SystemAnswer(0, error: errno) }
        }
    }

    /// Reads bytes at a place without moving on; fewer if the file ends before or cannot be read.
    func read(at range: Range<Int>) -> [UInt8] {
        let answer = try? system.ask { [descriptor] in
            var bytes = [UInt8](repeating: 0, count: range.count)
            let count = unsafe bytes.withUnsafeMutableBytes {
                unsafe pread(descriptor, $0.baseAddress, $0.count, range.lowerBound)
            }
            return SystemAnswer(bytes[..<max(0, count)], error: count < 0 ? errno : 0)
        }
        let bytes = Array(answer?.value ?? [])
        pace?.wait(forRead: bytes.count)
        return bytes
    }

    /// What the file system says about the file, `nil` if it does not say.
    var attributes: FileAttributes? {
        (try? system.ask { [descriptor] in
            SystemAnswer(FileAttributes(descriptor: descriptor))
        })?.value
    }

    /// Milliseconds between two looks at whether the scan was cancelled.
    private static let patience: Int32 = 200

    private static func status(of descriptor: Int32, on system: FileSystem) -> stat? {
        (try? system.ask {
            var status = stat()
            let isKnown = unsafe fstat(descriptor, &status) == 0
            return SystemAnswer(isKnown ? status : nil)
        })?.value
    }

    private static func isRegular(_ status: stat) -> Bool {
        status.st_mode & S_IFMT == S_IFREG
    }
}
