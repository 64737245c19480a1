/// Gives a bitmap without the header of a file one, for programs that read files.
enum BitmapFile {
    static func bytes(_ bitmap: [UInt8]) -> [UInt8] {
        file(
            head: bitmap.cut(0, headSize(bitmap)), bits: bitmap.cut(headSize(bitmap), bitmap.count))
    }

    /// From the header with its palette, and the bits.
    static func file(head: [UInt8], bits: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x42, 0x4D]
        for value in [14 + head.count + bits.count, 0, 14 + head.count] {
            for shift in stride(from: 0, to: 32, by: 8) {
                result.append(UInt8(truncatingIfNeeded: value >> shift))
            }
        }
        return result + head + bits
    }

    /// Bytes of the header, and of the palette or masks behind it.
    private static func headSize(_ bitmap: [UInt8]) -> Int {
        let bits = bitmap.u16(14)
        let colors = bitmap.u32(32) > 0 ? min(bitmap.u32(32), 256) : bits <= 8 ? 1 << bits : 0
        return bitmap.u32(0) + colors * 4 + (bitmap.u32(16) == 3 && bitmap.u32(0) == 40 ? 12 : 0)
    }
}
