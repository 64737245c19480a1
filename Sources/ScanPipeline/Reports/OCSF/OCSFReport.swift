internal import FindingModel

/// One event a line for a SIEM: Data Security Finding, class 2006, of OCSF 1.6.0.
///
/// One event for each item in which something was found, or that was not examined in full; the
/// status of its `data_security` says how much was seen.
public struct OCSFReport: ReportSink {
    private let output: ReportOutput
    private let time: Int
    private var gathered = OCSFDiscoveries()

    /// Writes to an output; events carry the time of this call.
    public init(_ output: ReportOutput) {
        self.output = output
        time = Int(Timestamp.now * 1_000)
    }

    /// Counts a finding for the event of its item.
    public mutating func receive(_ located: LocatedFinding) {
        gathered.add(located)
    }

    /// Writes the event of an item, if there is something to say.
    public mutating func receive(_ item: ItemReport) throws {
        let found = gathered.take(item.place)
        guard !found.isEmpty || item.coverage != .examined else { return }
        let event = OCSFEvent(item: item, found: found, time: time)
        try output.write(line: event.json)
    }

    /// Ends the report; OCSF has no event for a summary.
    public mutating func finish(_ summary: ScanSummary) throws {
        try output.finish()
    }
}
