import Foundation
import Testing

/// A program in the tree that says whether something generated is up to date.
struct FreshnessCheck: CustomTestStringConvertible {
    let arguments: [String]
    /// The folder to run in, from the root.
    let folder: String

    var testDescription: String { arguments.joined(separator: " ") }

    static let all = [
        FreshnessCheck(
            arguments: ["python3", "Patterns/list-shipped-files", "--check"], folder: "."),
        FreshnessCheck(
            arguments: ["python3", "Patterns/Tables/generate/check_fresh.py"], folder: "."),
        FreshnessCheck(arguments: ["python3", "-m", "generator", "--check"], folder: "Corpus"),
    ]

    /// Runs it.
    ///
    /// - Returns: its exit status, and what it wrote.
    /// - Throws: if it cannot be started.
    func run() throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = SourceTree.root.appendingPathComponent(folder)
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

@Suite("Generated files")
struct FreshnessTests {
    @Test(
        "What is generated is what its generator makes now", .timeLimit(.minutes(1)),
        arguments: FreshnessCheck.all)
    func fresh(_ check: FreshnessCheck) throws {
        let outcome = try check.run()
        #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test("A generator that complains is heard")
    func complaint() throws {
        let script = "import sys; print('stale'); sys.exit(1)"
        let outcome = try FreshnessCheck(arguments: ["python3", "-c", script], folder: ".").run()
        #expect(outcome.status == 1)
        #expect(outcome.output == "stale\n")
    }
}
