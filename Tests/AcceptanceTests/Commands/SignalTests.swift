import Foundation
import Testing

@Suite("Interrupts")
struct SignalTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    /// Waits until the program has a file open.
    private func wait(for session: Session, toOpen name: String) throws {
        let descriptors = "/proc/\(session.process.processIdentifier)/fd"
        let path = folder.path(name)
        let deadline = Date(timeIntervalSinceNow: Program.patience)
        while Date() < deadline {
            let links = (try? FileManager.default.contentsOfDirectory(atPath: descriptors)) ?? []
            let isOpen = links.contains {
                let target = try? FileManager.default.destinationOfSymbolicLink(
                    atPath: descriptors + "/" + $0)
                return target == path
            }
            if isOpen { return }
            usleep(5_000)
        }
        throw Process.TooSlow()
    }

    @Test("The first ends a stream where it is, and what was found so far is reported")
    func stream() throws {
        try folder.write(TestText.finding, to: "later.txt")
        let session = try Session(["scan", "-", folder.path("later.txt"), "--jobs", "1"])
        // More than a pipe holds: when it is written, the program is reading.
        try session.write(TestText.finding + String(repeating: TestText.clean, count: 10_000))
        session.interrupt()
        let outcome = try session.finish()
        let report = try outcome.report()
        #expect(outcome.status == 3)
        #expect(outcome.errors == "")
        #expect(report.findings(in: "-").map(\.start) == [13])
        #expect(report.items.map(\.path) == ["-"])
        #expect(report.items.map(\.status) == ["partial"])
        #expect(report.items.map(\.reason) == ["time-limit"])
        #expect(report.summary.interrupted)
    }

    @Test("The first lets the file in hand be finished, and no other is begun")
    func fileInHand() throws {
        try folder.makeFolder("out")
        try folder.writeZeros(3_000_000_000, to: "in/a")
        try folder.write(TestText.finding, to: "in/b")
        let session = try Session([
            "scan", folder.path("in"), "--jobs", "1", "--output", folder.path("out/report"),
        ])
        try wait(for: session, toOpen: "in/a")
        session.interrupt()
        let outcome = try session.finish()
        #expect(outcome.status == 3)
        #expect(try folder.names(in: "out") == ["report"])
        let report = try Report(folder.content(of: "out/report"))
        #expect(report.items.map(\.path) == [folder.path("in/a")])
        #expect(report.items.first?.sha256?.count == 64)
        #expect(report.items.first?.bytes == 3_000_000_000)
        #expect(report.summary.interrupted)
    }

    @Test("Lists have what is done, the manifest and a line say that it is not all")
    func lists() throws {
        try folder.writeZeros(1_000_000_000, to: "in/a")
        try folder.write(TestText.finding, to: "in/b")
        try folder.makeFolder("out")
        let lists = ["out/labels.csv", "out/manifest"].map { folder.path($0) }
        let session = try Session([
            "scan", folder.path("in"), "--jobs", "1", "--labels", lists[0], "--manifest", lists[1],
        ])
        try wait(for: session, toOpen: "in/a")
        session.interrupt()
        let outcome = try session.finish()
        #expect(outcome.status == 3)
        #expect(
            outcome.errors
                == "safeharbor: the scan was interrupted; what was not scanned is missing in"
                + " \(lists[0]), \(lists[1])\n")
        #expect(try outcome.report().summary.interrupted)
        #expect(try folder.names(in: "out") == ["labels.csv", "manifest"])
        let labels = String(decoding: try folder.content(of: "out/labels.csv"), as: UTF8.self)
        #expect(labels.contains("/in/a,") && !labels.contains("/in/b,"))
        let verified = try Program.run(["manifest", "verify", lists[1]])
        #expect(verified.status == 3)
        #expect(!verified.text.contains("added"))
        #expect(verified.errors.hasPrefix("safeharbor: 1 files were not compared"))
    }

    @Test("A manifest that is interrupted has what is done, and it and a line say so")
    func manifest() throws {
        try folder.makeFolder("out")
        try folder.writeZeros(1_000_000_000, to: "in/a")
        let session = try Session([
            "manifest", "create", folder.path("in"), "--output", folder.path("out/manifest"),
        ])
        try wait(for: session, toOpen: "in/a")
        session.interrupt()
        let outcome = try session.finish()
        #expect(outcome.status == 3)
        #expect(
            outcome.errors
                == "safeharbor: interrupted; the manifest has the files up to here, and says so\n")
        let manifest = String(decoding: try folder.content(of: "out/manifest"), as: UTF8.self)
        #expect(manifest.contains(#"{"kind":"interrupted"}"#))
    }

    @Test("The second stops at once and leaves nothing behind")
    func second() throws {
        try folder.makeFolder("out")
        try folder.writeZeros(100_000_000_000, to: "in/a")
        let session = try Session([
            "scan", folder.path("in"), "--output", folder.path("out/report"),
        ])
        try wait(for: session, toOpen: "in/a")
        session.interrupt()
        usleep(300_000)
        #expect(session.process.isRunning)
        session.interrupt()
        #expect(try session.process.waitForEnd(atMost: 5) == 3)
        #expect(try folder.names(in: "out") == [])
    }
}
