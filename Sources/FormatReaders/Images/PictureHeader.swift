import ContentExtraction

/// How large a picture is, by the first bytes of its file.
struct PictureHeader {
    private var window: SourceWindow
    private let source: any ByteSource
    private var count: Int { source.count }

    init(_ source: any ByteSource) {
        window = SourceWindow(source)
        self.source = source
    }

    /// The size; nothing by nothing if the file does not say it.
    mutating func size() -> PictureSize {
        switch (window.byte(0), window.byte(1)) {
        case (0x89, 0x50): return PictureSize(width: big32(16), height: big32(20))
        case (0xFF, 0xD8): return jpeg()
        case (0x47, 0x49): return PictureSize(width: window.u16(6), height: window.u16(8))
        case (0x42, 0x4D):
            let height = Int32(truncatingIfNeeded: window.u32(22))
            return PictureSize(width: window.u32(18), height: Int(height.magnitude))
        case (0x49, 0x49), (0x4D, 0x4D): return TIFFDirectories(source).size
        case (0x00, 0x00): return jpeg2000()
        case (0x52, 0x49): return webp()
        default: return PictureSize(width: 0, height: 0)
        }
    }

    private mutating func big16(_ offset: Int) -> Int {
        Int(window.byte(offset)) << 8 | Int(window.byte(offset + 1))
    }

    private mutating func big32(_ offset: Int) -> Int {
        big16(offset) << 16 | big16(offset + 2)
    }

    private mutating func jpeg() -> PictureSize {
        guard let frame = frameStart() else { return PictureSize(width: 0, height: 0) }
        return PictureSize(width: big16(frame + 7), height: big16(frame + 5))
    }

    /// The samples of a pixel of a JPEG file: 1 for shades, 3 for colours.
    mutating func samples() -> Int {
        guard let frame = frameStart() else { return 0 }
        return Int(window.byte(frame + 9))
    }

    /// Where the header of a JPEG file's frame begins (ITU T.81, B.2.2).
    private mutating func frameStart() -> Int? {
        var offset = 2
        while offset + 9 < count, window.byte(offset) == 0xFF {
            let marker = window.byte(offset + 1)
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return offset
            }
            guard marker != 0xDA, marker != 0xD9 else { break }
            offset += marker == 0xFF ? 1 : 2 + max(2, big16(offset + 2))
        }
        return nil
    }

    /// The header box (ISO 15444-1, I.5.3.1), which comes early.
    private mutating func jpeg2000() -> PictureSize {
        for offset in 12..<min(200, max(12, count)) where big32(offset) == 0x6968_6472 {
            return PictureSize(width: big32(offset + 8), height: big32(offset + 4))
        }
        return PictureSize(width: 0, height: 0)
    }

    private mutating func webp() -> PictureSize {
        switch window.byte(15) {
        case 0x20:
            return PictureSize(width: window.u16(26) & 0x3FFF, height: window.u16(28) & 0x3FFF)
        case 0x4C:
            let bits = window.u32(21)
            return PictureSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
        default:
            let width = window.u16(24) | Int(window.byte(26)) << 16
            let height = window.u16(27) | Int(window.byte(29)) << 16
            return PictureSize(width: width + 1, height: height + 1)
        }
    }
}
