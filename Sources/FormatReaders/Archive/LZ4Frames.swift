internal import ContentExtraction

/// How far the frames of a file reach (LZ4 Frame Format 1.6.4), by the lengths that they state.
///
/// Why here: libarchive takes some files that are cut for whole.
struct LZ4Frames {
    /// Where the last of them ends.
    let end: Int
    /// Whether the file ends within one.
    let isCut: Bool

    init(_ source: any ByteSource) {
        var window = SourceWindow(source)
        var place = 0
        while place < source.count, let next = Self.end(of: place, &window, source.count) {
            place = next
        }
        end = min(place, source.count)
        isCut = place > source.count
    }

    /// Where the frame ends that begins at a place; `nil` if none does.
    private static func end(of start: Int, _ window: inout SourceWindow, _ count: Int) -> Int? {
        switch window.u32(start) {
        case 0x184D_2A50...0x184D_2A5F: return start + 8 + window.u32(start + 4)
        case 0x184D_2204: break
        default: return nil
        }
        let flags = window.byte(start + 4)
        // Magic number, two bytes, a checksum; the size and a dictionary's number if there are any.
        var place = start + 7 + (flags & 0x08 != 0 ? 8 : 0) + (flags & 0x01 != 0 ? 4 : 0)
        while place + 4 <= count {
            let size = window.u32(place)
            place += 4
            if size == 0 { return place + (flags & 0x04 != 0 ? 4 : 0) }
            place += size & 0x7FFF_FFFF + (flags & 0x10 != 0 ? 4 : 0)
        }
        return count + 1
    }
}
