internal import Foundation

/// Brings the results of documents that are scanned side by side into the order of the walk.
///
/// Bounded: a document that is not first in line waits when it has ``high`` events in store, and no
/// document is begun that is more than ``mostAhead`` behind the first.
///
// Safe because every stored property is read and written under `condition`.
final class OrderedRelay: @unchecked Sendable {
    enum Event: Sendable {
        case finding(LocatedFinding)
        case item(ItemReport)
    }

    private static let high = 1_000
    private static let mostAhead = 4_096

    private let condition = NSCondition()
    private var walk: FileWalk
    private var stored: [Int: [Event]] = [:]
    private var finished: Set<Int> = []
    private var first = 0
    private var begun = 0
    private var walkEnded = false
    private var isStopped = false

    init(_ walk: FileWalk) {
        self.walk = walk
    }

    /// The next step of the walk with its number; `nil` when there are no more, or the scan stops.
    func begin() -> (number: Int, step: WalkStep)? {
        condition.lock()
        defer { condition.unlock() }
        while begun - first > Self.mostAhead, !isStopped { condition.wait() }
        guard !isStopped, !walkEnded, let step = walk.next() else {
            walkEnded = true
            condition.broadcast()
            return nil
        }
        begun += 1
        return (begun - 1, step)
    }

    /// Hands over an event of a document that was begun.
    func send(_ event: Event, of number: Int) {
        condition.lock()
        defer { condition.unlock() }
        while number != first, stored[number]?.count ?? 0 >= Self.high, !isStopped {
            condition.wait()
        }
        stored[number, default: []].append(event)
        if number == first { condition.broadcast() }
    }

    /// Says that a document has sent its last event.
    func end(_ number: Int) {
        condition.lock()
        defer { condition.unlock() }
        finished.insert(number)
        condition.broadcast()
    }

    /// The events that are next in order; `nil` when everything was handed over.
    func next() -> [Event]? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let events = stored.removeValue(forKey: first) { return events }
            if finished.remove(first) != nil {
                first += 1
                condition.broadcast()
                continue
            }
            if walkEnded, first == begun { return nil }
            condition.wait()
        }
    }

    /// Begins no more documents; those begun go on to their end.
    func stop() {
        condition.lock()
        defer { condition.unlock() }
        isStopped = true
        condition.broadcast()
    }
}
