internal import Foundation

/// Holds readers back to a rate that all of them share.
///
/// Thread-safe.
public final class IOPace: @unchecked Sendable {
    // Safe because `free` is read and written under `lock`.
    private let rate: Double
    private let lock = NSLock()
    /// When the next byte may be read.
    private var free = ContinuousClock.now

    /// Takes a rate in bytes a second, 1 or more.
    public init(bytesPerSecond: Int) {
        rate = Double(max(1, bytesPerSecond))
    }

    /// Waits as long as some bytes that were read must take.
    func wait(forRead bytes: Int) {
        guard bytes > 0 else { return }
        let pause = lock.withLock {
            let now = ContinuousClock.now
            let begin = max(free, now)
            free = begin + .seconds(Double(bytes) / rate)
            return now.duration(to: begin)
        }
        if pause > .zero { Thread.sleep(forTimeInterval: pause / .seconds(1)) }
    }
}
