/// FNV-1a, 64 bits.
struct ByteHash {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    mutating func add(_ number: Int32) {
        value = (value ^ UInt64(UInt32(bitPattern: number))) &* 0x9E37_79B9_7F4A_7C15
    }

    /// A place in a table whose size is a power of two.
    func slot(of size: Int) -> Int {
        Int(truncatingIfNeeded: (value ^ (value >> 29)) & UInt64(size - 1))
    }
}
