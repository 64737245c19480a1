/// Writes a picture as a TIFF file (TIFF 6.0), for programs that read files.
struct TIFFFile {
    enum Compression {
        case none
        case fax3(twoDimensional: Bool)
        case fax4
        /// A whole JPEG file, of shades or of colours.
        case jpeg(samples: Int)
    }

    var width: Int
    var height: Int
    /// Bits of a sample: 1 or 8.
    var bits: Int
    var compression = Compression.none
    /// Whether 0 is white.
    var isInverted = false
    /// Which way is up, by the numbers of TIFF and Exif; 1 is as it lies.
    var orientation = 1

    /// The file for the bytes of the picture.
    func bytes(_ data: [UInt8]) -> [UInt8] {
        var entries: [(tag: Int, value: Int)] = [
            (256, width), (257, height), (258, bits), (259, code), (262, light),
            (273, 0), (274, orientation), (277, samples), (278, height), (279, data.count),
        ]
        if case .fax3(let isTwoDimensional) = compression {
            entries.append((292, isTwoDimensional ? 1 : 0))
        }
        let start = 8 + 2 + entries.count * 12 + 4
        var file: [UInt8] = [0x49, 0x49, 0x2A, 0x00, 8, 0, 0, 0]
        file.reserveCapacity(start + data.count)
        Self.put(entries.count, 2, &file)
        for entry in entries {
            Self.put(entry.tag, 2, &file)
            // Kinds of numbers: 3 has 16 bits, which is what readers expect of some, and 4 has 32.
            Self.put([258, 259, 262, 274, 277].contains(entry.tag) ? 3 : 4, 2, &file)
            Self.put(1, 4, &file)
            Self.put(entry.tag == 273 ? start : entry.value, 4, &file)
        }
        Self.put(0, 4, &file)
        return file + data
    }

    private var code: Int {
        switch compression {
        case .none: 1
        case .fax3: 3
        case .fax4: 4
        case .jpeg: 7
        }
    }

    private var samples: Int {
        if case .jpeg(let samples) = compression { samples } else { 1 }
    }

    /// What numbers mean: shades from white or from black, or colours as JPEG has them.
    private var light: Int { samples == 3 ? 6 : isInverted ? 0 : 1 }

    private static func put(_ value: Int, _ count: Int, _ file: inout [UInt8]) {
        for byte in 0..<count { file.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
    }
}
