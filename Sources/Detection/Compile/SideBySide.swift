internal import Foundation

/// Two pieces of work at the same time, on two threads.
enum SideBySide {
    /// The result of a piece of work, once it is there.
    ///
    // Safe because every access holds the condition's lock.
    private final class Later<Value: Sendable>: @unchecked Sendable {
        private let condition = NSCondition()
        private var value: Value?

        func set(_ value: Value) {
            condition.lock()
            self.value = value
            condition.signal()
            condition.unlock()
        }

        func wait() -> Value {
            condition.lock()
            defer { condition.unlock() }
            while true {
                if let value { return value }
                condition.wait()
            }
        }
    }

    /// Does both and gives both results.
    static func run<First: Sendable, Second>(
        _ first: @escaping @Sendable () -> First, _ second: () -> Second
    ) -> (First, Second) {
        let later = Later<First>()
        let thread = Thread { later.set(first()) }
        thread.stackSize = 8 * 1_024 * 1_024
        thread.start()
        let result = second()
        return (later.wait(), result)
    }
}
