/// One bit for every number from 0 to a limit; a view, nothing is copied.
///
/// The format is described in Patterns/Tables/README.md.
package struct BitTable: Sendable {
    /// The four letters at the start of a file, which say what its numbers are.
    package enum Kind: UInt32, Sendable {
        /// "SHZB": ZIP codes, then the sparsely populated ZIP3 areas.
        case zipCodes = 0x425A_4853
        /// "SHNB": area codes in use, then those of a place.
        case areaCodes = 0x424E_4853
    }

    private static let header = 64

    private let bytes: StaticBytes
    private let start: Int

    /// The numbers have to be smaller.
    package let limit: Int
    /// How many numbers are in the set.
    package let count: Int

    /// Reads the header of a file of several bit maps, and picks the first map.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - kind: what the file must be.
    ///   - limits: the limits of its maps in their order.
    ///   - file: its name for an error.
    /// - Throws: `TableError.damaged` when the file is not what it must be.
    package init(
        _ bytes: StaticBytes, kind: Kind, limits: [Int], file: String
    ) throws(TableError) {
        let length = limits.reduce(0) { $0 + ($1 + 7) / 8 }
        guard
            let first = limits.first,
            bytes.count == Self.header + length,
            bytes.littleEndian32(at: 0) == kind.rawValue,
            bytes.littleEndian32(at: 4) == 1,
            bytes.littleEndian32(at: 8) <= UInt32(first)
        else { throw TableError.damaged(file: file) }
        self.bytes = bytes
        start = Self.header
        limit = first
        count = Int(bytes.littleEndian32(at: 8))
    }

    /// Which publication the numbers come from.
    package var edition: String { bytes.text(in: 12..<Self.header) }

    /// Whether the number is in the set; false outside the limits.
    package func contains(_ number: Int) -> Bool {
        guard number >= 0, number < limit else { return false }
        return bytes[start + (number >> 3)] >> UInt8(number & 7) & 1 == 1
    }

    /// Whether any number of the range is in the set.
    package func contains(anyOf range: Range<Int>) -> Bool {
        for number in range where contains(number) { return true }
        return false
    }
}
