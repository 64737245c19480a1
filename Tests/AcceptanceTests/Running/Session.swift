import Foundation

/// A run of the program that one talks to while it goes on.
final class Session {
    let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let errors = Pipe()
    private var pending = Data()

    init(_ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        process.environment = Program.environment([:])
        for pipe in [input, output, errors] {
            for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
                // Why: a program that another test starts must not keep these open.
                _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
            }
        }
        try process.run()
    }

    /// Writes to its standard input; returns when the program has taken all but 64 kB.
    func write(_ text: String) throws {
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    }

    func endInput() throws {
        try input.fileHandleForWriting.close()
    }

    /// The next line of its standard output, `nil` at the end.
    func readLine() -> String? {
        while true {
            if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
                defer { pending = Data(pending[(end + 1)...]) }
                return String(decoding: pending[..<end], as: UTF8.self)
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            pending += more
        }
    }

    /// Reads no more of its standard output.
    func closeOutput() throws {
        try output.fileHandleForReading.close()
    }

    func interrupt() {
        kill(process.processIdentifier, SIGINT)
    }

    /// Reads what is left and waits for the end.
    func finish() throws -> Program.Outcome {
        let rest = try output.fileHandleForReading.readToEnd() ?? Data()
        return try finish(output: pending + rest)
    }

    /// Waits for the end without reading more.
    func finish(output: Data) throws -> Program.Outcome {
        let errors = try errors.fileHandleForReading.readToEnd() ?? Data()
        return Program.Outcome(
            status: try process.waitForEnd(), output: output,
            errors: String(decoding: errors, as: UTF8.self))
    }
}
