internal import Foundation

/// Threads on which calls are made that may never return.
///
/// A thread that is stuck in the kernel cannot be ended; it is left alone, and another takes its
/// place. Threads without work end after a while.
///
// Safe because every stored property that changes is read and written under `condition`.
final class CallLanes: @unchecked Sendable {
    /// Seconds that a thread waits for work.
    private static let idleTime: TimeInterval = 5

    private let condition = NSCondition()
    private var waiting: [@Sendable () -> Void] = []
    private var idle = 0

    /// Has work done on another thread.
    func run(_ work: @escaping @Sendable () -> Void) {
        condition.lock()
        waiting.append(work)
        let isTaken = waiting.count <= idle
        if isTaken { condition.signal() }
        condition.unlock()
        if !isTaken { start() }
    }

    private func start() {
        let thread = Thread { [self] in
            while let work = next() { work() }
        }
        thread.stackSize = 512 * 1_024
        thread.start()
    }

    private func next() -> (@Sendable () -> Void)? {
        condition.lock()
        defer { condition.unlock() }
        let end = Date(timeIntervalSinceNow: Self.idleTime)
        idle += 1
        defer { idle -= 1 }
        while waiting.isEmpty {
            guard condition.wait(until: end) || !waiting.isEmpty else { return nil }
        }
        return waiting.removeFirst()
    }
}
