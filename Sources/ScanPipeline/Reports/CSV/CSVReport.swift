internal import FindingModel

/// One table for spreadsheets: rows of kind finding, item and, last, summary (RFC 4180, UTF-8).
public struct CSVReport: ReportSink {
    private static let columns = [
        "kind", "path", "part", "entity", "start", "end", "line", "column", "field", "confidence",
        "level", "rule", "rulePack", "masked", "value", "fingerprint", "evidence", "status",
        "reason", "detail", "bytes", "examinedBytes", "mediaType", "verdict", "sha256", "owner",
        "group", "modified", "mode", "acl", "offsets",
    ]
    /// The columns of findings alone, from `entity` to `evidence`.
    private static let ofFinding = 14
    /// The columns of items alone, from `status` to `acl`.
    private static let ofItem = 13
    /// The column `offsets`, of findings again: it came later, and columns keep their places.
    private static let ofOffsets = 1

    private let output: ReportOutput
    private var hasHeader = false

    /// Writes to an output.
    public init(_ output: ReportOutput) {
        self.output = output
    }

    /// Writes a finding.
    public mutating func receive(_ located: LocatedFinding) throws {
        let finding = located.finding
        var row = CSVRow()
        row.add("finding")
        row.add(located.item.path)
        row.add(located.part)
        row.add(finding.entity.rawValue)
        row.add(finding.place.sourceBytes.lowerBound)
        row.add(finding.place.sourceBytes.upperBound)
        row.add(finding.place.line)
        row.add(finding.place.column)
        row.add(finding.field)
        row.add(finding.confidence.value, decimals: 4)
        row.add(finding.level.rawValue)
        row.add(finding.rule)
        row.add(finding.rulePack)
        row.add(finding.masked)
        row.add(located.value)
        row.add(finding.fingerprint?.description)
        row.add(finding.evidence.map(\.words).joined(separator: "; "))
        row.skip(Self.ofItem)
        row.add(located.countsExtractedText ? "part" : nil)
        try write(row)
    }

    /// Writes an item.
    public mutating func receive(_ item: ItemReport) throws {
        var row = CSVRow()
        row.add("item")
        row.add(item.place.path)
        row.add(item.place.part)
        row.skip(Self.ofFinding)
        row.add(item.coverage.status.rawValue)
        row.add(item.coverage.reason?.rawValue)
        row.add(item.detail)
        row.add(item.bytes)
        row.add(item.examinedBytes)
        row.add(item.mediaType)
        row.add(item.verdict.rawValue)
        row.add(item.sha256)
        row.add(item.file?.ownerText)
        row.add(item.file?.groupText)
        row.add(item.file.map { Timestamp.text($0.modifiedSeconds) })
        row.add(item.file?.modeText)
        row.add(item.file?.accessList)
        row.skip(Self.ofOffsets)
        try write(row)
    }

    /// Writes the summary: one row that says whether the table is the whole answer.
    public mutating func finish(_ summary: ScanSummary) throws {
        var row = CSVRow()
        row.add("summary")
        row.skip(2 + Self.ofFinding)
        row.add(
            summary.wasInterrupted
                ? "interrupted" : summary.isComplete ? "complete" : "incomplete")
        row.skip(1)
        row.add("\(summary.files) items, \(summary.totalFindings) findings; \(summary.engine)")
        row.add(summary.bytes)
        row.add(summary.examinedBytes)
        row.skip(Self.ofItem - 5 + Self.ofOffsets)
        try write(row)
        try output.finish()
    }

    private mutating func write(_ row: CSVRow) throws {
        if !hasHeader {
            hasHeader = true
            try output.write(Self.columns.joined(separator: ",") + "\r\n")
        }
        try output.write(row.text)
    }
}

extension Evidence {
    /// The evidence in words: `label 'ssn' +5.00 at 2`.
    package var words: String {
        let sign = weight < 0 ? "−" : "+"
        let place = distance.map { " at \($0)" } ?? ""
        return
            "\(kind.rawValue) '\(name)' \(sign)\(JSONText.number(abs(weight), decimals: 2))\(place)"
    }
}
