/// A report whose format is chosen when the program runs.
public struct AnyReport: ReportSink {
    private var report: any ReportSink

    /// Wraps a report.
    public init(_ report: some ReportSink) {
        self.report = report
    }

    /// Passes a finding on.
    public mutating func receive(_ finding: LocatedFinding) throws {
        try report.receive(finding)
    }

    /// Passes an item on.
    public mutating func receive(_ item: ItemReport) throws {
        try report.receive(item)
    }

    /// Passes the summary on.
    public mutating func finish(_ summary: ScanSummary) throws {
        try report.finish(summary)
    }
}
