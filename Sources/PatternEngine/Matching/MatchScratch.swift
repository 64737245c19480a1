internal import CPCRE2

/// The memory that matching needs: one per task, reusable for every pattern.
///
/// Not thread-safe, and cannot be copied.
@safe package struct MatchScratch: ~Copyable {
    /// Limits of one match attempt.
    ///
    /// What hits one is reported, never silent.
    package struct Limits: Sendable, Hashable {
        /// PCRE2's count of internal calls.
        package var match: UInt32 = 1_000_000
        /// PCRE2's nesting depth; only the interpreter counts it.
        package var depth: UInt32 = 10_000
        /// Kilobytes of heap; only the interpreter counts it.
        package var heap: UInt32 = 8_192
        /// Bytes of machine stack for compiled code.
        package var stack: Int = 256 * 1_024

        /// The defaults.
        package init() {}
    }

    let data: OpaquePointer
    let context: OpaquePointer
    /// The offsets of the last match; as long as ``data``.
    let offsets: UnsafeMutablePointer<Int>?
    private let stack: OpaquePointer

    /// Allocates; about 33 kB, growing up to the stack limit as patterns need it.
    package init(limits: Limits = Limits()) {
        // Why: the constructors fail only without memory, when nothing else works either.
        guard let data = unsafe pcre2_match_data_create_8(16, nil),
            let context = unsafe pcre2_match_context_create_8(nil),
            let stack = unsafe pcre2_jit_stack_create_8(32 * 1_024, limits.stack, nil)
        else { fatalError("out of memory for PCRE2 match data") }
        _ = unsafe pcre2_set_match_limit_8(context, limits.match)
        _ = unsafe pcre2_set_depth_limit_8(context, limits.depth)
        _ = unsafe pcre2_set_heap_limit_8(context, limits.heap)
        unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
        unsafe self.data = data
        unsafe offsets = unsafe pcre2_get_ovector_pointer_8(data)
        unsafe self.context = context
        unsafe self.stack = stack
    }

    deinit {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
        unsafe pcre2_jit_stack_free_8(stack)
    }
}
