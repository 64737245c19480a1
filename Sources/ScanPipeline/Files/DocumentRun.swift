internal import ContentExtraction
internal import Crypto
internal import FindingModel
internal import PolicyEngine

/// What is known of a document while it is scanned.
struct DocumentRun {
    let place: ItemPlace
    private let before: FileReader.Identity?
    private var digest = SHA256()
    private var bytesRead = 0
    var kind: ContentKind?
    var assessment = DocumentAssessment()
    /// Findings that somebody accepted, but for those of members.
    var accepted = 0
    var completeness = Completeness()
    var stages = StageTimes()
    var sawInvalid = false
    /// The text began with a structure that broke off.
    var hasBrokenStructure = false
    /// Text in encodings within encodings was left as it is.
    var isTooDeep = false
    /// It is a database of which a part is in a file beside it.
    var hasUnreadLog = false
    /// Reading was ended before the end of the document.
    var wasCancelled = false
    /// What its parts amount to, if it was read by a child process.
    var extraction: PartConclusion?
    /// Why the child process did not read it.
    var extractionFailure: ExtractionFailure?
    /// Why reading ended early.
    var failure: String?

    init(place: ItemPlace, before: FileReader.Identity?) {
        self.place = place
        self.before = before
    }

    /// All bytes were counted before; what is read now is read again.
    var isCounted = false

    /// Counts and digests bytes that were read.
    mutating func count(_ chunk: [UInt8], _ count: Int) {
        guard !isCounted else { return }
        bytesRead += count
        let started = ContinuousClock.now
        unsafe chunk.withUnsafeBytes {
            unsafe digest.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count]))
        }
        stages.digesting += started.duration(to: .now) / .seconds(1)
    }

    /// The item, once nothing more is read.
    func report(after: FileReader.Identity?) -> ItemReport {
        let (coverage, detail) = conclusion(after: after)
        let size = before?.size ?? bytesRead
        return ItemReport(
            place: place, coverage: coverage, detail: detail, bytes: max(size, bytesRead),
            examinedBytes: coverage.status == .unexamined ? 0 : bytesRead, mediaType: mediaType,
            verdict: assessment.verdict(coverage), because: assessment.reasons,
            sha256: failure == nil && !wasCancelled
                ? Hexadecimal.lowercase(digest.finalize()) : nil, accepted: accepted,
            stages: stages)
    }

    private var isText: Bool {
        if case .text = kind { true } else { false }
    }

    private var mediaType: String? {
        if let extraction { return extraction.mediaType }
        return switch kind {
        case .text(_, _, let type), .binary(let type): type
        case .empty: "application/x-empty"
        case nil: nil
        }
    }

    private func isChanged(_ after: FileReader.Identity?) -> Bool {
        guard let before else { return false }
        return bytesRead < before.size || after != before
    }

    private func conclusion(after: FileReader.Identity?) -> (Coverage, detail: String?) {
        let isSeen = extraction.map { $0.coverage.status != .unexamined } ?? isText
        if let failure {
            return (isSeen ? .partial(.unreadable) : .unexamined(.unreadable), failure)
        }
        if wasCancelled {
            return (isSeen ? .partial(.timeLimit) : .unexamined(.timeLimit), "interrupted")
        }
        if let extraction, !isChanged(after) {
            if hasUnreadLog, extraction.coverage == .examined {
                return (
                    .partial(.unsupported), "what is in the log beside the database is not read"
                )
            }
            return (extraction.coverage, extraction.detail)
        }
        if let extractionFailure, !isText {
            return (.unexamined(extractionFailure.reason), extractionFailure.detail)
        }
        if extraction == nil, case .binary(let type) = kind {
            return (.unexamined(.unsupported), "content of type \(type) is not read")
        }
        if isChanged(after) {
            return (
                isSeen ? .partial(.unreadable) : .unexamined(.unreadable),
                "the file changed while it was read"
            )
        }
        if let extractionFailure {
            return (.partial(extractionFailure.reason), extractionFailure.detail)
        }
        if !completeness.isComplete {
            let rules = Set(completeness.limits.keys.map(\.rule)).sorted()
            return (.partial(.timeLimit), "match limit hit in \(rules.joined(separator: ", "))")
        }
        if isTooDeep {
            return (.partial(.tooDeep), "encodings within encodings were not all decoded")
        }
        if sawInvalid { return (.partial(.encoding), "some units are not valid in its encoding") }
        if hasBrokenStructure {
            return (.examined, "its structure is broken; read as plain text from there on")
        }
        return (.examined, nil)
    }
}
