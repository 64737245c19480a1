/// Undoes the compression of GIF files (GIF89a, appendix F).
enum GIFCodes {
    private static let mostCodes = 4_096

    /// The pixels, so many at most; those before a fault if there is one.
    static func pixels(_ data: [UInt8], size: Int, most: Int) -> [UInt8] {
        guard (2...8).contains(size) else { return [] }
        let clear = 1 << size
        // What a code stands for was written before: where it begins, and how long it is.
        var known = [(start: Int, count: Int)](repeating: (0, 0), count: mostCodes)
        var result: [UInt8] = []
        var (next, width) = (clear + 2, size + 1)
        var last: (start: Int, count: Int)?
        var (buffer, bits) = (0, 0)
        for byte in data {
            buffer |= Int(byte) << bits
            bits += 8
            while bits >= width {
                let code = buffer & ((1 << width) - 1)
                buffer >>= width
                bits -= width
                if code == clear {
                    (next, width) = (clear + 2, size + 1)
                    last = nil
                    continue
                }
                if let last, next < mostCodes {
                    known[next] = (last.start, last.count + 1)
                    next += 1
                    if next == 1 << width, width < 12 { width += 1 }
                }
                guard code != clear + 1, code < next, result.count < most else {
                    return Array(result.prefix(most))
                }
                let start = result.count
                if code < clear {
                    result.append(UInt8(code))
                } else {
                    // Why one by one: the last may be what the first has just written.
                    for place in 0..<known[code].count {
                        result.append(result[known[code].start + place])
                    }
                }
                last = (start, result.count - start)
            }
        }
        return Array(result.prefix(most))
    }
}
