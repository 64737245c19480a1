import Detection
import FindingModel
import FindingStore
import Foundation
import Testing

@testable import ScanPipeline

@Suite("Scans that are kept in a store")
struct StoredScanTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for number in 0..<12 {
            try folder.write(
                String(repeating: "SSN 536-22-81\(40 + number)\n", count: number % 4),
                to: "share/f\(number)")
        }
    }

    private struct Outcome {
        var lines: [String]
        var reused = 0
    }

    private static func lines(_ report: String) -> [String] {
        report.split(separator: "\n").map {
            $0.replacing(#/"seconds":[0-9.e-]+/#, with: "").description
        }
    }

    private func scan(
        resumes: Bool = false, sinceLast: Bool = false, configuration: String = "c",
        cancelsAfter: Int? = nil, name: String = "store"
    ) throws -> [String] {
        let store = try FindingStore.open(folder.path(name))
        var settings = ScanSettings()
        let run = RunDescription(
            started: 1, roots: ["share"], engine: EngineVersion.current,
            rulePacks: SmallDetectors.set.rulePacks, configuration: configuration,
            hasLastingKey: true)
        settings.store = try ScanStore.begin(
            store, run, resumes: resumes, sinceLast: sinceLast)
        settings.hasLastingKey = true
        if let cancelsAfter {
            let asked = Counter()
            settings.isCancelled = { asked.add() > cancelsAfter }
        }
        var report = JSONLinesReport(try ReportOutput(file: folder.path("report")))
        _ = try FileScan(SmallDetectors.set, settings: settings).run(
            [folder.scanPath("share")], into: &report, progress: ScanProgress(isShown: false))
        return Self.lines(try folder.content(of: "report"))
    }

    private func stored(_ name: String = "store") throws -> [String] {
        let store = try FindingStore.openForReading(folder.path(name))
        let run = try #require(try store.lastRun())
        var report = JSONLinesReport(try ReportOutput(file: folder.path("stored")))
        _ = try StoredReport.write(run, of: store, into: &report)
        return Self.lines(try folder.content(of: "stored"))
    }

    /// The documents that a store has scanned itself, by the number of their run.
    private func scanned(_ name: String = "store") throws -> Int {
        let store = try FindingStore.openForReading(folder.path(name))
        let run = try #require(try store.lastRun())
        return try store.documents(of: run.id, from: 0, most: 1_000).count {
            try store.document(
                $0.document.path, configuration: "c", scannedBy: run.id)?.id == $0.document.id
        }
    }

    @Test("A report out of the store is the report of the scan")
    func report() throws {
        let lines = try scan()
        #expect(lines.count > 13)
        #expect(try stored() == lines)
    }

    @Test("A scan that broke off goes on, and its report is that of one that did not")
    func resume() throws {
        let whole = try scan(name: "whole")
        for count in [0, 1, 5, 11] {
            let name = "store\(count)"
            let part = try scan(cancelsAfter: count, name: name)
            #expect(part.last?.contains(#""interrupted":true"#) == true)
            #expect(try stored(name).last?.contains(#""interrupted":true"#) == true)
            #expect(try scan(resumes: true, name: name) == whole)
            #expect(try stored(name) == whole)
        }
    }

    @Test("A scan that came to its end is repeated by resuming it, without scanning again")
    func resumeComplete() throws {
        let whole = try scan()
        #expect(try scan(resumes: true) == whole)
        #expect(try scanned() == 0)
    }

    @Test("A run of other rules or paths is not resumed")
    func mismatch() throws {
        _ = try scan(cancelsAfter: 3)
        #expect(throws: StoreError.self) { try scan(resumes: true, configuration: "other") }
    }

    @Test("Only what changed is scanned since the last time")
    func sinceLast() throws {
        _ = try scan()
        try folder.write("SSN 536-22-9999", to: "share/f3")
        try folder.write("SSN 536-22-9999", to: "share/new")
        try FileManager.default.removeItem(atPath: folder.path("share/f5"))
        let since = try scan(sinceLast: true)
        #expect(try scanned() == 2)
        #expect(since == (try scan(name: "fresh")))
        #expect(try stored() == since)
    }

    @Test("A file that was only touched is not scanned again; one of the same size and time is")
    func touched() throws {
        let first = try scan()
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_000)],
            ofItemAtPath: folder.path("share/f3"))
        #expect(try scan(sinceLast: true) == first)
        #expect(try scanned() == 0)
        let before = try #require(FileAttributes(folder.scanPath("share/f2")))
        let text = try folder.content(of: "share/f2")
        try folder.write(text.replacing("536", with: "537"), to: "share/f2")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: before.modifiedSeconds)],
            ofItemAtPath: folder.path("share/f2"))
        _ = try scan(sinceLast: true)
        #expect(try scanned() == 1)
    }

    @Test("Everything is scanned again when the rules changed")
    func otherRules() throws {
        _ = try scan(configuration: "old")
        _ = try scan(sinceLast: true)
        #expect(try scanned() == 12)
    }

    @Test("A file with more findings than a transaction holds comes back whole")
    func large() throws {
        try folder.write(
            String(repeating: "SSN 536-22-8145\n", count: 9_000), to: "share/large")
        let whole = try scan()
        #expect(whole.count > 9_000)
        #expect(try scan(sinceLast: true) == whole)
        #expect(try stored() == whole)
    }

    @Test("A file is scanned once under all of its names")
    func hardLinks() throws {
        try FileManager.default.linkItem(
            atPath: folder.path("share/f3"), toPath: folder.path("share/g"))
        let lines = try scan()
        let item = try #require(lines.first { $0.contains(#"share/g","part":"","status""#) })
        #expect(item.contains("is another name of \(folder.path("share/f3"))"))
        #expect(
            item.contains(#""status":"examined""#) && item.contains(#""verdict":"identifiers""#))
        #expect(!lines.contains { $0.hasPrefix(#"{"kind":"finding""#) && $0.contains("share/g") })
        #expect(try scan(sinceLast: true) == lines)
        #expect(try stored() == lines)
        try FileManager.default.removeItem(atPath: folder.path("share/f3"))
        let after = try scan(sinceLast: true)
        #expect(after.contains { $0.hasPrefix(#"{"kind":"finding""#) && $0.contains("share/g") })
    }
}
