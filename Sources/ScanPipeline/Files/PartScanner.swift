internal import ContentExtraction
internal import Detection
internal import FindingModel

/// Scans the text of one part after the other.
///
/// The beginning of a text, up to 64 kB, is held until it says what the text is. Used by one thread
/// at a time.
final class PartScanner {
    /// How a text comes.
    private enum Source {
        /// As UTF-8.
        case extracted
        /// As bytes whose encoding is not known yet.
        case unknown
        case decoded(TextDecoder)
        /// As bytes that turned out to be no text.
        case binary
    }

    private let reported: ReportedFindings
    private var scanner: StreamScanner
    private var source = Source.extracted
    private var stream = ViewedStream()
    /// The beginning of a text or of a sheet that was not looked at yet; `nil` behind it.
    private var held: [UInt8]? = []
    private var section = ""
    private var fed = 0
    private var isBegun = false
    /// The part that is scanned.
    private(set) var state: PartState
    /// What the part is, by its content.
    private(set) var mediaType: String
    /// Seconds spent on scanning.
    private(set) var seconds = 0.0
    private(set) var sawInvalid = false
    /// Which limits were hit in the part and its name.
    private var completeness = Completeness()
    /// Whether something was left encoded because a limit was hit.
    var isTooDeep: Bool { stream.isTooDeep }
    /// Whether a structure broke off, so that the rest was read as plain text.
    var hasBrokenStructure: Bool { stream.isBroken }
    /// The first thing that was found to be unreadable here, and not by the child.
    private(set) var failure: ExtractionFailure?

    init(_ detectors: DetectorSet, _ options: ScanOptions, _ reported: ReportedFindings) {
        scanner = StreamScanner(detectors, options: options)
        self.reported = reported
        state = PartState(
            ItemPlace(path: ""), reported, countsExtractedText: false, showsValues: false)
        mediaType = ""
    }

    /// Begins a part; forgets the one before.
    func begin(_ part: PartStart, path: String, showsValues: Bool) {
        scanner.begin(ScanSource())
        isBegun = false
        source =
            switch part.content {
            case .extracted: .extracted
            case .raw: .unknown
            case .opaque: .binary
            }
        stream = ViewedStream()
        held = []
        section = ""
        fed = 0
        seconds = 0
        sawInvalid = false
        completeness = Completeness()
        failure = nil
        mediaType = part.mediaType
        state = PartState(
            ItemPlace(path: path, part: part.path), reported,
            countsExtractedText: part.content == .extracted, showsValues: showsValues)
    }

    /// Scans the name that the part has within its container, before its text.
    func scanName(showsValues: Bool, _ events: inout some DocumentEventSink) {
        guard let step = state.place.part.split(separator: "!").last else { return }
        let started = ContinuousClock.now
        let name = NameScan(
            String(step), of: state.place, reported, showsValues: showsValues, with: &scanner,
            &events)
        state.count(name.state)
        completeness.merge(name.completeness)
        seconds += started.duration(to: .now) / .seconds(1)
    }

    /// Takes text, or bytes as they are.
    func take(_ bytes: [UInt8], _ events: inout some DocumentEventSink) {
        let started = ContinuousClock.now
        if !bytes.isEmpty { state.sawContent = true }
        switch source {
        case .extracted: scan(bytes, &events)
        case .unknown:
            held?.append(contentsOf: bytes)
            if held?.count ?? 0 >= ContentKind.headSize { recognise(&events) }
        case .decoded(var decoder):
            var text: [UInt8] = []
            decoder.decode(bytes.span, into: &text)
            source = .decoded(decoder)
            scan(text, &events)
        case .binary: break
        }
        seconds += started.duration(to: .now) / .seconds(1)
    }

    /// Says that something of the part could not be read.
    func note(_ failure: ExtractionFailure) {
        self.failure = self.failure ?? failure
    }

    /// Notes where the text from here on stands; another sheet is another table.
    func place(_ name: String, _ events: inout some DocumentEventSink) {
        let sheet = name.lastIndex(of: "!").map { String(name[..<$0]) } ?? ""
        if sheet != section, case .extracted = source {
            endSection(&events)
            section = sheet
        }
        state.locate(name, from: fed + (held?.count ?? 0))
    }

    /// Ends the part and reports the rest.
    ///
    /// - Returns: which limits were hit.
    func finish(_ events: inout some DocumentEventSink) -> Completeness {
        let started = ContinuousClock.now
        if case .unknown = source { recognise(&events) }
        if case .decoded(var decoder) = source {
            var text: [UInt8] = []
            decoder.finish(into: &text)
            sawInvalid = decoder.sawInvalid
            scan(text, &events)
        }
        endSection(&events)
        if isBegun {
            feed([], isEnd: true, &events)
            var sink = PartSink(state: state, events: events)
            completeness.merge(scanner.finish(into: &sink))
            events = sink.events
        }
        if case .decoded = source, stream.hasStrayNuls { sawInvalid = true }
        seconds += started.duration(to: .now) / .seconds(1)
        return completeness
    }

    /// Finds out by the beginning what bytes are, and scans it.
    private func recognise(_ events: inout some DocumentEventSink) {
        let head = held ?? []
        held = []
        let kind = ContentKind.recognise(Array(head.prefix(ContentKind.headSize)))
        switch kind {
        case .empty:
            source = .binary
            mediaType = "application/x-empty"
        case .binary(let type):
            source = .binary
            mediaType = type
        case .text(let encoding, let prefix, let type):
            mediaType = type
            var decoder = TextDecoder(encoding)
            var text: [UInt8] = []
            decoder.decode(head.span.extracting(prefix..<head.count), into: &text)
            source = .decoded(decoder)
            begin(ScanSource(encoding: encoding, prefix: prefix))
            scan(text, &events)
        }
    }

    private func scan(_ text: [UInt8], _ events: inout some DocumentEventSink) {
        if held != nil {
            held?.append(contentsOf: text)
            if held?.count ?? 0 >= ContentKind.headSize { beginSection(&events) }
        } else {
            feed(text, isEnd: false, &events)
        }
    }

    private func begin(_ source: ScanSource) {
        var source = source
        // Why always: whether there are fields is not known before each section.
        source.fieldLag = ViewedStream.fieldLag
        scanner.begin(source)
        isBegun = true
    }

    /// Looks at the beginning of a text or sheet for a structure, and scans it.
    private func beginSection(_ events: inout some DocumentEventSink) {
        guard let head = held else { return }
        held = nil
        if !isBegun { begin(ScanSource()) }
        stream.begin(
            StructureRecognition.reader(for: Array(head.prefix(ContentKind.headSize))))
        feed(head, isEnd: false, &events)
    }

    private func endSection(_ events: inout some DocumentEventSink) {
        if held?.isEmpty == false { beginSection(&events) }
        held = []
    }

    private func feed(_ text: [UInt8], isEnd: Bool, _ events: inout some DocumentEventSink) {
        state.keep(text)
        fed += text.count
        let part = stream.read(text.span, isEnd: isEnd)
        scanner.add(part.fields)
        scanner.add(part.edits)
        var sink = PartSink(state: state, events: events)
        scanner.feed(part.text.span, into: &sink)
        events = sink.events
    }
}
