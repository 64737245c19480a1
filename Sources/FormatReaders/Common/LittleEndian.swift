/// Numbers of binary formats; a place outside the bytes gives 0, so that no file can trap.
protocol LittleEndianBytes {
    func byte(_ offset: Int) -> UInt8
}

extension LittleEndianBytes {
    func u16(_ offset: Int) -> Int {
        Int(byte(offset)) | Int(byte(offset &+ 1)) << 8
    }

    func u32(_ offset: Int) -> Int {
        u16(offset) | u16(offset &+ 2) << 16
    }

    func i32(_ offset: Int) -> Int32 {
        Int32(truncatingIfNeeded: u32(offset))
    }

    func u64(_ offset: Int) -> UInt64 {
        UInt64(u32(offset)) | UInt64(u32(offset &+ 4)) << 32
    }

    func double(_ offset: Int) -> Double {
        Double(bitPattern: u64(offset))
    }
}

extension Array: LittleEndianBytes where Element == UInt8 {
    func byte(_ offset: Int) -> UInt8 {
        offset >= 0 && offset < count ? self[offset] : 0
    }

    /// The bytes of a range, cut to what there is.
    func cut(_ offset: Int, _ length: Int) -> [UInt8] {
        guard offset >= 0, length > 0, offset < count else { return [] }
        return Array(self[offset..<Swift.min(count, offset &+ Swift.min(length, count))])
    }
}

extension ArraySlice: LittleEndianBytes where Element == UInt8 {
    /// The byte at a distance from the slice's beginning.
    func byte(_ offset: Int) -> UInt8 {
        offset >= 0 && offset < count ? self[startIndex + offset] : 0
    }
}
