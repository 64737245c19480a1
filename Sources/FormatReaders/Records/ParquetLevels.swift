/// Small numbers in runs and packed in bits (parquet-format, "RLE/bit-packing hybrid").
struct ParquetLevels {
    private let bytes: [UInt8]
    private let width: Int
    private var place: Int
    private let end: Int
    private var run = 0
    private var value = 0
    private var packed = 0
    private var bit = 0

    /// Reads numbers of `width` bits from a stretch.
    init(_ bytes: [UInt8], _ range: Range<Int>, width: Int) {
        self.bytes = bytes
        self.width = width
        place = range.lowerBound
        end = min(range.upperBound, bytes.count)
    }

    /// Bits of the numbers up to the largest.
    static func width(_ most: Int) -> Int {
        most <= 0 ? 0 : Int.bitWidth - most.leadingZeroBitCount
    }

    /// The next number; `nil` where there are none any more.
    mutating func next() -> Int? {
        if width == 0 { return 0 }
        while run == 0, packed == 0 {
            guard place < end, begin() else { return nil }
        }
        if run > 0 {
            run -= 1
            return value
        }
        packed -= 1
        var result = 0
        for index in 0..<width {
            let at = bit + index
            guard place + at / 8 < end else { return nil }
            result |= Int(bytes[place + at / 8] >> UInt8(at % 8) & 1) << index
        }
        bit += width
        if packed == 0 {
            place += (bit + 7) / 8
            bit = 0
        }
        return result
    }

    private mutating func begin() -> Bool {
        var head = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard place < end else { return false }
            let byte = Int(bytes[place])
            place += 1
            head |= (byte & 0x7F) << shift
            if byte < 0x80 { break }
        }
        if head & 1 == 1 {
            packed = (head >> 1) * 8
            bit = 0
            return packed > 0
        }
        run = head >> 1
        value = 0
        for index in 0..<((width + 7) / 8) {
            value |= Int(bytes.byte(place)) << (8 * index)
            place += 1
        }
        return run > 0
    }
}
