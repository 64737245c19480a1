import Foundation

/// Runs a program and measures it from outside.
enum ChildProcess {
    struct Outcome {
        /// On the wall.
        let seconds: Double
        /// In user and system mode.
        let processorSeconds: Double
        let peakBytes: Int
        /// Whether it ended by itself, with status 0 or 1.
        let hasExited: Bool
    }

    /// Runs a program with files as standard input and output, and waits for its end.
    static func run(
        _ program: String, _ arguments: [String], input: String, output: String
    ) throws -> Outcome {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(
            &actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        var child: pid_t = 0
        var status: Int32 = 0
        var usage = rusage()
        var error: Int32 = 0
        let memory = MemoryWatch()
        let timing = unsafe withCStrings([program] + arguments) { argv in
            unsafe withCStrings(environment) { envp in
                Timing.wall(runs: 1) {
                    error = unsafe posix_spawn(&child, program, &actions, nil, argv, envp)
                    guard error == 0 else { return }
                    memory.watch(child)
                    _ = unsafe wait4(child, &status, 0, &usage)
                    memory.stop()
                }
            }
        }
        guard error == 0 else { throw WrongAnswer("cannot run \(program): error \(error)") }
        return Outcome(
            seconds: timing.best,
            processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            peakBytes: memory.peak,
            hasExited: status & 0x7F == 0 && status >> 8 <= 1)
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>
            .allocate(capacity: strings.count + 1)
        unsafe copies.initialize(repeating: nil)
        for (index, string) in strings.enumerated() { unsafe copies[index] = strdup(string) }
        defer {
            for index in strings.indices { unsafe free(copies[index]) }
            unsafe copies.deallocate()
        }
        guard let base = copies.baseAddress else { preconditionFailure("no memory for arguments") }
        return unsafe body(base)
    }
}
