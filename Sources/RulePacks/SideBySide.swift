internal import Foundation

/// Two pieces of work at the same time, on two threads: for the short time in which a program starts.
package enum SideBySide {
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
    package static func run<First: Sendable, Second>(
        _ first: @escaping @Sendable () -> First, _ second: () -> Second
    ) -> (First, Second) {
        let later = Later<First>()
        let thread = Thread { later.set(first()) }
        thread.stackSize = 8 * 1_024 * 1_024
        thread.start()
        let result = second()
        return (later.wait(), result)
    }

    /// Does the same with each item, half of them on either thread; the results keep the order.
    package static func map<Item: Sendable, Value: Sendable>(
        _ items: [Item], _ body: @escaping @Sendable (Item) -> Value
    ) -> [Value] {
        // Why every other one: items that cost much often stand together.
        let odd = stride(from: 1, to: items.count, by: 2).map { items[$0] }
        let (odds, evens) = run {
            odd.map(body)
        } _: {
            stride(from: 0, to: items.count, by: 2).map { body(items[$0]) }
        }
        return items.indices.map { $0 % 2 == 0 ? evens[$0 / 2] : odds[$0 / 2] }
    }
}
