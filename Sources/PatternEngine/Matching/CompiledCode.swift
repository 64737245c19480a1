internal import CPCRE2

/// Owns one PCRE2 code with its machine code.
///
// Safe because pcre2api(3), MULTITHREADING: "a compiled pattern … is fixed. It can be used by many
// threads at once" once JIT compilation, which happens in `init`, is over.
@safe final class CompiledCode: @unchecked Sendable {
    let pointer: OpaquePointer

    init(_ pattern: String, options: UInt32) throws(PatternError) {
        var code: Int32 = 0
        var offset = 0
        let bytes = Array(pattern.utf8)
        let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe pcre2_compile_8(
                buffer.baseAddress, buffer.count, options, &code, &offset, nil)
        }
        guard let compiled = unsafe compiled else {
            throw .syntax(message: CompiledCode.message(code), offset: offset)
        }
        let status = unsafe pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
        guard status == 0 else {
            unsafe pcre2_code_free_8(compiled)
            throw .notCompilable(message: CompiledCode.message(status))
        }
        unsafe pointer = compiled
    }

    deinit {
        unsafe pcre2_code_free_8(pointer)
    }

    func info(_ what: Int32) -> Int {
        var value: UInt32 = 0
        _ = unsafe pcre2_pattern_info_8(pointer, UInt32(what), &value)
        return Int(value)
    }

    /// The number of the group with a name, 0 (the whole match) if there is none.
    func group(named name: String) -> Int {
        let number = unsafe pcre2_substring_number_from_name_8(pointer, name.utf8.map { $0 } + [0])
        return number > 0 ? Int(number) : 0
    }

    static func message(_ code: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = unsafe buffer.withUnsafeMutableBufferPointer {
            unsafe pcre2_get_error_message_8(code, $0.baseAddress, $0.count)
        }
        return String(decoding: buffer.prefix(Int(max(0, length))), as: UTF8.self)
    }
}
