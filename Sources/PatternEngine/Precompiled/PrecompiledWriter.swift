/// Writes values one behind the other.
package struct PrecompiledWriter: Sendable {
    /// What was written.
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func write(_ number: Int) {
        write(plain: number)
    }

    package mutating func write(_ isTrue: Bool) {
        write(plain: UInt8(isTrue ? 1 : 0))
    }

    package mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    /// Writes a value as it lies in memory; it must have no padding inside.
    package mutating func write(plain value: some BitwiseCopyable) {
        unsafe withUnsafeBytes(of: value) { unsafe bytes += $0 }
    }

    /// Writes values as they lie in memory; they must have no padding.
    package mutating func write(plain values: [some BitwiseCopyable]) {
        unsafe values.withUnsafeBufferPointer { unsafe write(plain: $0) }
    }

    /// The same for lists of such values.
    package mutating func write(plain lists: [[some BitwiseCopyable]]) {
        write(lists.count)
        for list in lists { write(plain: list) }
    }

    /// The same for a part of memory.
    package mutating func write(plain values: UnsafeBufferPointer<some BitwiseCopyable>) {
        write(values.count)
        unsafe bytes += UnsafeRawBufferPointer(values)
    }
}
