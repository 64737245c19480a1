internal import CSandbox
internal import FindingModel
internal import Glibc

/// One child process.
///
/// Ends with its owner. Used by one thread at a time.
final class WorkerProcess {
    private let process: pid_t
    private let requests: Int32
    private let frames: Int32
    private let spool: Int32
    private var reader: FrameReader
    private var end: sandbox_end?
    /// How many documents it was asked to read.
    private(set) var documents = 0

    /// Seconds that a child may take to begin; a busy machine takes one.
    private static let patience = 30

    /// Starts a child and waits until it is ready.
    init(_ settings: ExtractionSettings) throws(ExtractionFailure) {
        var pipe: [Int32] = [-1, -1]
        var sockets: [Int32] = [-1, -1]
        guard unsafe sandbox_pipe(&pipe) == 0 else { throw Self.noRoom }
        guard unsafe sandbox_socket_pair(&sockets) == 0 else {
            pipe.forEach { close($0) }
            throw Self.noRoom
        }
        var process: pid_t = -1
        let error = Self.start(
            settings, input: sockets[1], output: pipe[1], process: &process)
        close(pipe[1])
        close(sockets[1])
        guard error == 0 else {
            close(pipe[0])
            close(sockets[0])
            throw ExtractionFailure(.parserCrash, "the extraction process cannot be started")
        }
        self.process = process
        requests = sockets[0]
        frames = pipe[0]
        spool = AnonymousFile.open()
        reader = FrameReader(pipe[0])
        var budget = Duration.seconds(Self.patience)
        // Why not thrown at once: what the child is, shows in how it ends.
        let hello = try? reader.next(&budget, mayWait: {})
        guard let hello, hello.kind == .hello else {
            throw ExtractionFailure(.parserCrash, "the extraction process does not begin")
        }
        guard hello.payload == WorkerProtocol.hello else {
            throw ExtractionFailure(
                .parserCrash, "the extraction process is of another version")
        }
    }

    deinit {
        if end == nil { _ = Self.end(process) }
        close(requests)
        close(frames)
        if spool >= 0 { close(spool) }
    }

    private static let noRoom = ExtractionFailure(
        .unreadable, "no descriptors are left for the extraction process")

    /// Asks the child to read a document.
    func ask(_ request: WorkerRequest, _ document: Int32) throws(ExtractionFailure) {
        documents += 1
        let bytes = request.bytes
        let descriptors = spool < 0 ? [document] : [document, spool]
        let error = unsafe bytes.withUnsafeBytes {
            unsafe sandbox_send(
                requests, $0.baseAddress, $0.count, descriptors, Int32(descriptors.count))
        }
        guard error == 0 else { throw failure() }
    }

    /// The next frame.
    func next(
        _ budget: inout Duration, mayWait: () throws(ExtractionFailure) -> Void
    ) throws(ExtractionFailure) -> FrameReader.Frame {
        if let frame = try reader.next(&budget, mayWait: mayWait) { return frame }
        throw failure()
    }

    /// Whether another is to take its place: it leaks, or its processor time would not suffice.
    func isSpent(_ settings: ExtractionSettings) -> Bool {
        documents >= settings.documentsPerProcess
            || processorTime.map { $0 > .seconds(settings.seconds) } ?? false
    }

    /// Processor time that the child has taken so far, `nil` if the system does not say.
    var processorTime: Duration? {
        var clock = clockid_t()
        var time = timespec()
        guard unsafe clock_getcpuclockid(process, &clock) == 0,
            unsafe clock_gettime(clock, &time) == 0
        else { return nil }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Why the child has closed its end.
    private func failure() -> ExtractionFailure {
        // Why kill: it may have closed its end and live on.
        let end = Self.end(process)
        self.end = end
        if end.status == SANDBOX_OUT_OF_MEMORY {
            return ExtractionFailure(.memoryLimit, "reading it takes too much memory")
        }
        if end.signal == SIGXCPU {
            return ExtractionFailure(.timeLimit, "reading it takes too long")
        }
        return ExtractionFailure(.parserCrash, "the extraction process ended while reading it")
    }

    /// Ends a process, and waits for it as long as that usually takes.
    ///
    /// Why no longer: one that waits for a file system which does not answer cannot end before.
    private static func end(_ process: pid_t) -> sandbox_end {
        kill(process, SIGKILL)
        var end = sandbox_end(status: -1, signal: SIGKILL, peak_memory: 0)
        for _ in 0..<4_000 {
            if unsafe sandbox_has_ended(process, &end) != 0 { break }
            usleep(500)
        }
        return end
    }

    private static func start(
        _ settings: ExtractionSettings, input: Int32, output: Int32, process: inout pid_t
    ) -> Int32 {
        let path = settings.program ?? "/proc/self/exe"
        let arguments = [
            WorkerProtocol.processName, WorkerProtocol.argument, "\(settings.memory)",
            "\(settings.mostSeconds + settings.seconds + 60)", "\(max(1, settings.mostBytes))",
        ]
        let environment = ["LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
        return unsafe withCStrings(arguments) { arguments in
            unsafe withCStrings(environment) { environment in
                unsafe path.withCString { path in
                    var program = unsafe sandbox_program()
                    unsafe program.path = unsafe path
                    unsafe program.arguments = unsafe arguments
                    unsafe program.environment = unsafe environment
                    unsafe program.descriptors = (input, output, -1, -1)
                    return unsafe sandbox_start(&program, &process)
                }
            }
        }
    }
}

/// Lends strings to C as an array that ends with a null pointer.
func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers = unsafe strings.map { unsafe strdup($0) }
    defer { unsafe pointers.forEach { unsafe free($0) } }
    unsafe pointers.append(nil)
    return unsafe pointers.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else {
            var none: UnsafeMutablePointer<CChar>?
            return unsafe body(&none)
        }
        return unsafe body(base)
    }
}
