internal import Foundation

/// One call that is made on another thread and waited for, but not for ever.
///
// Safe because every stored property that changes is read and written under `condition`.
final class PatientCall<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var value: Value?
    private var isGivenUp = false

    /// Takes what the call gave.
    ///
    /// - Returns: whether somebody still waits for it.
    func finish(_ value: Value) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard !isGivenUp else { return false }
        self.value = value
        condition.signal()
        return true
    }

    /// Waits for what the call gives; gives up after the limit with `nil`.
    func wait(atMost limit: Duration) -> Value? {
        let end = Date(timeIntervalSinceNow: limit / .seconds(1))
        condition.lock()
        defer { condition.unlock() }
        while value == nil, condition.wait(until: end) {}
        isGivenUp = value == nil
        return value
    }
}
