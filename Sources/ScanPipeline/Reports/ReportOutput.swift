internal import Glibc

/// Where a report is written: standard output, or a file that appears only when it is complete.
///
/// Buffered. Not thread-safe.
public final class ReportOutput {
    /// Why a report cannot be written.
    public struct Failure: Error, Hashable, CustomStringConvertible {
        /// What, where and why.
        public let description: String
        /// The reader of a pipe went away.
        public let isClosedPipe: Bool
    }

    private static let bufferSize = 64 * 1_024

    private let descriptor: Int32
    private let name: String
    /// The name of the file when it is complete and while it is not.
    private let file: (final: String, temporary: String)?
    private var buffer: [UInt8] = []
    private var isFinished = false

    /// Writes to standard output.
    public init() {
        descriptor = STDOUT_FILENO
        name = "standard output"
        file = nil
    }

    /// Writes to a temporary file beside `path`, which takes its name in ``finish()``.
    public init(file path: String) throws(Failure) {
        let temporary = path + ".partial-\(getpid())"
        let opened = unsafe open(
            temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR)
        guard opened >= 0 else {
            throw Failure(
                description: "cannot write \(path): \(SystemError.current)", isClosedPipe: false)
        }
        descriptor = opened
        name = path
        file = (path, temporary)
    }

    deinit {
        guard let file else { return }
        close(descriptor)
        if !isFinished { unsafe _ = unlink(file.temporary) }
    }

    /// Writes text.
    public func write(_ text: String) throws(Failure) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Hands over what is buffered.
    public func flush() throws(Failure) {
        var written = 0
        while written < buffer.count {
            let count = unsafe buffer.withUnsafeBytes {
                unsafe Glibc.write(
                    descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw failure() }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes what is left; a file is made durable and takes its final name.
    public func finish() throws(Failure) {
        try flush()
        guard let file else { return }
        guard fsync(descriptor) == 0, unsafe rename(file.temporary, file.final) == 0 else {
            throw failure()
        }
        isFinished = true
    }

    private func failure() -> Failure {
        let isClosed = errno == EPIPE
        return Failure(
            description: "cannot write \(name): \(SystemError.current)", isClosedPipe: isClosed)
    }
}
