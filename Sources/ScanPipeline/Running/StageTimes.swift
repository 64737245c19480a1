/// Thread time spent in each stage of a scan, in seconds.
public struct StageTimes: Sendable, Hashable {
    /// Reading files.
    public var reading = 0.0
    /// Digesting what was read.
    public var digesting = 0.0
    /// Waiting for the child that reads what is not text.
    public var extracting = 0.0
    /// Decoding to UTF-8, and finding.
    public var detecting = 0.0

    /// Nothing yet.
    public init() {}

    mutating func add(_ other: StageTimes) {
        reading += other.reading
        digesting += other.digesting
        extracting += other.extracting
        detecting += other.detecting
    }

    var named: [(name: String, seconds: Double)] {
        [
            ("reading", reading), ("digest", digesting), ("extraction", extracting),
            ("detection", detecting),
        ]
    }
}
