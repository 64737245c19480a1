import ContentExtraction
import FindingModel
import Foundation
import Testing

@testable import ScanPipeline

@Suite("A child process that fails")
struct ExtractionFailureTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("PK\u{3}\u{4} and no more", to: "a.zip")
        try folder.write("SSN 536-22-8145", to: "b.txt")
        try folder.write("<html><p>SSN 536-22-8145</p>", to: "c.html")
    }

    /// Scans the three files with a program as the child; tells findings and items by file.
    private func scan(_ program: String) throws -> [String] {
        var settings = ScanSettings()
        var extraction = ExtractionSettings()
        extraction.program = program
        extraction.seconds = 1
        settings.extraction = extraction
        var sink = Lines()
        let paths = ["a.zip", "b.txt", "c.html"].map { folder.scanPath($0) }
        _ = try FileScan(SmallDetectors.set, settings: settings)
            .run(paths, into: &sink, progress: ScanProgress(isShown: false))
        return sink.lines
    }

    private func outcome(_ reason: String, zip: String = "unexamined") -> [String] {
        [
            "a.zip  \(zip) \(reason)", "b.txt  found", "b.txt  examined",
            // Why found: a page is text as well, and is read as it is.
            "c.html  found", "c.html  partial \(reason)",
        ]
    }

    @Test("A child that cannot be started is a reason, and the scan goes on")
    func missing() throws {
        #expect(try scan(folder.path("no-such-program")) == outcome("parser-crash"))
    }

    @Test("A child that ends at once is a reason")
    func ends() throws {
        #expect(try scan("/bin/true") == outcome("parser-crash"))
    }

    @Test("A child of another version is not talked to")
    func version() throws {
        var fields = FrameFields()
        fields.append("safeharbor-extract")
        fields.append(WorkerProtocol.version + 1)
        let worker = try FakeWorker(folder, [FakeWorker.frame(.hello, fields.bytes)])
        #expect(try scan(worker.path) == outcome("parser-crash"))
    }

    @Test(
        "How a child ends tells the reason",
        arguments: [
            ("kill -9 $$", "parser-crash"), ("exit 77", "memory-limit"),
            ("kill -XCPU $$", "time-limit"), ("exit 0", "parser-crash"),
        ])
    func endings(_ ending: String, _ reason: String) throws {
        let worker = try FakeWorker(folder, [FakeWorker.hello], ending: ending)
        #expect(try scan(worker.path) == outcome(reason))
    }

    @Test("A child that hangs is ended, and what it had found counts")
    func hangs() throws {
        let frames = [
            FakeWorker.hello, FakeWorker.begin,
            FakeWorker.frame(.text, Array("SSN 529-41-7730".utf8)),
        ]
        let worker = try FakeWorker(folder, frames)
        #expect(
            try scan(worker.path) == [
                "a.zip  found", "a.zip  partial time-limit", "b.txt  found", "b.txt  examined",
                "c.html  found", "c.html  partial time-limit",
            ])
    }

    @Test(
        "What makes no sense is not believed",
        arguments: [
            FakeWorker.frame(.end), FakeWorker.frame(.text, [1]), [99, 0, 0, 0, 0],
            [FrameKind.text.rawValue, 255, 255, 255, 255], FakeWorker.frame(.begin, [1, 2]),
            FakeWorker.frame(.done, [1, 1]), FakeWorker.hello,
        ])
    func nonsense(_ frame: [UInt8]) throws {
        let worker = try FakeWorker(folder, [FakeWorker.hello, frame])
        #expect(try scan(worker.path) == outcome("parser-crash"))
    }

    @Test("A document that the child does not read is what it looks like")
    func notRead() throws {
        let worker = try FakeWorker(
            folder, [FakeWorker.hello, FakeWorker.frame(.done, [0]), FakeWorker.frame(.done, [0])])
        #expect(
            try scan(worker.path) == [
                "a.zip  unexamined unsupported", "b.txt  found", "b.txt  examined",
                "c.html  found", "c.html  examined",
            ])
    }
}

/// Keeps a report as lines: file, part, and what came of it.
private struct Lines: ReportSink {
    var lines: [String] = []

    mutating func receive(_ finding: LocatedFinding) {
        lines.append("\(name(finding.item.path)) \(finding.part) found")
    }

    mutating func receive(_ item: ItemReport) {
        let reason = item.coverage.reason.map { " " + $0.rawValue } ?? ""
        lines.append(
            "\(name(item.place.path)) \(item.place.part) \(item.coverage.status.rawValue)\(reason)")
    }

    mutating func finish(_ summary: ScanSummary) {}

    private func name(_ path: String) -> String {
        String(path.split(separator: "/").last ?? "")
    }
}
