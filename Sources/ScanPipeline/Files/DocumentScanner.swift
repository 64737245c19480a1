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
    private let reported: ReportedFindings
    private let parts: PartScanners
    private let client: ExtractionClient?
    private let mostSpooled: Int
    private let isCancelled: @Sendable () -> Bool
    private var scanner: StreamScanner
    private var stream = ViewedStream(nil)
    private var chunk = [UInt8](repeating: 0, count: chunkSize)

    init(_ detectors: DetectorSet, _ options: ScanSettings) {
        scanner = StreamScanner(detectors, options: options.detectionOfAll)
        reported = ReportedFindings(options)
        showsValues = options.showsValues
        isCancelled = options.isCancelled
        parts = PartScanners(detectors, options)
        client = options.extraction.map { ExtractionClient($0) }
        mostSpooled = options.extraction?.mostBytes ?? 0
    }

    /// Scans one document; findings go to `events` as they come, the item last.
    mutating func scan(
        _ reader: borrowing FileReader, as place: ItemPlace, _ events: inout some DocumentEventSink
    ) -> ItemReport {
        var run = DocumentRun(place: place, before: reader.identity)
        if reader.isOwnFile { scanName(&run, &events) }
        do {
            try read(reader, &run, &events)
        } catch {
            run.failure = error.message
        }
        return run.report(after: reader.identity)
    }

    private mutating func scanName(
        _ run: inout DocumentRun, _ events: inout some DocumentEventSink
    ) {
        let bytes = ScanPath(display: run.place.path).name
        let name = NameScan(
            String(decoding: bytes, as: UTF8.self), of: run.place, reported,
            showsValues: showsValues, with: &scanner, &events)
        run.assessment.merge(name.state.assessment)
        run.accepted += name.state.accepted
        run.completeness.merge(name.completeness)
    }

    private mutating func read(
        _ reader: borrowing FileReader, _ run: inout DocumentRun,
        _ events: inout some DocumentEventSink
    ) throws(FileReader.Failure) {
        var head: [UInt8] = []
        while head.count < ContentKind.headSize {
            let count = try read(reader, &run, isWanted: events.isWanted)
            if count == 0 { break }
            head.append(contentsOf: chunk[..<count])
        }
        let kind = ContentKind.recognise(Array(head.prefix(ContentKind.headSize)))
        run.kind = kind
        if reader.isOwnFile {
            run.hasUnreadLog = WriteAheadLog.holdsPart(
                of: ScanPath(display: run.place.path), beginning: head, on: reader.system)
        }
        if kind.mayHoldParts, client != nil {
            try readParts(reader, head, &run, &events)
        } else {
            try readText(reader, head, &run, &events)
        }
    }

    /// Has a document read by a child process; reads it as what it looks like if it is none.
    private mutating func readParts(
        _ reader: borrowing FileReader, _ head: [UInt8], _ run: inout DocumentRun,
        _ events: inout some DocumentEventSink
    ) throws(FileReader.Failure) {
        if reader.isOwnFile {
            if extract(reader.descriptor, patience: reader.system.limit, &run, &events) {
                while try read(reader, &run, isWanted: events.isWanted) > 0 {}
            } else {
                try readText(reader, head, &run, &events)
            }
            return
        }
        let spool = try StreamSpool(head, most: mostSpooled)
        while true {
            let count = try read(reader, &run, isWanted: events.isWanted)
            if count == 0 { break }
            try spool.append(chunk[..<count])
        }
        guard !run.wasCancelled, !extract(spool.descriptor, &run, &events) else { return }
        spool.rewind(to: head.count)
        run.isCounted = true
        try readText(FileReader(borrowing: spool.descriptor), head, &run, &events)
    }

    /// Has a document read by a child process.
    ///
    /// - Returns: whether it was; if not, it is none that the child reads, or may be text.
    private func extract(
        _ descriptor: Int32, patience: Duration? = nil, _ run: inout DocumentRun,
        _ events: inout some DocumentEventSink
    ) -> Bool {
        guard let client else { return false }
        let started = ContinuousClock.now
        var receiver = ExtractedParts(run.place.path, parts, events)
        let outcome = client.extract(descriptor, patience: patience, into: &receiver)
        if case .failed(let failure) = outcome {
            receiver.fail(failure)
            run.extractionFailure = failure
            run.wasCancelled = !events.isWanted
        }
        events = receiver.events
        run.stages.add(receiver.stages)
        run.stages.extracting +=
            started.duration(to: .now) / .seconds(1) - receiver.stages.detecting
        run.extraction = receiver.conclusion
        if let conclusion = receiver.conclusion {
            run.assessment.merge(conclusion.assessment)
            run.accepted += conclusion.accepted
        }
        return receiver.conclusion != nil
    }

    private mutating func readText(
        _ reader: borrowing FileReader, _ head: [UInt8], _ run: inout DocumentRun,
        _ events: inout some DocumentEventSink
    ) throws(FileReader.Failure) {
        guard case .text(let encoding, let prefix, _)? = run.kind else {
            // Why read on: the digest is of all bytes.
            while try read(reader, &run, isWanted: events.isWanted) > 0 {}
            return
        }
        var decoder = TextDecoder(encoding)
        var decoded: [UInt8] = []
        var sink = DocumentSink(
            run: run, events: events, reported: reported, encoding: encoding,
            file: showsValues ? reader.descriptor : nil, system: reader.system)
        decoder.decode(head.span.extracting(prefix..<head.count), into: &decoded)
        let structure = StructureRecognition.reader(for: decoded)
        stream = ViewedStream(structure)
        scanner.begin(
            ScanSource(
                encoding: encoding, prefix: prefix,
                fieldLag: structure == nil ? 0 : ViewedStream.fieldLag))
        detect(in: decoded, isEnd: false, &sink)
        var failure: FileReader.Failure?
        while true {
            do {
                let count = try read(reader, &sink.run, isWanted: sink.events.isWanted)
                if count == 0 { break }
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
        let completeness = scanner.finish(into: &sink)
        sink.run.completeness.merge(completeness)
        sink.run.stages.detecting += started.duration(to: .now) / .seconds(1)
        sink.run.sawInvalid = decoder.sawInvalid || stream.hasStrayNuls
        sink.run.hasBrokenStructure = stream.isBroken
        sink.run.isTooDeep = stream.isTooDeep
        run = sink.run
        events = sink.events
        if let failure { throw failure }
    }

    private mutating func detect(
        in text: [UInt8], isEnd: Bool, _ sink: inout DocumentSink<some DocumentEventSink>
    ) {
        let started = ContinuousClock.now
        let part = stream.read(text.span, isEnd: isEnd)
        scanner.add(part.fields)
        scanner.add(part.edits)
        scanner.feed(part.text.span, into: &sink)
        sink.run.stages.detecting += started.duration(to: .now) / .seconds(1)
    }

    /// Reads the next chunk; gives 0 at the end, and where reading is ended before.
    ///
    /// A file in hand is finished when the scan is cancelled; a stream might never end.
    private mutating func read(
        _ reader: borrowing FileReader, _ run: inout DocumentRun, isWanted: Bool
    ) throws(FileReader.Failure) -> Int {
        let started = ContinuousClock.now
        guard isWanted, reader.waitForInput(unless: isCancelled) else {
            run.wasCancelled = true
            return 0
        }
        let count = try reader.read(into: &chunk)
        run.stages.reading += started.duration(to: .now) / .seconds(1)
        run.count(chunk, count)
        return count
    }
}

/// Where the findings of a document go while it is scanned.
protocol DocumentEventSink {
    /// Whether somebody takes what is found.
    var isWanted: Bool { get }

    mutating func receive(_ finding: LocatedFinding)
    /// Takes what became of a member of the document; its own item comes at the end.
    mutating func receive(_ item: ItemReport)
}

/// Counts a finding and passes it on with its place.
private struct DocumentSink<Events: DocumentEventSink>: FindingSink {
    var run: DocumentRun
    var events: Events
    let reported: ReportedFindings
    let encoding: SourceEncoding
    /// The descriptor to read values from, if they are to be shown.
    let file: Int32?
    let system: FileSystem

    mutating func receive(_ finding: Finding) {
        if reported.isAccepted(finding, in: run.place.path) {
            run.accepted += 1
            return
        }
        run.assessment.note(finding)
        guard reported.isAskedFor(finding.entity) else { return }
        events.receive(
            LocatedFinding(
                item: run.place, finding: finding,
                value: file.map { text(of: finding, in: $0) }))
    }

    mutating func receive(repeated entity: EntityType, at place: TextPlace, isField: Bool) {
        run.assessment.note(repeated: entity, at: place, isField: isField)
    }

    private func text(of finding: Finding, in file: Int32) -> String {
        let bytes = FileReader(borrowing: file, on: system).read(at: finding.place.sourceBytes)
        var decoder = TextDecoder(encoding)
        var decoded: [UInt8] = []
        decoder.decode(bytes.span, into: &decoded)
        decoder.finish(into: &decoded)
        return String(decoding: decoded, as: UTF8.self)
    }
}
