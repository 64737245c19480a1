internal import ContentExtraction
internal import Detection
internal import FindingModel
internal import PolicyEngine

/// Scans one file or stream after the other: reads, decodes, detects, concludes.
///
/// Memory is bounded whatever the size of a document. Not thread-safe; one per thread.
struct DocumentScanner: ~Copyable {
    /// What a document is read in, in bytes.
    private static let chunkSize = 256 * 1_024

    private let showsValues: Bool
    private let isCancelled: @Sendable () -> Bool
    private var scanner: StreamScanner
    private var structure: (any StructureReader)?
    private var chunk = [UInt8](repeating: 0, count: chunkSize)

    init(_ detectors: DetectorSet, _ options: ScanSettings) {
        scanner = StreamScanner(detectors, options: options.detection)
        showsValues = options.showsValues
        isCancelled = options.isCancelled
    }

    /// Scans one document; findings go to `events` as they come, the item last.
    mutating func scan(
        _ reader: borrowing FileReader, as place: ItemPlace, _ events: inout some DocumentEventSink
    ) -> ItemReport {
        var run = DocumentRun(place: place, before: reader.identity)
        do {
            try read(reader, &run, &events)
        } catch {
            run.failure = error.message
        }
        return run.report(after: reader.identity)
    }

    private mutating func read(
        _ reader: borrowing FileReader, _ run: inout DocumentRun,
        _ events: inout some DocumentEventSink
    ) throws(FileReader.Failure) {
        var head: [UInt8] = []
        while head.count < ContentKind.headSize {
            let count = try read(reader, &run.stages)
            if count == 0 { break }
            run.count(chunk, count)
            head.append(contentsOf: chunk[..<count])
        }
        let kind = ContentKind.recognise(Array(head.prefix(ContentKind.headSize)))
        run.kind = kind
        guard case .text(let encoding, let prefix, _) = kind else {
            try skipRest(of: reader, &run)
            return
        }
        var decoder = TextDecoder(encoding)
        var decoded: [UInt8] = []
        var sink = DocumentSink(
            run: run, events: events, file: showsValues ? reader.descriptor : nil)
        decoder.decode(head.span.extracting(prefix..<head.count), into: &decoded)
        structure = StructureRecognition.reader(for: decoded)
        scanner.begin(
            ScanSource(
                encoding: encoding, prefix: prefix,
                fieldLag: structure == nil ? 0 : StructureLimits.longestUnit))
        detect(in: decoded, isEnd: false, &sink)
        var failure: FileReader.Failure?
        while !isCancelled() {
            do {
                let count = try read(reader, &sink.run.stages)
                if count == 0 { break }
                sink.run.count(chunk, count)
                decoded.removeAll(keepingCapacity: true)
                decoder.decode(chunk.span.extracting(0..<count), into: &decoded)
                detect(in: decoded, isEnd: false, &sink)
            } catch {
                failure = error
                break
            }
        }
        decoded.removeAll(keepingCapacity: true)
        decoder.finish(into: &decoded)
        detect(in: decoded, isEnd: true, &sink)
        let started = ContinuousClock.now
        sink.run.completeness = scanner.finish(into: &sink)
        sink.run.stages.detecting += started.duration(to: .now) / .seconds(1)
        sink.run.sawInvalid = decoder.sawInvalid
        sink.run.hasBrokenStructure = structure?.isBroken ?? false
        sink.run.wasCancelled = isCancelled()
        run = sink.run
        events = sink.events
        if let failure { throw failure }
    }

    private mutating func detect(
        in text: [UInt8], isEnd: Bool, _ sink: inout DocumentSink<some DocumentEventSink>
    ) {
        let started = ContinuousClock.now
        if structure != nil {
            var fields: [FieldValue] = []
            structure?.read(text.span, isEnd: isEnd, into: &fields)
            scanner.add(fields)
        }
        scanner.feed(text.span, into: &sink)
        sink.run.stages.detecting += started.duration(to: .now) / .seconds(1)
    }

    private mutating func read(
        _ reader: borrowing FileReader, _ stages: inout StageTimes
    ) throws(FileReader.Failure) -> Int {
        let started = ContinuousClock.now
        defer { stages.reading += started.duration(to: .now) / .seconds(1) }
        return try reader.read(into: &chunk)
    }

    /// Reads on for the digest alone.
    private mutating func skipRest(
        of reader: borrowing FileReader, _ run: inout DocumentRun
    ) throws(FileReader.Failure) {
        while !isCancelled() {
            let count = try read(reader, &run.stages)
            if count == 0 { return }
            run.count(chunk, count)
        }
        run.wasCancelled = true
    }
}

/// Where the findings of a document go while it is scanned.
protocol DocumentEventSink {
    mutating func receive(_ finding: LocatedFinding)
}

/// Counts a finding and passes it on with its place.
private struct DocumentSink<Events: DocumentEventSink>: FindingSink {
    var run: DocumentRun
    var events: Events
    /// The descriptor to read values from, if they are to be shown.
    let file: Int32?

    mutating func receive(_ finding: Finding) {
        run.assessment.note(finding.entity)
        let value = file.map { FileReader(borrowing: $0).read(at: finding.place.sourceBytes) }
        events.receive(
            LocatedFinding(
                item: run.place, finding: finding,
                value: value.map { String(decoding: $0, as: UTF8.self) }))
    }
}
