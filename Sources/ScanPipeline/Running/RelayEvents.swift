internal import FindingModel
internal import FindingStore

/// Sends what comes of one document to the relay, many events at a time.
struct RelayEvents: DocumentEventSink {
    private static let batch = 128

    let relay: OrderedRelay
    let number: Int
    private var kept: [OrderedRelay.Event] = []

    var isWanted: Bool { !relay.isAbandoned }

    init(relay: OrderedRelay, number: Int) {
        self.relay = relay
        self.number = number
    }

    mutating func receive(_ finding: LocatedFinding) {
        send(.finding(finding))
    }

    mutating func send(_ event: OrderedRelay.Event) {
        kept.append(event)
        if kept.count >= Self.batch { flush() }
    }

    /// Ends the document with what was concluded.
    mutating func finish(with item: ItemReport, isReusable: Bool) {
        kept.append(.item(item))
        finish(.end(path: item.place.path, item.file, isReusable: isReusable))
    }

    mutating func finish(_ last: OrderedRelay.Event) {
        kept.append(last)
        flush()
        relay.end(number)
    }

    /// Sends a document out of a store.
    mutating func replay(
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

    private mutating func flush() {
        relay.send(kept, of: number)
        kept.removeAll(keepingCapacity: true)
    }
}
