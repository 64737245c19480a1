import FindingModel
import Foundation
import Testing

@testable import ScanPipeline

@Suite("Scanning files side by side")
struct FileScanTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func write(files: Int, findings: Int = 2) throws {
        for number in 0..<files {
            let line = "SSN 536-22-\(1_000 + number)\n"
            try folder.write(
                String(repeating: line, count: findings * (number % 3)), to: "f\(number)")
        }
    }

    private func run(
        _ paths: [ScanPath], change: (inout ScanSettings) -> Void
    ) throws -> (events: [String], summary: ScanSummary) {
        var settings = ScanSettings()
        change(&settings)
        var sink = EventList()
        let summary = try FileScan(SmallDetectors.set, settings: settings)
            .run(paths, into: &sink, progress: ScanProgress(isShown: false))
        #expect(sink.summaries == 1)
        return (sink.events, summary)
    }

    @Test(
        "Findings, items and summary are the same whatever the number of jobs",
        arguments: [2, 3, 8])
    func jobs(_ jobs: Int) throws {
        try write(files: 60, findings: 15)
        let paths = [ScanPath(folder.path), folder.scanPath("missing")]
        let (alone, first) = try run(paths) { $0.jobs = 1 }
        let (together, second) = try run(paths) { $0.jobs = jobs }
        #expect(alone == together)
        #expect(alone.count == 61 + first.totalFindings)
        #expect(first.findings == second.findings)
        #expect(first.coverage == [.examined: 60, .unexamined: 1])
        #expect(second.coverage == first.coverage)
    }

    @Test("A file with more findings than are stored does not block those before it")
    func dense() throws {
        try folder.write("SSN 536-22-8145", to: "a")
        try folder.write(
            String(repeating: "SSN 536-22-8145\n", count: OrderedRelay.high * 2), to: "b")
        try folder.write("SSN 536-22-8145", to: "c")
        let (_, summary) = try run([ScanPath(folder.path)]) { $0.jobs = 3 }
        #expect(summary.totalFindings == OrderedRelay.high * 2 + 2)
    }

    @Test("A sink that fails ends the scan with its error")
    func failingSink() throws {
        try write(files: 20)
        var sink = EventList(failsAfter: 3)
        let scan = FileScan(SmallDetectors.set, settings: ScanSettings())
        #expect(throws: EventList.Full.self) {
            try scan.run(
                [ScanPath(folder.path)], into: &sink, progress: ScanProgress(isShown: false))
        }
        #expect(sink.events.count == 3)
        #expect(sink.summaries == 0)
    }

    @Test("A scan that is cancelled while a file is scanned finishes that file and no other")
    func cancelled() throws {
        try write(files: 12)
        let asked = Counter()
        let (events, summary) = try run([ScanPath(folder.path)]) {
            // Asked once before each file: the third is not begun.
            $0.isCancelled = { asked.add() > 2 }
        }
        #expect(events.filter { $0.hasPrefix("item") }.count == 2)
        #expect(summary.wasInterrupted)
        #expect(!summary.isComplete)
    }

    @Test("The summary says what the scan was made with")
    func provenance() throws {
        try write(files: 1)
        let (_, summary) = try run([ScanPath(folder.path)]) {
            $0.hasLastingKey = true
            $0.showsValues = true
        }
        #expect(summary.rulePacks == ["small@1.2.3"])
        #expect(summary.engine == EngineVersion.current)
        #expect(summary.hasLastingKey)
        #expect(summary.showsValues)
        #expect(!summary.wasInterrupted)
        #expect(summary.seconds > 0)
    }
}

/// Keeps events as text, and can fail.
private struct EventList: ReportSink {
    struct Full: Error {}

    var events: [String] = []
    var summaries = 0
    var failsAfter = Int.max

    mutating func receive(_ finding: LocatedFinding) throws {
        try keep("finding \(finding.item.path) \(finding.finding.place.sourceBytes)")
    }

    mutating func receive(_ item: ItemReport) throws {
        try keep("item \(item.place.path) \(item.coverage) \(item.sha256 ?? "")")
    }

    mutating func finish(_ summary: ScanSummary) {
        summaries += 1
    }

    private mutating func keep(_ event: String) throws {
        guard events.count < failsAfter else { throw Full() }
        events.append(event)
    }
}
