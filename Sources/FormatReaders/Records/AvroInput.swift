import ContentExtraction
import FindingModel

/// The values of a block, from first to last (Avro 1.11, "Binary Encoding").
struct AvroInput {
    private let block: [UInt8]
    private var offset = 0

    private static let truncated = ExtractionFailure(.damaged, "a block ends within a value")

    init(_ block: [UInt8]) {
        self.block = block
    }

    mutating func long() throws(ExtractionFailure) -> Int {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            guard offset < block.count else { throw Self.truncated }
            let byte = block[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
        }
        return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
    }

    mutating func bytes() throws(ExtractionFailure) -> [UInt8] {
        try take(try long())
    }

    private mutating func take(_ count: Int) throws(ExtractionFailure) -> [UInt8] {
        guard count >= 0, count <= block.count - offset else { throw Self.truncated }
        defer { offset += count }
        return block.cut(offset, count)
    }

    /// A value as people write it; `nil` if there is nothing to show.
    mutating func text(_ schema: AvroSchema) throws(ExtractionFailure) -> String? {
        switch schema {
        case .boolean: return try take(1) == [1] ? "true" : "false"
        case .int, .long: return String(try long())
        case .float:
            return PlainNumber.text(Double(Float(bitPattern: UInt32(try take(4).u32(0)))))
        case .double: return PlainNumber.text(try take(8).double(0))
        case .bytes: return Self.shown(try bytes())
        case .fixed(let count): return Self.shown(try take(count))
        case .string: return String(decoding: try bytes(), as: UTF8.self)
        case .date: return CalendarText.date(days: try long())
        case .time(let unit): return CalendarText.time(try long(), unitsPerSecond: unit)
        case .decimal(let scale, let size):
            let digits = try size == nil ? bytes() : take(size ?? 0)
            return CalendarText.decimal(digits, scale: scale)
        case .symbols(let names):
            let index = try long()
            return names.indices.contains(index) ? names[index] : nil
        default: return nil
        }
    }

    /// Bytes that are text.
    static func shown(_ bytes: [UInt8]) -> String? {
        guard !bytes.contains(where: { $0 < 0x20 && !$0.isASCIISpace }),
            let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        return text
    }
}
