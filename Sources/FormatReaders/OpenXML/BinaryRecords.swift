import ContentExtraction
import FindingModel

/// A record of a binary workbook (MS-XLSB 2.1.4).
struct BinaryRecord {
    let type: Int
    let data: [UInt8]

    /// A wide string: its length in units, then UTF-16.
    func string(at offset: Int) -> (text: String, end: Int) {
        let count = data.u32(offset)
        // Why: 0xFFFFFFFF is the null string.
        guard count < 1 << 24 else { return ("", offset + 4) }
        return (CodePage.utf16(data.cut(offset + 4, count * 2)), offset + 4 + count * 2)
    }

    /// A packed number: an integer or the upper half of a double, perhaps of hundredths.
    static func packed(_ value: Int) -> Double {
        let number =
            value & 2 != 0
            ? Double(Int32(truncatingIfNeeded: value) >> 2)
            : Double(bitPattern: UInt64(value & ~3 & 0xFFFF_FFFF) << 32)
        return value & 1 != 0 ? number / 100 : number
    }
}

/// Reads the records of a part one by one.
final class BinaryRecords {
    private let content: any MemberContent
    private var buffer: [UInt8] = []
    private var start = 0

    private static let sizeLimit = 16 * 1_024 * 1_024

    init(_ content: any MemberContent) {
        self.content = content
    }

    /// The next record, `nil` at the end.
    func next() throws(ExtractionFailure) -> BinaryRecord? {
        guard try fill(1) else { return nil }
        var type = try number(bytes: 1)
        if type & 0x80 != 0 { type = type & 0x7F | (try number(bytes: 1) & 0x7F) << 7 }
        var size = 0
        for shift in stride(from: 0, through: 21, by: 7) {
            let byte = try number(bytes: 1)
            size |= (byte & 0x7F) << shift
            if byte & 0x80 == 0 { break }
        }
        guard size <= Self.sizeLimit else {
            throw ExtractionFailure(.damaged, "a record of the workbook is too long")
        }
        guard try fill(size) else {
            throw ExtractionFailure(.damaged, "the workbook ends within a record")
        }
        let data = Array(buffer[start..<(start + size)])
        start += size
        return BinaryRecord(type: type, data: data)
    }

    private func number(bytes: Int) throws(ExtractionFailure) -> Int {
        guard try fill(bytes) else {
            throw ExtractionFailure(.damaged, "the workbook ends within a record")
        }
        defer { start += bytes }
        return Int(buffer[start])
    }

    /// Makes so many bytes available, if there are.
    private func fill(_ count: Int) throws(ExtractionFailure) -> Bool {
        guard buffer.count - start < count else { return true }
        buffer.removeFirst(start)
        start = 0
        var chunk = [UInt8](repeating: 0, count: max(64 * 1_024, count - buffer.count))
        while buffer.count < count {
            let got = try content.read(into: &chunk)
            if got == 0 { return false }
            buffer.append(contentsOf: chunk[..<got])
        }
        return true
    }
}
