public import FindingModel
internal import GRDB

/// Writes what a run finds, many documents in one transaction.
///
/// Used on one thread. A document of any size takes bounded memory: what came of it so far is
/// written, and counts once it is complete.
public struct StoreWriter {
    private static let mostEvents = 4_000
    private static let mostDocuments = 200

    private let store: FindingStore
    private let run: Int64
    private let configuration: String
    private var evidence = EvidenceText()
    private var steps: [Step] = []
    private var events = 0
    private var documents = 0
    private var sequence = 0
    private var isTransient = false
    private var digest: String?
    private var lastWritten = ContinuousClock.now
    /// The row of the document in hand, once a part of it was written.
    private var row: Int64?

    /// Documents that were ended.
    public private(set) var count = 0

    /// Writes for a run.
    public init(_ store: FindingStore, run: Int64, configuration: String) {
        self.store = store
        self.run = run
        self.configuration = configuration
    }

    /// Takes what the scan said about the document in hand.
    public mutating func add(_ event: StoredEvent) throws(StoreError) {
        if case .item(let item) = event {
            isTransient = isTransient || item.isTransient
            if item.part.isEmpty { digest = item.sha256 }
        }
        steps.append(.event(sequence, event))
        sequence += 1
        events += 1
        if events >= Self.mostEvents { try write() }
    }

    /// Ends the document in hand.
    ///
    /// - Parameters:
    ///   - path: as reports show it.
    ///   - attributes: what the file system said before it was read.
    ///   - isReusable: whether the result holds as long as the file does not change.
    /// - Throws: when the store fails.
    public mutating func end(
        path: String, attributes: FileAttributes?, isReusable: Bool
    ) throws(StoreError) {
        steps.append(
            .end(
                ordinal: count, path: path, attributes: attributes, digest: digest,
                isTransient: isTransient || !isReusable))
        try next()
    }

    /// Takes a document from the store; `refreshed` are attributes that changed while its content
    /// did not.
    public mutating func reuse(_ id: Int64, refreshed: FileAttributes?) throws(StoreError) {
        steps.append(.reuse(ordinal: count, id, refreshed: refreshed))
        try next()
    }

    private mutating func next() throws(StoreError) {
        count += 1
        documents += 1
        sequence = 0
        isTransient = false
        digest = nil
        if documents >= Self.mostDocuments || lastWritten.duration(to: .now) > .seconds(1) {
            try write()
        }
    }

    /// Writes what is not written yet.
    public mutating func write() throws(StoreError) {
        lastWritten = .now
        guard !steps.isEmpty else { return }
        var batch = StoreBatch(
            run: run, configuration: configuration, row: row, evidence: evidence)
        let steps = steps
        let written = try store.attempt { database in
            try batch.write(steps, to: database)
            return batch
        }
        row = written.row
        evidence = written.evidence
        self.steps.removeAll(keepingCapacity: true)
        events = 0
        documents = 0
    }

    /// One thing to write.
    enum Step: Sendable {
        case event(Int, StoredEvent)
        case end(
            ordinal: Int, path: String, attributes: FileAttributes?, digest: String?,
            isTransient: Bool)
        case reuse(ordinal: Int, Int64, refreshed: FileAttributes?)
    }
}
