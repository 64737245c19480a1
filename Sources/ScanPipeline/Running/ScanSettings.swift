public import ContentExtraction
public import Detection
public import RulePacks

/// What a scan of files is asked to do.
public struct ScanSettings: Sendable {
    /// What findings to keep, and how.
    public var detection = ScanOptions()
    /// Findings that are accepted: counted apart, and not reported.
    public var allowances: [Allowance] = []
    /// What the walk leaves out.
    public var walk = WalkRules()
    /// Where results go and may come from, `nil` for reports alone.
    public var store: ScanStore?
    /// How long file systems may take to answer.
    public var patience = ReadPatience()
    /// How fast files are read, `nil` for as fast as can be.
    public var pace: IOPace?
    /// How many files are scanned at a time.
    public var jobs = 1
    /// Whether reports show matched text.
    public var showsValues = false
    /// Whether fingerprints are made with a key that outlives the scan.
    public var hasLastingKey = false
    /// How documents that are not text are read; `nil` leaves them unexamined.
    public var extraction: ExtractionSettings?
    /// Asked now and then; once true, the files in hand are finished and no more are begun.
    ///
    /// The summary says so. A stream, which might never end, is left where it is.
    public var isCancelled: @Sendable () -> Bool = { false }

    /// The defaults.
    public init() {}
}
