internal import FindingModel
internal import FindingStore

/// Takes events in order: counts them, reports them, and writes them to the store, if there is one.
struct ScanConsumer<Sink: ReportSink> {
    private(set) var summary = ScanSummary()
    var sink: Sink
    private let progress: ScanProgress
    private var writer: StoreWriter?
    private var individuals = IndividualTally()
    private var isReused = false
    /// What became of files that have other names too.
    private var linked: [String: ItemReport] = [:]

    init(_ sink: Sink, _ progress: ScanProgress, _ settings: ScanSettings) {
        self.sink = sink
        self.progress = progress
        writer = settings.store?.writer
    }

    /// Documents that were ended.
    var documents: Int { writer?.count ?? 0 }

    mutating func take(_ event: OrderedRelay.Event) throws {
        switch event {
        case .finding(let finding):
            summary.count(finding.finding)
            individuals.note(finding.finding)
            if !isReused { try writer?.add(.finding(finding.stored)) }
            try sink.receive(finding)
        case .item(var item):
            item.distinctIndividuals = individuals.endDocument()
            if (item.file?.links ?? 0) > 1, item.place.part.isEmpty {
                linked[item.place.path] = item
            }
            try conclude(item)
        case .reused: isReused = true
        case .end(let path, let attributes, let isReusable):
            try writer?.end(path: path, attributes: attributes, isReusable: isReusable)
        case .endReused(let result):
            isReused = false
            try writer?.reuse(result.document, refreshed: result.refreshed)
        case .hardLink(let path, let first, let attributes):
            try conclude(hardLink(path, first, attributes))
            try writer?.end(path: path, attributes: attributes, isReusable: false)
        case .failure(let error): throw error
        }
    }

    /// Writes what is left to the store.
    mutating func finishWriting() throws {
        try writer?.write()
    }

    mutating func finish(_ change: (inout ScanSummary) -> Void) throws {
        summary.individuals = individuals.total
        change(&summary)
        try sink.finish(summary)
    }

    private mutating func conclude(_ item: ItemReport) throws {
        summary.count(item)
        progress.note(item, findings: summary.totalFindings)
        if !isReused { try writer?.add(.item(item.stored)) }
        try sink.receive(item)
    }

    /// The result of a file under another of its names.
    private func hardLink(
        _ path: String, _ first: String, _ attributes: FileAttributes?
    ) -> ItemReport {
        let place = ItemPlace(path: path)
        guard var item = linked[first] else {
            return .unexamined(place, .unreadable, detail: "is another name of \(first)")
        }
        item.place = place
        item.file = attributes
        item.stages = StageTimes()
        item.accepted = 0
        item.detail = "is another name of \(first); its findings are listed there"
        return item
    }
}
