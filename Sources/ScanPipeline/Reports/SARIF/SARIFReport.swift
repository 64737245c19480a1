internal import FindingModel

/// The report for tools that read static analysis results: SARIF 2.1.0 (OASIS).
///
/// Findings are results as they come. What was not examined is a notification of the invocation.
public struct SARIFReport: ReportSink {
    private let output: ReportOutput
    private let rules: [ReportedRule]
    private let indexes: [String: Int]
    private let started = Timestamp.now
    private let notifications = ReportSpool()
    private var hasBegun = false
    private var hasResult = false

    /// Writes to an output; `rules` are those that may have findings.
    public init(_ output: ReportOutput, rules: [ReportedRule]) {
        self.output = output
        self.rules = rules
        indexes = Dictionary(
            rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Writes a finding.
    public mutating func receive(_ located: LocatedFinding) throws {
        try begin()
        let finding = located.finding
        var result = JSONText()
        result.add("ruleId", finding.rule)
        if let index = indexes[finding.rule] { result.add("ruleIndex", index) }
        result.add("level", finding.level.sarif)
        var message = JSONText()
        message.add("text", finding.sentence)
        result.add("message", message)
        result.add("locations", [SARIFLocation.of(located)])
        if let fingerprint = finding.fingerprint {
            var prints = JSONText()
            prints.add("valueHmacSha256/v1", fingerprint.hex)
            result.add("partialFingerprints", prints)
        }
        result.add("properties", properties(of: located))
        try output.write((hasResult ? ",\n" : "\n") + result.closed)
        hasResult = true
    }

    private func properties(of located: LocatedFinding) -> JSONText {
        let finding = located.finding
        var bag = JSONText()
        bag.add("entity", finding.entity.rawValue)
        bag.add("confidence", finding.confidence.value, decimals: 4)
        bag.add("level", finding.level.rawValue)
        bag.add("rulePack", finding.rulePack)
        bag.add("masked", finding.masked)
        if let value = located.value { bag.add("value", value) }
        if let field = finding.field { bag.add("field", field) }
        if !located.countsBytesOfFile {
            bag.add("part", located.part)
            if located.countsExtractedText { bag.add("offsets", "part") }
            bag.add("startInPart", finding.place.sourceBytes.lowerBound)
            bag.add("endInPart", finding.place.sourceBytes.upperBound)
        }
        bag.add("evidence", finding.evidence.map(\.json))
        return bag
    }

    /// Keeps what was not examined for the end.
    public mutating func receive(_ item: ItemReport) throws {
        guard let reason = item.coverage.reason else { return }
        var descriptor = JSONText()
        descriptor.add("id", reason.rawValue)
        var message = JSONText()
        message.add(
            "text",
            (item.coverage.status == .partial ? "Not examined in full" : "Not examined")
                + ": \(reason.explanation)" + (item.detail.map { " (\($0))" } ?? ""))
        var notification = JSONText()
        notification.add("descriptor", descriptor)
        notification.add("level", item.coverage.status == .partial ? "warning" : "error")
        notification.add("message", message)
        notification.add("locations", [SARIFLocation.of(item.place)])
        var bag = JSONText()
        bag.add("status", item.coverage.status.rawValue)
        bag.add("part", item.place.part)
        bag.add("bytes", item.bytes)
        bag.add("examinedBytes", item.examinedBytes)
        bag.add("verdict", item.verdict.rawValue)
        notification.add("properties", bag)
        try notifications.append((notifications.isEmpty ? "\n" : ",\n") + notification.closed)
    }

    /// Writes what was not examined, and the summary.
    public mutating func finish(_ summary: ScanSummary) throws {
        try begin()
        try output.write("],\n\"invocations\":[{\"executionSuccessful\":")
        try output.write(summary.wasInterrupted ? "false" : "true")
        try output.write(",\"startTimeUtc\":" + JSONText.quote(Timestamp.text(started)))
        try output.write(",\"endTimeUtc\":" + JSONText.quote(Timestamp.text(Timestamp.now)))
        try output.write(",\"toolExecutionNotifications\":[")
        try notifications.drain(into: output)
        try output.write("]}],\n\"properties\":" + Self.properties(of: summary).closed)
        try output.write("}]}\n")
        try output.finish()
    }

    private static func properties(of summary: ScanSummary) -> JSONText {
        var bag = JSONText()
        bag.add("files", summary.files)
        bag.add("bytes", summary.bytes)
        bag.add("complete", summary.isComplete)
        bag.add("interrupted", summary.wasInterrupted)
        var verdicts = JSONText()
        for verdict in Verdict.allCases {
            verdicts.add(verdict.rawValue, summary.verdicts[verdict, default: 0])
        }
        bag.add("verdicts", verdicts)
        bag.add("fingerprintsComparable", summary.hasLastingKey)
        bag.add("showsValues", summary.showsValues)
        bag.add("rulePacks", summary.rulePacks)
        return bag
    }

    private mutating func begin() throws {
        guard !hasBegun else { return }
        hasBegun = true
        try output.write(
            #"{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"#
                + #"sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"#
                + "\n\"tool\":{\"driver\":" + SARIFDriver.text(rules) + "},\n"
                + #""columnKind":"unicodeCodePoints","results":["#)
    }
}

extension ConfidenceLevel {
    fileprivate var sarif: String {
        switch self {
        case .low: "note"
        case .medium: "warning"
        case .high: "error"
        }
    }
}

extension Finding {
    /// What was found and why, in words; never the value.
    package var sentence: String {
        let percent = Int((confidence.value * 100).rounded(.down))
        let why = evidence.map { "\($0.kind.rawValue) '\($0.name)'" }.joined(separator: ", ")
        return "\(entity.rawValue) \(masked), \(level.rawValue) confidence (\(percent) %): \(why)"
    }
}
