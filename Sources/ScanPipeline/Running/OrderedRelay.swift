internal import FindingModel
internal import FindingStore
internal import Foundation

/// Brings the results of documents that are scanned side by side into the order of the walk.
///
/// Bounded: a document waits when it has ``high`` events in store, every document but the first in
/// line waits when ``highInAll`` are, and no document is begun that is more than ``mostAhead``
/// behind the first. The first never waits for another, so that all go on.
///
// Safe because every stored property is read and written under `condition`, the walk under
// `walking`.
final class OrderedRelay: @unchecked Sendable {
    enum Event: Sendable {
        case finding(LocatedFinding)
        case item(ItemReport)
        /// What follows up to ``endReused(_:)`` is in the store already.
        case reused
        /// A document is complete.
        case end(path: String, FileAttributes?, isReusable: Bool)
        /// A document out of the store is complete.
        case endReused(ReusedResult)
        /// Another name of a file that came before.
        case hardLink(path: String, first: String, FileAttributes?)
        /// The store failed.
        case failure(StoreError)
    }

    static let high = 1_000
    static let highInAll = 32_000
    static let mostAhead = 4_096

    private let condition = NSCondition()
    /// Held while the walk takes a step, which may take long and holds up no document in hand.
    private let walking = NSLock()
    private let isCancelled: @Sendable () -> Bool
    private var walk: FileWalk
    private var stored: [Int: [Event]] = [:]
    private var storedInAll = 0
    private var finished: Set<Int> = []
    private var first = 0
    private var begun = 0
    private var walkEnded = false
    private var abandoned = false

    /// Begins with the first step of a walk; once `isCancelled`, there are no more steps.
    init(_ walk: FileWalk, isCancelled: @escaping @Sendable () -> Bool = { false }) {
        self.walk = walk
        self.isCancelled = isCancelled
    }

    /// The next step of the walk with its number; `nil` when there are no more, or the scan stops.
    func begin() -> (number: Int, step: WalkStep)? {
        walking.lock()
        defer { walking.unlock() }
        condition.lock()
        while begun - first > Self.mostAhead, !abandoned { condition.wait() }
        let goesOn = !abandoned && !walkEnded
        condition.unlock()
        let step = goesOn && !isCancelled() ? walk.next() : nil
        condition.lock()
        defer { condition.unlock() }
        guard let step, !abandoned else {
            walkEnded = true
            condition.broadcast()
            return nil
        }
        begun += 1
        return (begun - 1, step)
    }

    /// Hands over events of a document that was begun.
    func send(_ events: [Event], of number: Int) {
        condition.lock()
        defer { condition.unlock() }
        while isFull(for: number), !abandoned { condition.wait() }
        guard !abandoned else { return }
        stored[number, default: []].append(contentsOf: events)
        storedInAll += events.count
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
            if let events = stored.removeValue(forKey: first) {
                storedInAll -= events.count
                condition.broadcast()
                return events
            }
            if finished.remove(first) != nil {
                first += 1
                condition.broadcast()
                continue
            }
            if walkEnded, first == begun { return nil }
            condition.wait()
        }
    }

    /// Says that nobody takes events any more.
    func abandon() {
        condition.lock()
        defer { condition.unlock() }
        abandoned = true
        condition.broadcast()
    }

    /// Whether what is sent goes nowhere.
    var isAbandoned: Bool {
        condition.lock()
        defer { condition.unlock() }
        return abandoned
    }

    private func isFull(for number: Int) -> Bool {
        stored[number]?.count ?? 0 >= Self.high
            || number != first && storedInAll >= Self.highInAll
    }
}
