internal import ContentExtraction

/// Follows the blocks of a RAR archive up to the one that ends it.
enum RARBlocks {
    /// The end of an archive of RAR 1.5 to 4 (technote.txt of RAR 4).
    static func end4(_ source: any ByteSource) -> Int? {
        var window = SourceWindow(source)
        var place = 7
        while place + 7 <= source.count {
            let (type, flags) = (window.byte(place + 2), window.u16(place + 3))
            let size = window.u16(place + 5)
            guard size >= 7 else { return nil }
            var data = flags & 0x8000 != 0 ? window.u32(place + 7) : 0
            if type == 0x74, flags & 0x100 != 0 { data |= window.u32(place + 32) << 32 }
            guard (0...source.count).contains(data) else { return nil }
            place += size + data
            if type == 0x7B { return place }
        }
        return nil
    }

    /// The end of an archive of RAR 5 (RAR 5.0 archive format).
    static func end5(_ source: any ByteSource) -> Int? {
        var window = SourceWindow(source)
        var place = 8
        while place < source.count {
            // A checksum, the header's size, its type and flags, sizes of what they announce.
            var field = place + 4
            guard let size = number(&field, &window) else { return nil }
            let start = field
            guard let type = number(&field, &window), let flags = number(&field, &window),
                flags & 1 == 0 || number(&field, &window) != nil,
                let data = flags & 2 == 0 ? 0 : number(&field, &window),
                size <= source.count, data <= source.count
            else { return nil }
            place = start + size + data
            if type == 5 { return place }
        }
        return nil
    }

    /// A number in groups of seven bits, the lowest first; `nil` if it is too long for a size.
    private static func number(_ place: inout Int, _ window: inout SourceWindow) -> Int? {
        var value = 0
        for shift in stride(from: 0, to: 56, by: 7) {
            let byte = window.byte(place)
            place += 1
            value |= Int(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return value }
        }
        return nil
    }
}
