internal import FindingModel
public import PolicyEngine

/// The class and label of every file, for a tool that applies labels or moves files.
public struct LabelReport: ReportSink {
    /// How the list is written.
    public enum Format: Sendable {
        /// Comma-separated values with a header (RFC 4180).
        case csv
        /// One array of JSON, an object a line.
        case json
    }

    private let output: ReportOutput
    private let format: Format
    private let map: LabelMap
    private var files = FileConclusions()
    private var isFirst = true

    /// Writes to an output.
    public init(_ output: ReportOutput, format: Format, map: LabelMap) {
        self.output = output
        self.format = format
        self.map = map
    }

    /// Findings are not listed.
    public mutating func receive(_ finding: LocatedFinding) {}

    /// Writes the file before, once an item of another comes.
    public mutating func receive(_ item: ItemReport) throws {
        // Why: a label that is applied to a link lands on a file that was not scanned.
        if item.isSymbolicLink { return }
        if let file = files.add(item) { try write(file) }
    }

    /// Writes the last file.
    public mutating func finish(_ summary: ScanSummary) throws {
        if let file = files.finish() { try write(file) }
        try begin()
        if format == .json { try output.write("\n]\n") }
        try output.finish()
    }

    private mutating func begin() throws {
        guard isFirst else { return }
        try output.write(format == .csv ? "path,sha256,class,label,labelId\r\n" : "[")
    }

    private mutating func write(_ file: FileConclusion) throws {
        try begin()
        let label = map.label(of: file.fileClass)
        switch format {
        case .csv:
            var row = CSVRow()
            for field in [
                file.path, file.sha256, file.fileClass.rawValue, label.name, label.id,
            ] { row.add(field) }
            try output.write(row.text)
        case .json:
            var object = JSONText()
            object.add("path", file.path)
            object.add("sha256", file.sha256)
            object.add("class", file.fileClass.rawValue)
            object.add("label", label.name)
            object.add("labelId", label.id)
            try output.write((isFirst ? "\n" : ",\n") + object.closed)
        }
        isFirst = false
    }
}

/// Gives everything to several reports.
public struct ReportFan: ReportSink {
    private var reports: [AnyReport]

    /// Takes the reports, in the order in which they are told.
    public init(_ reports: [AnyReport]) {
        self.reports = reports
    }

    /// Passes a finding on.
    public mutating func receive(_ finding: LocatedFinding) throws {
        for index in reports.indices { try reports[index].receive(finding) }
    }

    /// Passes an item on.
    public mutating func receive(_ item: ItemReport) throws {
        for index in reports.indices { try reports[index].receive(item) }
    }

    /// Passes the summary on.
    public mutating func finish(_ summary: ScanSummary) throws {
        for index in reports.indices { try reports[index].finish(summary) }
    }
}
