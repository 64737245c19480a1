public import Detection
internal import FindingModel
internal import Foundation
internal import Glibc

/// A scan of files and folders: walks, scans several documents at a time, reports in order.
///
/// Memory is bounded by the number of jobs. Thread-safe; each call of ``run(_:into:progress:)``
/// stands alone.
public struct FileScan: Sendable {
    private let detectors: DetectorSet
    private let settings: ScanSettings

    /// Prepares a scan.
    public init(_ detectors: DetectorSet, settings: ScanSettings) {
        self.detectors = detectors
        self.settings = settings
    }

    /// Scans everything at and below some paths; `-` is standard input.
    ///
    /// Bad input never throws: it becomes an item that says so.
    ///
    /// - Parameters:
    ///   - paths: files and folders.
    ///   - sink: where results go, on this thread.
    ///   - progress: told about every item.
    /// - Returns: the summary that the sink was given.
    /// - Throws: what the sink throws.
    public func run(
        _ paths: [ScanPath], into sink: inout some ReportSink, progress: ScanProgress
    ) throws -> ScanSummary {
        let started = ContinuousClock.now
        let relay = OrderedRelay(
            FileWalk(paths, excluding: settings.exclusions), isCancelled: settings.isCancelled)
        for _ in 0..<max(1, settings.jobs) { startWorker(relay) }
        defer {
            relay.abandon()
            progress.end()
        }
        var summary = ScanSummary()
        while let events = relay.next() {
            for event in events {
                switch event {
                case .finding(let finding):
                    summary.count(finding.finding)
                    try sink.receive(finding)
                case .item(let item):
                    summary.count(item)
                    progress.note(item, findings: summary.totalFindings)
                    try sink.receive(item)
                }
            }
        }
        progress.end()
        summary.wasInterrupted = settings.isCancelled()
        summary.seconds = started.duration(to: .now) / .seconds(1)
        summary.finished = Timestamp.now
        summary.engine = EngineVersion.current
        summary.rulePacks = detectors.rulePacks
        summary.showsValues = settings.showsValues
        summary.hasLastingKey = settings.hasLastingKey
        try sink.finish(summary)
        return summary
    }

    /// Starts a thread that scans one document after the other.
    ///
    /// Why a thread and not a task: reading a file blocks, and must not take a place of the pool
    /// that everything asynchronous shares.
    private func startWorker(_ relay: OrderedRelay) {
        let thread = Thread { [detectors, settings] in
            var scanner = DocumentScanner(detectors, settings)
            while let (number, step) = relay.begin() {
                var events = RelayEvents(relay: relay, number: number)
                let item = Self.scan(step, &scanner, &events)
                events.finish(with: item)
            }
        }
        thread.stackSize = 8 * 1_024 * 1_024
        thread.start()
    }

    private static func scan(
        _ step: WalkStep, _ scanner: inout DocumentScanner, _ events: inout RelayEvents
    ) -> ItemReport {
        switch step {
        case .obstacle(let path, let reason, let detail):
            var item = ItemReport.unexamined(
                ItemPlace(path: path.display), reason, detail: detail)
            item.file = FileAttributes(path)
            return item
        case .standardInput:
            let reader = FileReader(borrowing: STDIN_FILENO)
            return scanner.scan(reader, as: ItemPlace(path: "-"), &events)
        case .file(let path, let isGiven):
            let place = ItemPlace(path: path.display)
            do {
                let reader = try FileReader(path, followingLink: isGiven)
                var item = scanner.scan(reader, as: place, &events)
                item.file = FileAttributes(descriptor: reader.descriptor)
                return item
            } catch {
                var item = ItemReport.unexamined(place, .unreadable, detail: error.message)
                item.file = FileAttributes(path)
                return item
            }
        }
    }
}

/// Sends what is found in one document to the relay, many findings at a time.
private struct RelayEvents: DocumentEventSink {
    private static let batch = 128

    let relay: OrderedRelay
    let number: Int
    private var kept: [OrderedRelay.Event] = []

    var isWanted: Bool { !relay.isAbandoned }

    init(relay: OrderedRelay, number: Int) {
        self.relay = relay
        self.number = number
    }

    mutating func receive(_ finding: LocatedFinding) {
        kept.append(.finding(finding))
        if kept.count >= Self.batch { send() }
    }

    mutating func finish(with item: ItemReport) {
        kept.append(.item(item))
        send()
        relay.end(number)
    }

    private mutating func send() {
        relay.send(kept, of: number)
        kept.removeAll(keepingCapacity: true)
    }
}
