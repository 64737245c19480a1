internal import ContentExtraction
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

    /// A path that leads to whatever standard output is.
    public static let standardOutputPath = "/proc/self/fd/\(STDOUT_FILENO)"

    /// Called before something is written, such as to make room on a terminal.
    public var willWrite: () -> Void = {}

    private static let bufferSize = 64 * 1_024

    private let descriptor: Int32
    private let name: String
    private let target: Target
    private var buffer: [UInt8] = []
    private var isFinished = false

    /// Writes to standard output.
    public init() {
        descriptor = STDOUT_FILENO
        name = "standard output"
        target = .standardOutput
    }

    /// Writes to a temporary file beside `path`, which takes its name in ``finish()``.
    ///
    /// A link is followed. A device or pipe is written to as it is: it cannot be replaced.
    public init(file path: String) throws(Failure) {
        let final = ReportFile.resolve(path)
        do {
            switch try ReportFile.kind(of: final) {
            case .replaceable:
                let temporary = ReportFile.temporaryName(for: final)
                descriptor = try ReportFile.create(temporary)
                target = .file(final: final, temporary: temporary)
            case .device:
                descriptor = try ReportFile.openDevice(final)
                target = .device
            }
        } catch {
            throw Failure(
                description: "cannot write \(path): \(error.message)", isClosedPipe: false)
        }
        name = path
    }

    deinit {
        switch target {
        case .standardOutput: return
        case .device: close(descriptor)
        case .file(_, let temporary):
            close(descriptor)
            if !isFinished { unsafe _ = unlink(temporary) }
        }
    }

    /// The name of the file while it is not complete, `nil` if there is no such file.
    public var temporaryPath: String? {
        guard case .file(_, let temporary) = target else { return nil }
        return temporary
    }

    /// The paths that it is written to, as far as a walk may come upon them.
    var paths: [String] {
        switch target {
        case .standardOutput: [Self.standardOutputPath]
        case .device: []
        case .file(let final, let temporary): [final, temporary]
        }
    }

    /// Whether somebody reads along.
    public var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Writes text.
    public func write(_ text: String) throws(Failure) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes text that is UTF-8 already.
    func write(_ utf8: [UInt8]) throws(Failure) {
        buffer.append(contentsOf: utf8)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes one JSON object as a line.
    func write(line object: JSONText) throws(Failure) {
        // Why at once: what is handed over ends with its line.
        buffer.append(contentsOf: object.closedBytes)
        try write("\n")
    }

    /// Hands over what is buffered.
    public func flush() throws(Failure) {
        if !buffer.isEmpty { willWrite() }
        let error = DescriptorWrite.all(buffer.span, to: descriptor)
        guard error == 0 else { throw failure(error) }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes what is left; a file is made durable and takes its final name.
    public func finish() throws(Failure) {
        try flush()
        guard case .file(let final, let temporary) = target else { return }
        guard fsync(descriptor) == 0, unsafe rename(temporary, final) == 0 else {
            throw failure(errno)
        }
        isFinished = true
    }

    private func failure(_ error: Int32) -> Failure {
        Failure(
            description: "cannot write \(name): \(SystemError.message(error))",
            isClosedPipe: error == EPIPE)
    }
}

/// What a report is written to.
private enum Target {
    case standardOutput
    /// Something that is written to under its own name and cannot be replaced.
    case device
    case file(final: String, temporary: String)
}
