internal import FindingModel
public import FindingStore
internal import PolicyEngine

/// Reports of runs that are in a store.
public enum StoredReport {
    private static let documentsAtATime = 256
    private static let eventsAtATime = 2_048

    /// Gives a run's results to a report, in the order of its walk.
    ///
    /// - Parameters:
    ///   - run: the run.
    ///   - store: where it is.
    ///   - sink: where its results go.
    /// - Returns: the summary that the sink was given; interrupted if the run did not end.
    /// - Throws: when the store fails, and what the sink throws.
    public static func write(
        _ run: StoredRun, of store: FindingStore, into sink: inout some ReportSink
    ) throws -> ScanSummary {
        var summary = ScanSummary()
        var individuals = IndividualTally()
        var next = 0
        while true {
            let documents = try store.documents(of: run.id, from: next, most: documentsAtATime)
            for (ordinal, document) in documents {
                try write(document, of: store, into: &sink, &summary, &individuals)
                next = ordinal + 1
            }
            if documents.isEmpty { break }
        }
        summary.individuals = individuals.total
        summary.wasInterrupted = run.finished == nil
        summary.seconds = run.seconds
        summary.finished = run.finished ?? run.started
        summary.engine = run.engine
        summary.rulePacks = run.rulePacks
        summary.hasLastingKey = run.hasLastingKey
        try sink.finish(summary)
        return summary
    }

    private static func write(
        _ document: StoredDocument, of store: FindingStore, into sink: inout some ReportSink,
        _ summary: inout ScanSummary, _ individuals: inout IndividualTally
    ) throws {
        var sequence = 0
        while true {
            let events = try store.events(
                of: document.id, from: sequence, most: eventsAtATime)
            for event in events {
                switch event.reported(document.path, document.attributes) {
                case .finding(let finding):
                    summary.count(finding.finding)
                    individuals.note(finding.finding)
                    try sink.receive(finding)
                case .item(var item):
                    item.distinctIndividuals = individuals.endDocument()
                    summary.count(item)
                    try sink.receive(item)
                default: break
                }
            }
            if events.count < eventsAtATime { return }
            sequence += events.count
        }
    }
}

extension StoredEvent {
    /// The event as a scan reports it.
    func reported(_ path: String, _ attributes: FileAttributes?) -> OrderedRelay.Event {
        switch self {
        case .finding(let stored):
            return .finding(
                LocatedFinding(
                    item: ItemPlace(path: path, part: stored.part), finding: stored.finding,
                    location: stored.location, countsExtractedText: stored.countsExtractedText))
        case .item(let item):
            return .item(
                ItemReport(
                    place: ItemPlace(path: path, part: item.part), coverage: item.coverage,
                    detail: item.detail, bytes: item.bytes, examinedBytes: item.examinedBytes,
                    mediaType: item.mediaType, verdict: item.verdict,
                    because: item.because.map {
                        DocumentAssessment.Reason(entity: $0.entity, place: $0.place)
                    }, sha256: item.sha256, accepted: item.accepted, file: attributes))
        }
    }
}

extension ItemReport {
    var stored: StoredItem {
        StoredItem(
            part: place.part, coverage: coverage, detail: detail, bytes: bytes,
            examinedBytes: examinedBytes, mediaType: mediaType, verdict: verdict,
            because: because.map { StoredReason(entity: $0.entity, place: $0.place) },
            sha256: sha256, accepted: accepted)
    }
}

extension LocatedFinding {
    var stored: StoredFinding {
        StoredFinding(
            part: item.part, location: location, countsExtractedText: countsExtractedText,
            finding: finding)
    }
}
