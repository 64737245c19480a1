package import FindingModel
internal import PolicyEngine

/// One JSON object a line: findings, items, and a summary at the end.
public struct JSONLinesReport: ReportSink {
    private let output: ReportOutput

    /// Writes to an output.
    public init(_ output: ReportOutput) {
        self.output = output
    }

    /// Writes a finding.
    public func receive(_ located: LocatedFinding) throws {
        var line = JSONText()
        line.add("kind", "finding")
        line.add("path", located.item.path)
        line.add("part", located.part)
        located.finding.addPlace(to: &line)
        if located.countsExtractedText { line.add("offsets", "part") }
        if let field = located.finding.field { line.add("field", field) }
        located.finding.addJudgement(to: &line)
        if let value = located.value { line.add("value", value) }
        if let fingerprint = located.finding.fingerprint {
            line.add("fingerprint", fingerprint.description)
        }
        line.add("evidence", located.finding.evidence.map(\.json))
        try output.write(line: line)
    }

    /// Writes an item.
    public func receive(_ item: ItemReport) throws {
        var line = JSONText()
        line.add("kind", "item")
        line.add("path", item.place.path)
        line.add("part", item.place.part)
        line.add("status", item.coverage.status.rawValue)
        if let reason = item.coverage.reason { line.add("reason", reason.rawValue) }
        if let detail = item.detail { line.add("detail", detail) }
        line.add("bytes", item.bytes)
        line.add("examinedBytes", item.examinedBytes)
        line.add("mediaType", item.mediaType)
        line.add("verdict", item.verdict.rawValue)
        line.add("sha256", item.sha256)
        line.add("distinctIndividuals", item.distinctIndividuals)
        if !item.because.isEmpty { line.add("because", item.because.map(\.json)) }
        // Why not for members: theirs is what their file's is.
        if let file = item.file, item.place.part.isEmpty { line.add("file", file.json) }
        try output.write(line: line)
    }

    /// Writes the summary.
    public func finish(_ summary: ScanSummary) throws {
        var line = JSONText()
        line.add("kind", "summary")
        line.add("files", summary.files)
        line.add("bytes", summary.bytes)
        line.add("examinedBytes", summary.examinedBytes)
        line.add("findings", JSONText(counts: summary.findings))
        line.add("verdicts", JSONText(counts: summary.verdicts))
        var coverage = JSONText()
        for status in CoverageStatus.allCases {
            coverage.add(status.rawValue, summary.coverage[status, default: 0])
        }
        line.add("coverage", coverage)
        line.add("distinctIndividuals", summary.individuals.count)
        if let error = summary.individuals.standardError {
            line.add("distinctIndividualsError", error, decimals: 4)
        }
        line.add("allowed", summary.allowed)
        line.add("reasons", JSONText(counts: summary.reasons))
        line.add("seconds", summary.seconds, decimals: 3)
        line.add("interrupted", summary.wasInterrupted)
        line.add("fingerprintsComparable", summary.hasLastingKey)
        line.add("showsValues", summary.showsValues)
        line.add("engine", summary.engine)
        line.add("rulePacks", summary.rulePacks)
        try output.write(line: line)
        try output.finish()
    }
}

extension Finding {
    fileprivate func addPlace(to line: inout JSONText) {
        line.add("entity", entity.rawValue)
        line.add("start", place.sourceBytes.lowerBound)
        line.add("end", place.sourceBytes.upperBound)
        line.add("line", place.line)
        line.add("column", place.column)
    }

    package func addJudgement(to line: inout JSONText) {
        line.add("confidence", confidence.value, decimals: 4)
        line.add("level", level.rawValue)
        line.add("rule", rule)
        line.add("rulePack", rulePack)
        line.add("masked", masked)
    }
}

extension FileAttributes {
    fileprivate var json: JSONText {
        var object = JSONText()
        object.add("owner", ownerText)
        object.add("group", groupText)
        object.add("mode", modeText)
        if let accessList { object.add("acl", accessList) }
        return object
    }
}

extension DocumentAssessment.Reason {
    fileprivate var json: JSONText {
        var object = JSONText()
        object.add("entity", entity.rawValue)
        if let place {
            object.add("start", place.lowerBound)
            object.add("end", place.upperBound)
        }
        return object
    }
}

extension Evidence {
    /// The evidence as reports write it: context has a term, everything else a name.
    package var json: JSONText {
        var object = JSONText()
        object.add("kind", kind.rawValue)
        object.add(kind == .context || kind == .label ? "term" : "name", name)
        if let distance { object.add("distance", distance) }
        object.add("weight", weight, decimals: 3)
        return object
    }
}

extension JSONText {
    fileprivate init<Key: RawRepresentable<String>>(counts: [Key: Int]) {
        self.init()
        for (key, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            add(key.rawValue, count)
        }
    }
}
