internal import CSandbox

/// Tries what the child may not do; each line says what and how it went.
enum SelfTest {
    private static let attempts: [(name: String, attempt: sandbox_attempt)] = [
        ("open", SANDBOX_OPEN_FILE), ("socket", SANDBOX_MAKE_SOCKET),
        ("exec", SANDBOX_RUN_PROGRAM), ("ptrace", SANDBOX_TRACE), ("fork", SANDBOX_FORK),
        ("code", SANDBOX_MAKE_CODE), ("kill", SANDBOX_SIGNAL_PARENT),
    ]

    /// Writes the lines to standard output; 0 if everything was refused.
    static func run(memory: UInt64) -> Int32 {
        // Why first: its buffer does not fit into what is left when memory is taken.
        let output = FrameOutput(1)
        var lines: [String] = []
        var isTight = true
        for (name, attempt) in attempts {
            let succeeds = sandbox_try(attempt) != 0
            lines.append("\(name) \(succeeds ? "allowed" : "refused")")
            if succeeds { isTight = false }
        }
        let taken = sandbox_take_memory(memory &* 2)
        lines.append("memory \(taken < memory ? "refused" : "allowed")")
        output.writePlain(lines.joined(separator: "\n") + "\n")
        return isTight && taken < memory ? 0 : 1
    }
}
