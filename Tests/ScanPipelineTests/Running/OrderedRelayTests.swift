import Foundation
import Synchronization
import Testing

@testable import ScanPipeline

@Suite("The relay that brings results into order")
struct OrderedRelayTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["a", "b", "c"] { try folder.write("x", to: name) }
    }

    private func relay(isCancelled: @escaping @Sendable () -> Bool = { false }) -> OrderedRelay {
        OrderedRelay(
            FileWalk([ScanPath(folder.path)], excluding: []), isCancelled: isCancelled)
    }

    /// The paths of the items that come out.
    private func items(_ relay: OrderedRelay) -> [String] {
        var items: [String] = []
        while let events = relay.next() {
            for case .item(let item) in events { items.append(item.place.path) }
        }
        return items
    }

    @Test("Items come in the order of the walk, whichever is done first")
    func order() {
        let relay = relay()
        let numbers = (0..<3).compactMap { _ in relay.begin()?.number }
        #expect(numbers == [0, 1, 2])
        #expect(relay.begin() == nil)
        for number in numbers.reversed() {
            relay.send([.item(MadeUpReport.item("\(number)"))], of: number)
            relay.end(number)
        }
        #expect(items(relay) == ["0", "1", "2"])
        #expect(relay.next() == nil)
    }

    @Test("Nothing comes of a walk over nothing")
    func nothing() {
        let relay = OrderedRelay(FileWalk([], excluding: []))
        #expect(relay.begin() == nil)
        #expect(relay.next() == nil)
    }

    @Test("No document is begun once the scan is cancelled, and those in hand come out")
    func cancelled() {
        let isCancelled = Flag()
        let relay = relay { isCancelled.isSet }
        #expect(relay.begin()?.number == 0)
        isCancelled.set()
        #expect(relay.begin() == nil)
        relay.send([.item(MadeUpReport.item("0"))], of: 0)
        relay.end(0)
        #expect(items(relay) == ["0"])
    }

    @Test("A document waits when it has as much in store as it may", arguments: [0, 1])
    func bounded(_ number: Int) {
        let relay = relay()
        while relay.begin() != nil {}
        let total = OrderedRelay.high * 3
        let sender = Sender(relay) { _ in number }
        sender.send(total, batch: 1)
        #expect(sender.sentWhenStalled == OrderedRelay.high)
        for other in 0..<3 where other != number { relay.end(other) }
        var count = 0
        while let events = relay.next() { count += events.count }
        #expect(count == total)
    }

    @Test("Documents wait when all of them together have as much in store as they may")
    func boundedInAll() throws {
        let most = OrderedRelay.highInAll / OrderedRelay.high
        for number in 0..<most { try folder.write("x", to: "d\(number)") }
        let relay = relay()
        while relay.begin() != nil {}
        // The first document has sent nothing yet; each of the others sends its share at once.
        let sender = Sender(relay) { 1 + $0 }
        sender.send(most + 1, batch: OrderedRelay.high)
        #expect(sender.sentWhenStalled == most)
        relay.end(0)
        var count = 0
        while let events = relay.next() {
            count += events.count
            if count == (most + 1) * OrderedRelay.high { relay.end(most + 2) }
        }
        #expect(count == (most + 1) * OrderedRelay.high)
    }

    @Test("Once nobody takes events, sending does not wait and nothing is begun")
    func abandoned() {
        let relay = relay()
        _ = relay.begin()
        #expect(!relay.isAbandoned)
        relay.abandon()
        #expect(relay.isAbandoned)
        #expect(relay.begin() == nil)
        for _ in 0...OrderedRelay.high { relay.send([.finding(MadeUpReport.finding())], of: 0) }
        relay.end(0)
        #expect(relay.next() == nil)
    }
}

/// Something that happens once.
final class Flag: Sendable {
    private let value = Atomic<Bool>(false)

    var isSet: Bool { value.load(ordering: .acquiring) }

    func set() { value.store(true, ordering: .releasing) }
}

/// Counts across threads.
final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    var value: Int { count.load(ordering: .acquiring) }

    @discardableResult
    func add() -> Int { count.add(1, ordering: .acquiringAndReleasing).newValue }
}

/// Sends events on a thread of its own.
private final class Sender: Sendable {
    private let relay: OrderedRelay
    private let number: @Sendable (Int) -> Int
    private let sent = Counter()

    /// Sends the events of each step for the document that `number` gives.
    init(_ relay: OrderedRelay, _ number: @escaping @Sendable (Int) -> Int) {
        self.relay = relay
        self.number = number
    }

    func send(_ steps: Int, batch: Int) {
        let events = Array(
            repeating: OrderedRelay.Event.finding(MadeUpReport.finding()), count: batch)
        Thread { [self] in
            for step in 0..<steps {
                relay.send(events, of: number(step))
                sent.add()
                if number(step) != number(step + 1) { relay.end(number(step)) }
            }
            if number(0) == number(1) { relay.end(number(0)) }
        }.start()
    }

    /// How many steps went through before one had to wait.
    var sentWhenStalled: Int {
        var last = -1
        while sent.value == 0 || sent.value != last {
            last = sent.value
            Thread.sleep(forTimeInterval: 0.3)
        }
        return last
    }
}
