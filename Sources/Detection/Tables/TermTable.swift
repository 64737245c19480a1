/// A hash table of terms; a view, nothing is copied.
///
/// The format is described in Patterns/Tables/README.md.
package struct TermTable: Sendable {
    /// What the table says about a key.
    package struct Entry: Sendable, Hashable {
        /// Bit 0: a complete term; bit 1: a longer term goes on after a space; the rest is the table's.
        package let flags: UInt8
        /// What the table keeps beside the term.
        package let value: UInt16

        /// Whether the key is a term by itself.
        package var isComplete: Bool { flags & 1 != 0 }
        /// Whether a longer term goes on after this key and a space.
        package var continues: Bool { flags & 2 != 0 }
    }

    private static let header = 64
    private static let empty: UInt32 = 0xFFFF_FFFF

    private let bytes: StaticBytes
    private let slots: Int
    private let blob: Int

    /// The number of keys, among them word prefixes of longer terms.
    package let count: Int

    /// Reads the header; the cost does not depend on the number of terms.
    package init(_ bytes: StaticBytes, file: String) throws(TableError) {
        let count = Int(bytes.littleEndian32(at: 8))
        let slots = Int(bytes.littleEndian32(at: 12))
        guard
            bytes.count >= Self.header,
            bytes.littleEndian32(at: 0) == 0x5454_4853,  // "SHTT"
            bytes.littleEndian32(at: 4) == 1,
            slots > 0, slots & (slots - 1) == 0, count < slots,
            bytes.count >= Self.header + slots * 4 + count * 4
        else { throw TableError.damaged(file: file) }
        self.bytes = bytes
        self.slots = slots
        self.count = count
        blob = Self.header + slots * 4
    }

    /// Which publication the terms come from.
    package var edition: String { bytes.text(in: 16..<Self.header) }

    /// The entry of a key in lower case; `nil` when the table does not have it.
    package func lookup(_ key: Span<UInt8>) -> Entry? {
        var hash = Self.hashSeed
        for index in key.indices { hash = Self.hash(hash, adding: key[index]) }
        return lookup(key, hash: hash)
    }

    /// The entry of a key whose FNV-1a hash is known; for a caller who grows a key word by word.
    package func lookup(_ key: Span<UInt8>, hash: UInt32) -> Entry? {
        guard key.count <= 255 else { return nil }
        let mask = slots - 1
        var slot = Int(hash) & mask
        // Why the count: in a damaged table without an empty slot the probing would not end.
        for _ in 0..<slots {
            let offset = bytes.littleEndian32(at: Self.header + slot * 4)
            if offset == Self.empty { return nil }
            let entry = blob + Int(offset)
            if Int(bytes[entry]) == key.count, bytes.matches(key, at: entry + 4) {
                return Entry(
                    flags: bytes[entry + 1], value: bytes.littleEndian16(at: entry + 2))
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Calls back for every entry, in the order of the keys, with where its key lies.
    func forEachEntry(_ body: (_ key: Range<Int>, _ entry: Entry) -> Void) {
        var place = blob
        for _ in 0..<count {
            let key = place + 4..<place + 4 + Int(bytes[place])
            body(key, Entry(flags: bytes[place + 1], value: bytes.littleEndian16(at: place + 2)))
            place = key.upperBound
        }
    }

    /// Whether a byte of the table is an ASCII letter or part of a character outside ASCII.
    func isLetter(at position: Int) -> Bool {
        let byte = self[position]
        return (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
    }

    /// A byte of the table; 0 outside of it.
    subscript(position: Int) -> UInt8 { bytes[position] }

    /// The FNV-1a hash of no bytes.
    package static let hashSeed: UInt32 = 0x811C_9DC5

    /// The FNV-1a hash of what was hashed and one more byte.
    package static func hash(_ hash: UInt32, adding byte: UInt8) -> UInt32 {
        (hash ^ UInt32(byte)) &* 0x0100_0193
    }
}
