import ContentExtraction
import FindingModel

/// Writes the source of macros (MS-OVBA).
enum MacroProject {
    /// Every module begins with the name of its first attribute, which compression leaves readable.
    private static let mark = [UInt8(0)] + Array("Attribut".utf8)
    /// Text of a chunk.
    private static let chunkSize = 4_096

    /// Writes the modules of a project in a folder; false if it holds none.
    static func read(
        _ file: CompoundFile, _ folder: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) -> Bool {
        var hasModule = false
        for child in file.children(of: folder) where file.entries[child].isStream {
            let data = file.data(child)
            guard let mark = firstIndex(of: mark, in: data), mark >= 3, data[mark - 3] == 1 else {
                continue
            }
            hasModule = true
            try writer.endLine()
            try writer.place("macro \(file.entries[child].name)")
            try writer.write(CodePage.western.decode(unpack(data, from: mark - 2)))
            try writer.endLine()
        }
        return hasModule
    }

    private static func firstIndex(of mark: [UInt8], in data: [UInt8]) -> Int? {
        guard data.count > mark.count else { return nil }
        return (0...(data.count - mark.count)).first {
            data[$0 + 1] == mark[1] && data[$0...].starts(with: mark)
        }
    }

    /// Undoes the compression of chunks (MS-OVBA, 2.4.1); ends where it breaks off.
    static func unpack(_ data: [UInt8], from start: Int) -> [UInt8] {
        var result: [UInt8] = []
        var place = start
        while place + 2 < data.count {
            let head = data.u16(place)
            guard (head >> 12) & 7 == 3 else { break }
            let end = min(place + (head & 0xFFF) + 3, data.count)
            place += 2
            let begin = result.count
            guard head >> 15 == 1 else {
                result += data[place..<end]
                place = end
                continue
            }
            while place < end {
                let flags = data[place]
                place += 1
                for bit in 0..<8 where place < end {
                    if (flags >> UInt8(bit)) & 1 == 0 {
                        result.append(data[place])
                        place += 1
                        continue
                    }
                    let token = data.u16(place)
                    place += 2
                    // The further a chunk has come, the more bits say how far to go back.
                    let written = result.count - begin
                    var bits = 4
                    while bits < 12, 1 << bits < written { bits += 1 }
                    let count = (token & (0xFFFF >> bits)) + 3
                    let back = (token >> (16 - bits)) + 1
                    guard back <= result.count, written < chunkSize else { return result }
                    for _ in 0..<count { result.append(result[result.count - back]) }
                }
            }
        }
        return result
    }
}
