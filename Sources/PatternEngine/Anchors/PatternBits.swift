/// How sets of patterns are written as bits.
package enum PatternBits {
    /// Words that are combined at a time.
    package static let lanes = 4

    /// Words of a row for so many patterns: a whole number of ``lanes``, one at least.
    package static func width(for patterns: Int) -> Int {
        max(1, (patterns + 64 * lanes - 1) / (64 * lanes)) * lanes
    }

    /// Whether a row has more bits than so many; costs no more than to find that out.
    @inline(__always)
    package static func hasMore(
        than most: Int, _ row: UnsafeMutablePointer<UInt64>, width: Int
    ) -> Bool {
        var left = most
        for word in 0..<width {
            var bits = unsafe row[word]
            while bits != 0 {
                if left == 0 { return true }
                left -= 1
                bits &= bits - 1
            }
        }
        return false
    }

    /// The next words of a row.
    @inline(__always)
    static func lanes(_ row: UnsafePointer<UInt64>, _ index: Int) -> SIMD4<UInt64> {
        unsafe UnsafeRawPointer(row + index).loadUnaligned(as: SIMD4<UInt64>.self)
    }
}
