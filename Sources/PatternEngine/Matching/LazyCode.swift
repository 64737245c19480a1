internal import CPCRE2
internal import Synchronization

/// A regular expression that PCRE2 compiles when it is first tried.
///
/// Why not at start-up: a text tries few of all patterns. Thread-safe.
///
// Safe because the pointer is read and written as a whole, and leads to what is never changed.
@safe final class LazyCode: @unchecked Sendable {
    private let expression: String
    private let options: UInt32
    /// Keeps what ``pointer`` leads to.
    private let compiled: Mutex<CompiledCode?>
    private let pointer: Atomic<OpaquePointer?>

    /// Takes an expression that PCRE2 takes, and its code if that has been compiled.
    init(_ expression: String, options: UInt32, _ compiled: CompiledCode? = nil) {
        self.expression = expression
        self.options = options
        self.compiled = Mutex(compiled)
        unsafe pointer = Atomic(compiled?.pointer)
    }

    /// The code; `nil` if PCRE2 cannot compile it now, which happens only without memory for it.
    var code: OpaquePointer? {
        @inline(__always) get { unsafe pointer.load(ordering: .acquiring) ?? compile() }
    }

    @inline(never)
    private func compile() -> OpaquePointer? {
        unsafe compiled.withLock { known in
            if known == nil { known = try? CompiledCode(expression, options: options) }
            unsafe pointer.store(known?.pointer, ordering: .releasing)
            return unsafe known?.pointer
        }
    }
}
