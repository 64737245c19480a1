internal import ContentExtraction
public import Detection
internal import FindingModel
internal import Glibc
internal import PolicyEngine

/// The engine as a filter: a JSON object with a text in, a line with its findings out.
///
/// Memory is bounded by the longest line. Not thread-safe.
public struct DetectFilter: ~Copyable {
    /// Why a filter ended.
    public enum Ending: Hashable, Sendable {
        /// Every line was answered.
        case complete
        /// Somebody asked to stop.
        case interrupted
        /// The input cannot be read, in the words of the operating system.
        case unreadable(String)
    }

    /// A line of more bytes is answered with an error and not kept.
    public static let longestLine = 256 * 1_024 * 1_024

    private let detectors: DetectorSet
    private let options: ScanOptions
    private let entities: Set<EntityType>?
    private var scratch = Scratch()

    /// Prepares a filter.
    public init(_ detectors: DetectorSet, _ options: ScanOptions) {
        self.detectors = detectors
        entities = options.entities
        var options = options
        options.entities = nil
        self.options = options
    }

    /// Answers every line of standard input, in order, each as soon as it is known.
    ///
    /// - Parameters:
    ///   - output: where answers go.
    ///   - isCancelled: asked between lines; once true, no more are read.
    /// - Returns: why there was no more to answer.
    /// - Throws: when an answer cannot be written.
    public mutating func run(
        output: ReportOutput, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws(ReportOutput.Failure) -> Ending {
        var lines = LineReader(
            descriptor: STDIN_FILENO, longest: Self.longestLine, isCancelled: isCancelled)
        var number = 0
        while !isCancelled(), let line = lines.next() {
            number += 1
            let answer =
                switch line {
                case .bytes(let bytes): answer(bytes, line: number)
                case .tooLong: Self.error("the line is too long", line: number)
                }
            try output.write(answer + "\n")
            try output.flush()
        }
        try output.finish()
        return switch lines.ending {
        case .end: .complete
        case .failed(let message): .unreadable(message)
        case .cancelled, nil: .interrupted
        }
    }

    /// The answer to one line.
    mutating func answer(_ line: [UInt8], line number: Int) -> String {
        do throws(DetectRequest.Fault) {
            let request = try DetectRequest.read(line)
            return answer(request.text, id: request.id)
        } catch {
            return Self.error(error.message, line: number)
        }
    }

    private mutating func answer(_ text: String, id: String) -> String {
        var list = AssessedFindings(entities: entities)
        let bytes = Array(text.utf8)
        let view = ViewedText(bytes)
        let completeness = detectors.scan(
            view.bytes.span, fields: view.fields(StructureRecognition.fields(of: bytes)),
            edits: view.edits, options: options, using: &scratch, into: &list)
        var line = JSONText()
        line.addRaw("id", id)
        line.add("findings", list.findings.map(Self.json))
        line.add("complete", completeness.isComplete && !view.isTooDeep)
        let coverage: Coverage =
            !completeness.isComplete
            ? .partial(.timeLimit) : view.isTooDeep ? .partial(.tooDeep) : .examined
        line.add("verdict", list.assessment.verdict(coverage).rawValue)
        return line.closed
    }

    private static func json(of finding: Finding) -> JSONText {
        var object = JSONText()
        object.add("entity", finding.entity.rawValue)
        object.add("start", finding.place.codePoints.lowerBound)
        object.add("end", finding.place.codePoints.upperBound)
        finding.addJudgement(to: &object)
        object.add("evidence", finding.evidence.map(\.json))
        return object
    }

    private static func error(_ message: String, line number: Int) -> String {
        var error = JSONText()
        error.add("code", "bad-request")
        error.add("message", message)
        error.add("line", number)
        var line = JSONText()
        line.addRaw("id", "null")
        line.add("error", error)
        return line.closed
    }
}

/// The findings of one text and what they say together.
private struct AssessedFindings: FindingSink {
    /// What is answered, `nil` for all; the rest still says what the text is.
    let entities: Set<EntityType>?
    private(set) var findings: [Finding] = []
    private(set) var assessment = DocumentAssessment()

    mutating func receive(_ finding: Finding) {
        assessment.note(finding)
        if entities?.contains(finding.entity) ?? true { findings.append(finding) }
    }

    mutating func receive(repeated entity: EntityType, at place: TextPlace, isField: Bool) {
        assessment.note(repeated: entity, at: place, isField: isField)
    }
}
