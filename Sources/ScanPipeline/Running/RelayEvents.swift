internal import FindingModel
internal import FindingStore

/// Sends what comes of one document to the relay, many events at a time.
///
/// Why a class: it is handed on often, and must not be copied with what it keeps.
final class RelayEvents: DocumentEventSink {
    private static let batch = 128

    let relay: OrderedRelay
    let number: Int
    private var kept: [OrderedRelay.Event] = []

    var isWanted: Bool { !relay.isAbandoned }

    init(relay: OrderedRelay, number: Int) {
        self.relay = relay
        self.number = number
    }

    func receive(_ finding: LocatedFinding) {
        send(.finding(finding))
    }

    func receive(_ item: ItemReport) {
        send(.item(item))
    }

    func send(_ event: OrderedRelay.Event) {
        kept.append(event)
        if kept.count >= Self.batch { flush() }
    }

    /// Ends the document with what was concluded.
    func finish(with item: ItemReport, isReusable: Bool) {
        kept.append(.item(item))
        finish(.end(path: item.place.path, item.file, isReusable: isReusable))
    }

    func finish(_ last: OrderedRelay.Event) {
        kept.append(last)
        flush()
        relay.end(number)
    }

    /// Sends a document out of a store.
    func replay(
        _ result: ReusedResult, of store: FindingStore, path: String, _ attributes: FileAttributes
    ) {
        var sequence = 0
        kept.append(.reused)
        do {
            while isWanted {
                let events = try store.events(
                    of: result.document, from: sequence, most: Self.batch)
                for event in events { send(event.reported(path, attributes)) }
                if events.count < Self.batch { break }
                sequence += events.count
            }
            finish(.endReused(result))
        } catch {
            finish(.failure(error))
        }
    }

    private func flush() {
        relay.send(kept, of: number)
        kept.removeAll(keepingCapacity: true)
    }
}
