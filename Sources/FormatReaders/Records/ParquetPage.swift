import ContentExtraction
import FindingModel

/// The values of a page, as text.
struct ParquetPage {
    private let column: ParquetColumn
    private let bytes: [UInt8]
    private var place: Int

    private static let damaged = ExtractionFailure(.damaged, "a page ends within a value")
    private static let unknown = ExtractionFailure(
        .unsupported, "a column is encoded in a way that is not read")

    init(_ column: ParquetColumn, _ bytes: [UInt8], at place: Int) {
        self.column = column
        self.bytes = bytes
        self.place = place
    }

    /// So many values in an encoding (parquet-format, `Encoding`); `nil` for what is not shown.
    mutating func values(
        _ count: Int, encoding: Int, dictionary: [String?]
    ) throws(ExtractionFailure) -> [String?] {
        var values: [String?] = []
        switch encoding {
        case 0 where column.type == 0:
            return (0..<count).map { index in
                bytes.byte(place + index / 8) >> UInt8(index % 8) & 1 == 1 ? "true" : "false"
            }
        case 0:
            for _ in 0..<count { values.append(try plain()) }
        case 2, 8:
            let width = Int(bytes.byte(place))
            guard width <= 32 else { throw Self.damaged }
            var levels = ParquetLevels(bytes, place + 1..<max(place + 1, bytes.count), width: width)
            for _ in 0..<count {
                guard let index = levels.next(), dictionary.indices.contains(index) else {
                    throw Self.damaged
                }
                values.append(dictionary[index])
            }
        case 3 where column.type == 0:
            var levels = ParquetLevels(bytes, place + 4..<max(place + 4, bytes.count), width: 1)
            for _ in 0..<count { values.append(levels.next() == 1 ? "true" : "false") }
        case 5 where column.type == 1 || column.type == 2:
            for number in try delta() { values.append(shown(number)) }
        case 6:
            let lengths = try delta()
            for length in lengths { values.append(text(try take(length))) }
        case 7: return try prefixed()
        default: throw Self.unknown
        }
        return values
    }

    private mutating func take(_ count: Int) throws(ExtractionFailure) -> [UInt8] {
        guard count >= 0, count <= bytes.count - place else { throw Self.damaged }
        defer { place += count }
        return bytes.cut(place, count)
    }

    private mutating func plain() throws(ExtractionFailure) -> String? {
        switch column.type {
        case 1: return shown(Int(try take(4).i32(0)))
        case 2: return shown(Int(truncatingIfNeeded: try take(8).u64(0)))
        case 3:
            // Nanoseconds of a day, and the day counted from 4713 BC.
            let raw = try take(12)
            return CalendarText.date(days: raw.u32(8) - 2_440_588)
        case 4: return PlainNumber.text(Double(Float(bitPattern: UInt32(try take(4).u32(0)))))
        case 5: return PlainNumber.text(try take(8).double(0))
        case 6:
            let length = try take(4).u32(0)
            return text(try take(length))
        case 7: return text(try take(column.length))
        default: throw Self.unknown
        }
    }

    private func shown(_ number: Int) -> String {
        switch column.meaning {
        case .plain: String(number)
        case .date: CalendarText.date(days: number)
        case .time(let unit): CalendarText.time(number, unitsPerSecond: unit)
        case .decimal(let scale): CalendarText.decimal(Int64(number), scale: scale)
        }
    }

    private func text(_ bytes: [UInt8]) -> String? {
        if case .decimal(let scale) = column.meaning {
            return CalendarText.decimal(bytes, scale: scale)
        }
        return AvroInput.shown(bytes)
    }

    /// Numbers by their differences (`DELTA_BINARY_PACKED`).
    private mutating func delta() throws(ExtractionFailure) -> [Int] {
        let (block, parts, count) = (try varint(), try varint(), try varint())
        var value = try zigzag()
        guard count > 0 else { return [] }
        guard block > 0, parts > 0, block <= 1 << 20, block % parts == 0, count <= 1 << 26 else {
            throw Self.damaged
        }
        var values = [value]
        while values.count < count {
            let least = try zigzag()
            let widths = try take(parts)
            for width in widths where values.count < count {
                let bits = Int(width)
                guard bits <= 64 else { throw Self.damaged }
                let packed = try take(block / parts * bits / 8)
                for index in 0..<(block / parts) where values.count < count {
                    var difference: UInt64 = 0
                    for bit in 0..<bits {
                        let at = index * bits + bit
                        difference |=
                            UInt64(packed.byte(at / 8) >> UInt8(at % 8) & 1) << UInt64(bit)
                    }
                    value = value &+ least &+ Int(truncatingIfNeeded: difference)
                    values.append(value)
                }
            }
        }
        return values
    }

    /// Texts that begin like those before them (`DELTA_BYTE_ARRAY`).
    private mutating func prefixed() throws(ExtractionFailure) -> [String?] {
        let prefixes = try delta()
        let lengths = try delta()
        var last: [UInt8] = []
        var values: [String?] = []
        for (prefix, length) in zip(prefixes, lengths) {
            guard prefix >= 0, prefix <= last.count else { throw Self.damaged }
            last = last[..<prefix] + (try take(length))
            values.append(text(last))
        }
        return values
    }

    private mutating func varint() throws(ExtractionFailure) -> Int {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            guard place < bytes.count else { throw Self.damaged }
            let byte = bytes[place]
            place += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
        }
        return Int(truncatingIfNeeded: value)
    }

    private mutating func zigzag() throws(ExtractionFailure) -> Int {
        let value = UInt64(bitPattern: Int64(try varint()))
        return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
    }
}
