import Foundation
import Testing

/// The built program, run as its user would run it.
enum Program {
    /// Longer than anything here takes, shorter than anybody waits.
    static let patience: TimeInterval = 60

    /// What a run came to.
    struct Outcome {
        let status: Int32
        let output: Data
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var errorLines: [Substring] { errors.split(separator: "\n") }

        func report() throws -> Report { try Report(output) }
    }

    /// The program that was built together with these tests.
    static let path: String = {
        let beside = Bundle.main.executableURL?.resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("safeharbor").path
        if let beside, FileManager.default.isExecutableFile(atPath: beside) { return beside }
        return URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent(".build/debug/safeharbor").path
    }()

    /// Runs the program to its end.
    static func run(
        _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
        in folder: TestFolder? = nil
    ) throws -> Outcome {
        let files = try TestFolder()
        try files.write(input, to: "input")
        guard let standardInput = FileHandle(forReadingAtPath: files.path("input")) else {
            throw CocoaError(.fileReadUnknown)
        }
        return try run(
            path, arguments, input: standardInput, environment: environment, in: folder)
    }

    /// Runs a line of shell in which `$PROGRAM` is the program.
    static func runShell(_ line: String, in folder: TestFolder) throws -> Outcome {
        try run(
            "/bin/bash", ["-c", line], input: FileHandle.nullDevice, environment: ["PROGRAM": path],
            in: folder)
    }

    static func run(
        _ executable: String, _ arguments: [String], input: Any,
        environment: [String: String], in folder: TestFolder?
    ) throws -> Outcome {
        let files = try TestFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = try files.handle("output")
        process.standardError = try files.handle("errors")
        process.environment = Self.environment(environment)
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder.path) }
        try process.run()
        let status = try process.waitForEnd()
        return Outcome(
            status: status, output: try files.content(of: "output"),
            errors: String(decoding: try files.content(of: "errors"), as: UTF8.self))
    }

    /// What the tests run in, without the settings of whoever runs them.
    static func environment(_ more: [String: String]) -> [String: String] {
        var environment = ProcessInfo.processInfo.environment
        environment["SAFEHARBOR_KEY_FILE"] = nil
        return environment.merging(more) { $1 }
    }
}

extension TestFolder {
    /// A new file to write to.
    fileprivate func handle(_ name: String) throws -> FileHandle {
        try write("", to: name)
        guard let handle = FileHandle(forWritingAtPath: path(name)) else {
            throw CocoaError(.fileWriteUnknown)
        }
        return handle
    }
}

extension Process {
    /// Why a test gave up on a process.
    struct TooSlow: Error {}

    /// Waits for the process to end, and ends it if it takes too long.
    func waitForEnd(atMost seconds: TimeInterval = Program.patience) throws -> Int32 {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while isRunning {
            if Date() > deadline {
                kill(processIdentifier, SIGKILL)
                throw TooSlow()
            }
            usleep(5_000)
        }
        #expect(terminationReason == .exit, "the program was ended by a signal")
        return terminationStatus
    }
}
