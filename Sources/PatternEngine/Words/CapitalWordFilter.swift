package import CScanKernel

/// Finds the words of a text that begin with a capital letter, and says of each whether it may be
/// one of two sets of words: names of people, names of places.
///
/// A word of a set is never missed; some others are let through. Immutable and thread-safe.
@safe package final class CapitalWordFilter: Precompiled, Sendable {
    private let names: [UInt64]
    private let places: [UInt64]

    /// Builds the filters from word keys as ``WordPrefix/make(_:)`` makes them.
    package init(names: [UInt64], places: [UInt64]) {
        self.names = Self.filter(names)
        self.places = Self.filter(places)
    }

    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        names = try source.array(of: UInt64.self)
        places = try source.array(of: UInt64.self)
    }

    package func write(to out: inout PrecompiledWriter) {
        out.write(plain: names)
        out.write(plain: places)
    }

    private static func filter(_ keys: [UInt64]) -> [UInt64] {
        let bits = max(64, (keys.count * 10).roundedUpToPowerOfTwo)
        var filter = [UInt64](repeating: 0, count: bits / 64)
        for key in keys {
            let bit = Int(WordPrefix.hash(key)) & (bits - 1)
            filter[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        return filter
    }

    /// Whether a word may be one of the names, by its first eight bytes as ``WordPrefix`` has them.
    package func mayBeName(firstLetters: UInt64) -> Bool {
        let bit = Int(WordPrefix.hash(firstLetters)) & (names.count * 64 - 1)
        return names[bit >> 6] >> UInt64(bit & 63) & 1 != 0
    }

    /// Finds the words of a stretch of text; as `sh_find_capitals`.
    package func find(
        in text: UnsafeBufferPointer<UInt8>, from: Int, to: Int, into words: inout [sh_capital],
        kernel: sh_kernel
    ) -> (count: Int, resume: Int) {
        guard let base = text.baseAddress else { return (0, to) }
        var resume = 0
        let count = unsafe names.withUnsafeBufferPointer { names in
            unsafe places.withUnsafeBufferPointer { places in
                var filters = unsafe sh_capital_filters(
                    names: names.baseAddress, places: places.baseAddress,
                    name_bits: UInt32(names.count * 64), place_bits: UInt32(places.count * 64))
                return unsafe words.withUnsafeMutableBufferPointer { out in
                    unsafe sh_find_capitals(
                        kernel, base, text.count, from, to, &filters, out.baseAddress, out.count,
                        &resume)
                }
            }
        }
        return (count, resume)
    }
}
