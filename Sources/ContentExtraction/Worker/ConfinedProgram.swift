internal import CSandbox
internal import FindingModel
internal import Glibc

/// A program of others that turns a document into text, run under limits.
///
/// It gets no new privileges, no network, no environment but a locale, and no other descriptor; it
/// ends when its limits are reached or its caller has enough. Programs whose licence does not let
/// them be part of this one are only ever run so.
package struct ConfinedProgram: Sendable {
    /// Bytes of its address space.
    package var memory = 1_024 * 1_024 * 1_024
    /// Seconds it may take, of the clock and of processor time.
    package var seconds = 60
    /// Bytes that it may write to its standard output.
    package var mostOutput = 64 * 1_024 * 1_024
    /// Bytes of a file that it may write, 0 for none: what it makes beside its output.
    package var mostWritten = 0
    private let path: String
    private let arguments: [String]

    /// Names a program and its arguments, its own name aside.
    ///
    /// - Parameters:
    ///   - path: where it is, `/usr/bin/…`.
    ///   - arguments: `/proc/self/fd/0` among them is its input as a file.
    package init(_ path: String, _ arguments: [String]) {
        self.path = path
        self.arguments = arguments
    }

    /// Whether the program is there.
    package var isInstalled: Bool { unsafe access(path, X_OK) == 0 }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - input: its standard input, at the place where it shall begin.
    ///   - take: takes its standard output in pieces; called on this thread.
    /// - Throws: `.unsupported` if it is not installed, `.timeLimit`, `.memoryLimit`, `.tooLarge`,
    ///   `.parserCrash` if a signal ended it, `.damaged` if it says that it failed; what was taken
    ///   before counts. And what `take` throws.
    package func run(
        _ input: Int32, _ take: ([UInt8]) throws(ExtractionFailure) -> Void
    ) throws(ExtractionFailure) {
        guard isInstalled else {
            throw ExtractionFailure(.unsupported, "the program that reads it is not installed")
        }
        var pipe: [Int32] = [-1, -1]
        guard unsafe sandbox_pipe(&pipe) == 0 else {
            throw ExtractionFailure(.unreadable, "no descriptors are left to read it")
        }
        defer { close(pipe[0]) }
        var process: pid_t = -1
        let error = start(input: input, output: pipe[1], process: &process)
        close(pipe[1])
        guard error == 0 else {
            throw ExtractionFailure(.unsupported, "the program that reads it cannot be run")
        }
        do throws(ExtractionFailure) {
            try receive(pipe[0], take)
        } catch {
            kill(process, SIGKILL)
            _ = sandbox_wait(process)
            throw error
        }
        // Why a limit here too: it may have closed its output and go on.
        try judge(end(of: process))
    }

    private func start(input: Int32, output: Int32, process: inout pid_t) -> Int32 {
        let limits = sandbox_limits(
            memory: UInt64(memory), cpu_seconds: UInt64(seconds),
            file_size: UInt64(max(1, mostWritten)), open_files: 64)
        return unsafe withCStrings([path] + arguments) { arguments in
            unsafe withCStrings(["LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1"]) { environment in
                unsafe path.withCString { path in
                    var program = unsafe sandbox_program()
                    unsafe program.path = unsafe path
                    unsafe program.arguments = unsafe arguments
                    unsafe program.environment = unsafe environment
                    unsafe program.descriptors = (input, output, -1, -1)
                    unsafe program.limits = limits
                    unsafe program.is_confined = 1
                    return unsafe sandbox_start(&program, &process)
                }
            }
        }
    }

    private func receive(
        _ descriptor: Int32, _ take: ([UInt8]) throws(ExtractionFailure) -> Void
    ) throws(ExtractionFailure) {
        let started = ContinuousClock.now
        var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
        var received = 0
        while true {
            let rest = Duration.seconds(seconds) - started.duration(to: .now)
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&request, 1, Int32(max(0, rest / .milliseconds(1))))
            if ready < 0, errno == EINTR { continue }
            guard ready > 0, rest > .zero else {
                throw ExtractionFailure(.timeLimit, "reading it takes too long")
            }
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe read(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            received += count
            guard received <= mostOutput else {
                throw ExtractionFailure(.tooLarge, "it has more text than allowed")
            }
            try take(Array(buffer[..<count]))
        }
    }

    /// Waits a second for the end, then ends it.
    private func end(of process: pid_t) -> sandbox_end {
        var end = sandbox_end()
        for _ in 0..<200 {
            if unsafe sandbox_has_ended(process, &end) != 0 { return end }
            usleep(5_000)
        }
        kill(process, SIGKILL)
        _ = sandbox_wait(process)
        return sandbox_end(status: -1, signal: SIGXCPU, peak_memory: 0)
    }

    private func judge(_ end: sandbox_end) throws(ExtractionFailure) {
        if end.signal == SIGXCPU {
            throw ExtractionFailure(.timeLimit, "reading it takes too long")
        }
        if end.status != 0, end.peak_memory > UInt64(memory) / 10 * 8 {
            throw ExtractionFailure(.memoryLimit, "reading it takes too much memory")
        }
        if end.signal != 0 {
            throw ExtractionFailure(.parserCrash, "the program that reads it crashed")
        }
        if end.status != 0 {
            throw ExtractionFailure(.damaged, "the program that reads it failed")
        }
    }
}
