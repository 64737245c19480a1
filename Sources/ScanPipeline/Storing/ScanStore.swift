internal import FindingModel
public import FindingStore

/// A run of a scan in a store: what it may take over, and where its results go.
///
/// Thread-safe.
public final class ScanStore: Sendable {
    let store: FindingStore
    let run: Int64
    private let configuration: String
    private let reusesResults: Bool
    /// The run whose results may be taken over, `nil` for any.
    private let scannedBy: Int64?

    private init(
        _ store: FindingStore, run: Int64, configuration: String, reusesResults: Bool,
        scannedBy: Int64?
    ) {
        self.store = store
        self.run = run
        self.configuration = configuration
        self.reusesResults = reusesResults
        self.scannedBy = scannedBy
    }

    /// Begins a run, or goes on with one that broke off.
    ///
    /// - Parameters:
    ///   - store: where.
    ///   - run: what is scanned, and how.
    ///   - resumes: whether to go on with the last run; one that came to its end is repeated, and
    ///     what did not change is taken from it.
    ///   - sinceLast: whether to scan only what changed since any earlier run.
    /// - Returns: the run.
    /// - Throws: when the store fails, or the last run was another one.
    public static func begin(
        _ store: FindingStore, _ run: RunDescription, resumes: Bool, sinceLast: Bool
    ) throws(StoreError) -> ScanStore {
        if resumes, let last = try store.lastRun(), last.finished == nil {
            guard last.configuration == run.configuration else {
                throw StoreError(
                    .mismatch,
                    "the run in \(store.path) was begun with other rules, options or"
                        + " another key; scan as it was begun, or without --resume")
            }
            guard last.roots == run.roots else {
                throw StoreError(
                    .mismatch,
                    "the run in \(store.path) was begun with other paths; give the same,"
                        + " or scan without --resume")
            }
            return ScanStore(
                store, run: last.id, configuration: run.configuration, reusesResults: true,
                scannedBy: sinceLast ? nil : last.id)
        }
        return ScanStore(
            store, run: try store.begin(run), configuration: run.configuration,
            reusesResults: resumes || sinceLast, scannedBy: nil)
    }

    /// Ends the run, or leaves it to be resumed.
    func conclude(documents: Int, seconds: Double, wasInterrupted: Bool) throws(StoreError) {
        if wasInterrupted {
            try store.interrupt(run, seconds: seconds)
        } else {
            try store.finish(run, documents: documents, at: Timestamp.now, seconds: seconds)
        }
    }

    var writer: StoreWriter { StoreWriter(store, run: run, configuration: configuration) }

    /// The result that holds for a file, `nil` if it must be scanned.
    ///
    /// A file is unchanged if the system says so (size, times, inode), or if its bytes have the same
    /// digest although the system does not.
    func result(
        of path: ScanPath, _ reader: borrowing FileReader, _ attributes: FileAttributes
    ) throws(StoreError) -> ReusedResult? {
        guard reusesResults,
            let known = try store.document(
                path.display, configuration: configuration, scannedBy: scannedBy),
            let before = known.attributes, before.size == attributes.size
        else { return nil }
        if before.isSameContent(as: attributes) {
            return ReusedResult(
                document: known.id, refreshed: before == attributes ? nil : attributes)
        }
        guard let digest = known.digest, reader.digest(of: attributes.size) == digest,
            reader.attributes == attributes
        else { return nil }
        return ReusedResult(document: known.id, refreshed: attributes)
    }
}

/// A result that is taken from a store.
struct ReusedResult: Sendable, Hashable {
    let document: Int64
    /// Attributes that differ from those in the store.
    let refreshed: FileAttributes?
}

extension FileAttributes {
    /// Whether the system says that nothing was written since.
    fileprivate func isSameContent(as other: FileAttributes) -> Bool {
        size == other.size && modified == other.modified && changed == other.changed
            && inode == other.inode && device == other.device
    }
}
