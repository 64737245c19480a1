internal import FindingModel

/// Notices that a child neither sends anything nor computes: it waits for a file that does not come.
struct StallWatch {
    private let worker: WorkerProcess
    private let patience: Duration?
    private var spent: Duration?
    private var since = ContinuousClock.now

    /// Watches a child; `nil` for patience without end.
    init(_ worker: WorkerProcess, _ patience: Duration?) {
        self.worker = worker
        self.patience = patience
    }

    mutating func noteProgress() {
        guard patience != nil else { return }
        since = .now
    }

    /// Looks at the child while nothing comes of it.
    ///
    /// - Throws: `.unreadable` if nothing has happened for too long.
    mutating func look() throws(ExtractionFailure) {
        guard let patience else { return }
        let spent = worker.processorTime
        if spent != self.spent {
            self.spent = spent
            since = .now
        }
        guard since.duration(to: .now) < patience else {
            throw ExtractionFailure(.unreadable, "its file system does not answer")
        }
    }
}
