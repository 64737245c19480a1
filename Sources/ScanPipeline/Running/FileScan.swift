public import Detection
internal import FindingModel
internal import FindingStore
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
        let systems = FileSystems(settings.patience)
        let relay = OrderedRelay(
            FileWalk(paths, settings.walk, on: systems), isCancelled: settings.isCancelled)
        for _ in 0..<max(1, settings.jobs) { startWorker(relay) }
        progress.begin(counting: paths, settings)
        var consumer = ScanConsumer(sink, progress, settings)
        defer {
            relay.abandon()
            progress.end()
            sink = consumer.sink
        }
        while let events = relay.next() {
            for event in events { try consumer.take(event) }
        }
        progress.end()
        try consumer.finishWriting()
        let wasInterrupted = settings.isCancelled()
        let seconds = started.duration(to: .now) / .seconds(1)
        try settings.store?.conclude(
            documents: consumer.documents, seconds: seconds, wasInterrupted: wasInterrupted)
        try consumer.finish { summary in
            summary.wasInterrupted = wasInterrupted
            summary.seconds = seconds
            summary.finished = Timestamp.now
            summary.engine = EngineVersion.current
            summary.rulePacks = detectors.rulePacks
            summary.showsValues = settings.showsValues
            summary.hasLastingKey = settings.hasLastingKey
            summary.lostFileSystems = systems.lost
        }
        return consumer.summary
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
                Self.scan(step, &scanner, &events, settings)
            }
        }
        thread.stackSize = 8 * 1_024 * 1_024
        thread.start()
    }

    private static func scan(
        _ step: WalkStep, _ scanner: inout DocumentScanner, _ events: inout RelayEvents,
        _ settings: ScanSettings
    ) {
        switch step {
        case .obstacle(let path, let reason, let detail, let system),
            .link(let path, let reason, let detail, let system):
            var item = ItemReport.unexamined(
                ItemPlace(path: path.display), reason, detail: detail)
            item.file = attributes(path, on: system)
            if case .link = step { item.isSymbolicLink = true }
            if reason == .tooLarge { item.bytes = item.file?.size ?? 0 }
            events.finish(with: item, isReusable: false)
        case .hardLink(let path, let first, let system):
            events.finish(
                .hardLink(
                    path: path.display, first: first.display, attributes(path, on: system)))
        case .standardInput:
            let reader = FileReader(borrowing: STDIN_FILENO)
            let item = scanner.scan(reader, as: ItemPlace(path: "-"), &events)
            events.finish(with: item, isReusable: false)
        case .file(let path, let isGiven, let system):
            scan(path, isGiven: isGiven, on: system, &scanner, &events, settings)
        }
    }

    private static func attributes(_ path: ScanPath, on system: FileSystem) -> FileAttributes? {
        (try? system.ask { SystemAnswer(FileAttributes(path)) })?.value
    }

    private static func scan(
        _ path: ScanPath, isGiven: Bool, on system: FileSystem,
        _ scanner: inout DocumentScanner, _ events: inout RelayEvents, _ settings: ScanSettings
    ) {
        let place = ItemPlace(path: path.display)
        do throws(FileReader.Failure) {
            let reader = try FileReader(
                path, followingLink: isGiven, pace: settings.pace, on: system)
            let attributes = reader.attributes
            if let store = settings.store, let attributes {
                do throws(StoreError) {
                    if let result = try store.result(of: path, reader, attributes) {
                        events.replay(result, of: store.store, path: place.path, attributes)
                        return
                    }
                } catch {
                    events.finish(.failure(error))
                    return
                }
            }
            var item = scanner.scan(reader, as: place, &events)
            item.file = attributes
            events.finish(with: item, isReusable: true)
        } catch {
            var item = ItemReport.unexamined(place, .unreadable, detail: error.message)
            item.file = attributes(path, on: system)
            events.finish(with: item, isReusable: false)
        }
    }
}
