internal import ContentExtraction
internal import Detection
internal import FindingModel
internal import PolicyEngine

/// What the parts of a document amount to.
struct PartConclusion {
    let coverage: Coverage
    let detail: String?
    let mediaType: String
    let assessment: DocumentAssessment
    /// Findings of the document itself that are accepted.
    let accepted: Int
}

/// Scanners of parts, to be used again.
final class PartScanners {
    private let detectors: DetectorSet
    private let options: ScanOptions
    let reported: ReportedFindings
    let showsValues: Bool
    /// Recognises text in pictures.
    let pictures: PartPictures
    private var free: [PartScanner] = []

    /// Scanners that are kept; each holds half a megabyte.
    private static let mostKept = 8

    init(_ detectors: DetectorSet, _ settings: ScanSettings) {
        self.detectors = detectors
        options = settings.detectionOfAll
        reported = ReportedFindings(settings)
        showsValues = settings.showsValues
        pictures = PartPictures(settings.extraction ?? ExtractionSettings())
    }

    func take() -> PartScanner {
        free.popLast() ?? PartScanner(detectors, options, reported)
    }

    func giveBack(_ scanner: PartScanner) {
        if free.count < Self.mostKept { free.append(scanner) }
    }
}

/// Scans the parts of one document as a child process delivers them.
///
/// Each member is an item of its own; what it holds counts for its containers as well.
struct ExtractedParts<Events: DocumentEventSink>: PartReceiver {
    private let path: String
    private let scanners: PartScanners
    private var open: [PartScanner] = []
    private(set) var events: Events
    /// What became of the document itself, once it has ended.
    private(set) var conclusion: PartConclusion?
    private(set) var stages = StageTimes()

    init(_ path: String, _ scanners: PartScanners, _ events: Events) {
        self.path = path
        self.scanners = scanners
        self.events = events
        scanners.pictures.begin()
    }

    var isWanted: Bool { events.isWanted }

    /// Whether a part has begun.
    var hasBegun: Bool { !open.isEmpty || conclusion != nil }

    mutating func begin(_ part: PartStart) {
        open.append(start(part))
    }

    /// Begins a part with its name.
    private mutating func start(_ part: PartStart) -> PartScanner {
        let scanner = scanners.take()
        scanner.begin(part, path: path, showsValues: scanners.showsValues)
        scanner.scanName(showsValues: scanners.showsValues, &events)
        return scanner
    }

    mutating func take(_ bytes: [UInt8]) {
        open.last?.take(bytes, &events)
    }

    mutating func place(_ name: String) {
        open.last?.place(name, &events)
    }

    mutating func picture(_ bytes: [UInt8]) {
        guard bytes.isEmpty else { return scanners.pictures.take(bytes) }
        guard let scanner = open.last else { return }
        var events = self.events
        scanners.pictures.recognise { event in
            switch event {
            case .page(let name): scanner.place(name, &events)
            case .text(let text): scanner.take(text, &events)
            case .failure(let failure): scanner.note(failure)
            }
        }
        self.events = events
    }

    mutating func end(_ end: PartEnd) {
        guard let scanner = open.popLast() else { return }
        let completeness = scanner.finish(&events)
        stages.detecting += scanner.seconds
        let state = scanner.state
        let (coverage, detail) = Self.conclude(end, scanner, completeness)
        let parent = open.last?.state
        if let parent {
            let item = ItemReport(
                place: state.place, coverage: coverage, detail: detail, bytes: end.size,
                examinedBytes: coverage.status == .unexamined ? 0 : end.read,
                mediaType: scanner.mediaType, verdict: state.assessment.verdict(coverage),
                sha256: end.sha256.isEmpty ? nil : Hexadecimal.lowercase(end.sha256),
                accepted: state.accepted)
            parent.count(item, state.assessment)
            events.receive(item)
        } else {
            conclusion = PartConclusion(
                coverage: coverage, detail: detail, mediaType: scanner.mediaType,
                assessment: state.assessment, accepted: state.accepted)
        }
        scanners.giveBack(scanner)
    }

    mutating func unopened(_ path: String, _ end: PartEnd) {
        let scanner = start(PartStart(path: path, mediaType: "", content: .opaque))
        let state = scanner.state
        var item = ItemReport.unexamined(
            state.place, end.coverage.reason ?? .unreadable, detail: end.detail)
        item.verdict = state.assessment.verdict(item.coverage)
        item.accepted = state.accepted
        open.last?.state.count(item, state.assessment)
        events.receive(item)
        stages.detecting += scanner.seconds
        scanners.giveBack(scanner)
    }

    /// Ends all parts that are open, because the child failed.
    mutating func fail(_ failure: ExtractionFailure) {
        while let scanner = open.last {
            let coverage: Coverage =
                scanner.state.sawContent
                ? .partial(failure.reason) : .unexamined(failure.reason)
            end(PartEnd(coverage, detail: failure.detail, size: 0, read: 0, sha256: []))
        }
    }

    private static func conclude(
        _ end: PartEnd, _ scanner: PartScanner, _ completeness: Completeness
    ) -> (Coverage, String?) {
        let state = scanner.state
        if end.coverage != .examined { return (end.coverage, end.detail) }
        if let failure = scanner.failure {
            return (
                state.sawContent ? .partial(failure.reason) : .unexamined(failure.reason),
                failure.detail
            )
        }
        if !completeness.isComplete {
            let rules = Set(completeness.limits.keys.map(\.rule)).sorted()
            return (.partial(.timeLimit), "match limit hit in \(rules.joined(separator: ", "))")
        }
        if scanner.isTooDeep {
            return (.partial(.tooDeep), "encodings within encodings were not all decoded")
        }
        if scanner.sawInvalid {
            return (.partial(.encoding), "some units are not valid in its encoding")
        }
        if let reason = state.memberReason {
            return state.sawContent
                ? (.partial(reason), "not all that it holds was examined in full")
                : (.unexamined(reason), "nothing that it holds was examined")
        }
        if scanner.hasBrokenStructure {
            return (.examined, "its structure is broken; read as plain text from there on")
        }
        return (.examined, nil)
    }
}
