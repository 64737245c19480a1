/// A sorted list of codes of up to seven letters and digits; a view, nothing is copied.
///
/// The format is described in Patterns/Tables/README.md.
package struct CodeTable: Sendable {
    private static let header = 64
    private static let entryBytes = 5

    private let bytes: StaticBytes

    /// The number of codes.
    package let count: Int

    /// Reads the header; the cost does not depend on the number of codes.
    package init(_ bytes: StaticBytes, file: String) throws(TableError) {
        let count = Int(bytes.littleEndian32(at: 8))
        guard
            bytes.count >= Self.header,
            bytes.littleEndian32(at: 0) == 0x5443_4853,  // "SHCT"
            bytes.littleEndian32(at: 4) == 1,
            bytes.littleEndian32(at: 12) == UInt32(Self.entryBytes),
            bytes.count == Self.header + count * Self.entryBytes
        else { throw TableError.damaged(file: file) }
        self.bytes = bytes
        self.count = count
    }

    /// Which publication the codes come from.
    package var edition: String { bytes.text(in: 16..<Self.header) }

    /// Whether the code may stand on a claim; `nil` when the list does not have it.
    func billable(_ code: PackedCode) -> Bool? {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            let entry = bytes.bigEndian40(at: Self.header + middle * Self.entryBytes)
            if entry >> 1 == code.bits { return entry & 1 == 1 }
            if entry >> 1 < code.bits { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}

/// A code of up to seven letters and digits as one number that sorts as the text does.
struct PackedCode {
    static let positions = 7
    private static let base: UInt64 = 37

    private(set) var count = 0
    private var packed: UInt64 = 0

    /// The number, filled up with empty positions on the right.
    var bits: UInt64 {
        var bits = packed
        for _ in count..<Self.positions { bits *= Self.base }
        return bits
    }

    /// Appends a letter or digit; false when it is neither or there is no room.
    mutating func append(_ byte: UInt8) -> Bool {
        guard count < Self.positions else { return false }
        let position: UInt64
        if let digit = ASCII.digit(byte) {
            position = UInt64(digit) + 1
        } else if ASCII.isLetter(byte) {
            position = UInt64(ASCII.upper(byte) - ASCII.upperA) + 11
        } else {
            return false
        }
        packed = packed * Self.base + position
        count += 1
        return true
    }
}
