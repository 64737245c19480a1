/// Bytes kept from a chunk, up to a limit, in memory that is used again.
///
/// Why not an array alone: emptying one costs more than most names are long.
struct ByteBuffer: Sendable {
    /// The bytes kept so far are the first ``count``.
    private(set) var storage = [UInt8](repeating: 0, count: 64)
    private(set) var count = 0

    mutating func clear() { count = 0 }

    mutating func append(_ byte: UInt8) {
        if count == storage.count { grow(to: count + 1) }
        storage[count] = byte
        count += 1
    }

    /// Appends bytes as long as there are no more than a number.
    mutating func append(_ part: Span<UInt8>, upTo most: Int = .max) {
        let length = min(part.count, max(most - count, 0))
        if count + length > storage.count { grow(to: count + length) }
        for index in 0..<length { storage[count + index] = part[index] }
        count += length
    }

    /// Forgets the bytes from a place on.
    mutating func cut(at place: Int) { count = min(count, place) }

    private mutating func grow(to size: Int) {
        storage += [UInt8](repeating: 0, count: max(size, storage.count * 2) - storage.count)
    }
}
