import ContentExtraction
import FindingModel

/// Undoes LZ4 without a frame (lz4/lz4, lz4_Block_format.md).
enum LZ4 {
    private static let damaged = ExtractionFailure(.damaged, "a block cannot be unpacked")

    /// Gives the bytes of a block.
    static func unpack(
        _ bytes: [UInt8], upTo limit: Int
    ) throws(ExtractionFailure) -> [UInt8] {
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let token = Int(bytes[place])
            place += 1
            let literals = try length(token >> 4, bytes, &place)
            guard literals <= bytes.count - place else { throw damaged }
            guard result.count + literals <= limit else { throw tooLarge }
            result += bytes[place..<(place + literals)]
            place += literals
            // The last sequence has no copy.
            if place == bytes.count { return result }
            let back = bytes.u16(place)
            place += 2
            let count = try length(token & 0x0F, bytes, &place) + 4
            guard back > 0, back <= result.count, place <= bytes.count else { throw damaged }
            guard result.count + count <= limit else { throw tooLarge }
            let start = result.count - back
            for index in start..<(start + count) { result.append(result[index]) }
        }
        return result
    }

    private static let tooLarge = ExtractionFailure(
        .tooLarge, "a block is larger than is read in memory")

    private static func length(
        _ first: Int, _ bytes: [UInt8], _ place: inout Int
    ) throws(ExtractionFailure) -> Int {
        var length = first
        guard first == 15 else { return length }
        while true {
            guard place < bytes.count else { throw damaged }
            let byte = bytes[place]
            place += 1
            length += Int(byte)
            if byte < 255 { return length }
        }
    }
}
