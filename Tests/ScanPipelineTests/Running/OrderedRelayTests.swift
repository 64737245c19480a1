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
        let done = DispatchSemaphore(value: 0)
        let counter = Counter()
        Thread {
            for _ in 0..<total {
                relay.send([.finding(MadeUpReport.finding())], of: number)
                counter.add()
            }
            relay.end(number)
            done.signal()
        }.start()
        #expect(done.wait(timeout: .now() + 0.3) == .timedOut)
        #expect(counter.value == OrderedRelay.high)
        for other in 0..<3 where other != number { relay.end(other) }
        var count = 0
        while let events = relay.next() { count += events.count }
        #expect(count == total)
        #expect(done.wait(timeout: .now() + 5) == .success)
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
