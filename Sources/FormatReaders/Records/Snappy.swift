import ContentExtraction
import FindingModel

/// Undoes Snappy (google/snappy, format_description.txt).
enum Snappy {
    private static let damaged = ExtractionFailure(.damaged, "a block cannot be unpacked")

    /// Gives the bytes of a block; what follows its end is not looked at.
    static func unpack(
        _ block: ArraySlice<UInt8>, upTo limit: Int
    ) throws(ExtractionFailure) -> [UInt8] {
        let bytes = Array(block)
        var place = 0
        var size = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            let byte = bytes.byte(place)
            place += 1
            size |= Int(byte & 0x7F) << shift
            if byte < 0x80 { break }
        }
        guard size <= limit else {
            throw ExtractionFailure(.tooLarge, "a block is larger than is read in memory")
        }
        var result: [UInt8] = []
        result.reserveCapacity(min(size, bytes.count * 8))
        while result.count < size {
            guard place < bytes.count else { throw damaged }
            let tag = Int(bytes[place])
            place += 1
            if tag & 3 == 0 {
                var count = tag >> 2
                if count >= 60 {
                    let width = count - 59
                    count = (0..<width).reduce(0) { $0 | Int(bytes.byte(place + $1)) << (8 * $1) }
                    place += width
                }
                count += 1
                guard count <= bytes.count - place, result.count + count <= size else {
                    throw damaged
                }
                result += bytes[place..<(place + count)]
                place += count
                continue
            }
            let (count, back): (Int, Int)
            switch tag & 3 {
            case 1:
                (count, back) = (((tag >> 2) & 7) + 4, ((tag >> 5) << 8) | Int(bytes.byte(place)))
                place += 1
            case 2:
                (count, back) = ((tag >> 2) + 1, bytes.u16(place))
                place += 2
            default:
                (count, back) = ((tag >> 2) + 1, bytes.u32(place))
                place += 4
            }
            guard back > 0, back <= result.count, result.count + count <= size else {
                throw damaged
            }
            // Why one by one: what is copied may be what was just written.
            let start = result.count - back
            for index in start..<(start + count) { result.append(result[index]) }
        }
        return result
    }
}
