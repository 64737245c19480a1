package import CScanKernel

/// A set of words that the kernel finds in a text, each with a number from 1.
///
/// Immutable and thread-safe.
@safe package final class WordTable: Precompiled, Sendable {
    private let filter: [UInt64]
    private let keys: [UInt64]
    private let values: [UInt32]

    /// Builds the table from word keys; equal keys must not occur twice.
    package init(_ numbers: [UInt64: UInt32]) {
        let filterBits = max(64, (numbers.count * 16).roundedUpToPowerOfTwo)
        let slots = max(4, (numbers.count * 2).roundedUpToPowerOfTwo)
        var filter = [UInt64](repeating: 0, count: filterBits / 64)
        var keys = [UInt64](repeating: 0, count: slots)
        var values = [UInt32](repeating: 0, count: slots)
        for (key, number) in numbers {
            let hash = Int(WordPrefix.hash(key))
            filter[(hash & (filterBits - 1)) >> 6] |= 1 << UInt64(hash & 63)
            var slot = hash & (slots - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (slots - 1) }
            keys[slot] = key
            values[slot] = number
        }
        self.filter = filter
        self.keys = keys
        self.values = values
    }

    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        filter = try source.array(of: UInt64.self)
        keys = try source.array(of: UInt64.self)
        values = try source.array(of: UInt32.self)
    }

    package func write(to out: inout PrecompiledWriter) {
        out.write(plain: filter)
        out.write(plain: keys)
        out.write(plain: values)
    }

    /// Finds the words of a stretch of text; as `sh_find_words`.
    package func find(
        in text: UnsafeBufferPointer<UInt8>, from: Int, to: Int, into words: inout [sh_word],
        kernel: sh_kernel
    ) -> (count: Int, resume: Int) {
        guard let base = text.baseAddress else { return (0, to) }
        var resume = 0
        let count = unsafe filter.withUnsafeBufferPointer { filter in
            unsafe keys.withUnsafeBufferPointer { keys in
                unsafe values.withUnsafeBufferPointer { values in
                    var table = unsafe sh_word_table(
                        filter: filter.baseAddress, filter_bits: UInt32(filter.count * 64),
                        slot_mask: UInt32(keys.count - 1), keys: keys.baseAddress,
                        values: values.baseAddress)
                    return unsafe words.withUnsafeMutableBufferPointer { out in
                        unsafe sh_find_words(
                            kernel, base, text.count, from, to, &table, out.baseAddress, out.count,
                            &resume)
                    }
                }
            }
        }
        return (count, resume)
    }
}

/// The first eight bytes of a word in lower case, as the kernel computes them.
package enum WordPrefix {
    package static func make(_ word: some Collection<UInt8>) -> UInt64 {
        word.prefix(8).enumerated().reduce(0) { key, byte in
            key | UInt64(byte.element | 0x20) << UInt64(byte.offset * 8)
        }
    }

    static func hash(_ key: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}

extension Int {
    var roundedUpToPowerOfTwo: Int {
        self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
    }
}
