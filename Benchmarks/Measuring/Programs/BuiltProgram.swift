import Foundation

/// The program that was built beside the benchmarks, run as its users run it.
struct BuiltProgram {
    let path: String

    /// Finds the program; `nil` if it has not been built.
    init?() {
        path =
            URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("safeharbor").path
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    }

    /// Scans a path into a file of JSON lines; every item must have been examined.
    ///
    /// - Returns: what it took, and how many findings there are.
    func scan(
        _ target: URL, jobs: Int, in folder: TemporaryFolder
    ) throws -> (outcome: ChildProcess.Outcome, findings: Int) {
        let report = folder.url.appendingPathComponent("report.jsonl").path
        let outcome = try ChildProcess.run(
            path,
            ["scan", target.path, "--jobs", "\(jobs)", "--format", "jsonl", "--output", report],
            input: "/dev/null", output: "/dev/null")
        let lines = try String(contentsOfFile: report, encoding: .utf8).split(separator: "\n")
        let items = lines.filter { $0.hasPrefix(#"{"kind":"item""#) }
        guard outcome.hasExited, !items.isEmpty,
            items.allSatisfy({ $0.contains(#""status":"examined""#) })
        else { throw WrongAnswer("safeharbor scan does not examine \(target.lastPathComponent)") }
        return (outcome, lines.count { $0.hasPrefix(#"{"kind":"finding""#) })
    }
}

/// A folder that is gone when its last user is.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("safeharbor-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
