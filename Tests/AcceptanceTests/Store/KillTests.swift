import Foundation
import Testing

@Suite("Scans that are killed")
struct KillTests {
    /// How many times a scan is killed; more by an environment variable.
    private static let points =
        ProcessInfo.processInfo.environment["SAFEHARBOR_KILL_POINTS"].flatMap(Int.init) ?? 4

    private let folder: TestFolder

    init() throws {
        folder = try .withShare()
        // Why: what a child reads, and a document that takes more than one transaction.
        for number in 100..<105 {
            try folder.write(
                "<html><body><p>SSN: 536-22-8\(number)</p></body></html>",
                to: "share/d\(number % 7)/p\(number).html")
        }
        try folder.write(
            (0..<9_000).map { "SSN: 536-22-8\(100 + $0 % 900)\n" }.joined(),
            to: "share/d3/large.txt")
    }

    /// A report without what differs from run to run.
    private func lines(_ output: Data) -> [String] {
        String(decoding: output, as: UTF8.self).split(separator: "\n").map {
            $0.replacing(#/"seconds":[0-9.e-]+/#, with: "").description
        }
    }

    private func scan(_ options: String...) throws -> Program.Outcome {
        try Program.run(
            ["scan", "share", "--entities", "US_SSN", "--store", "store"] + options, in: folder)
    }

    /// Begins a scan and kills it after some seconds, or when it has ended.
    private func scanAndKill(after seconds: Double, _ options: String) throws {
        _ = try Program.runShell(
            """
            "$PROGRAM" scan share --entities US_SSN --store store \(options) >/dev/null 2>errors &
            sleep \(String(format: "%.3f", seconds))
            kill -9 $! 2>/dev/null; wait $! 2>/dev/null; exit 0
            """, in: folder)
        #expect(try folder.content(of: "errors").isEmpty)
    }

    @Test("A scan that is killed at any moment is resumed to the report of one that was not")
    func killed() throws {
        let begun = Date()
        let whole = try scan()
        let duration = Date().timeIntervalSince(begun)
        #expect(whole.status == 1)
        // Why two: what is resumed may be killed as well.
        for _ in 0..<max(1, Self.points / 2) {
            for name in ["store", "store-wal", "store-shm"] {
                try? FileManager.default.removeItem(atPath: folder.path(name))
            }
            for options in ["", "--resume"] {
                try scanAndKill(after: Double.random(in: 0...duration), options)
            }
            let resumed = try scan("--resume")
            #expect(resumed.errors == "")
            #expect(resumed.status == 1)
            #expect(lines(resumed.output) == lines(whole.output))
            let report = try Program.run(["report", "--store", "store"], in: folder)
            #expect(report.status == 1)
            #expect(lines(report.output) == lines(whole.output))
        }
    }
}
