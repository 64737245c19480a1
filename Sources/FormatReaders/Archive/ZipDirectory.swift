internal import ContentExtraction
internal import FindingModel

/// The central directory of a zip file (APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16).
///
/// Only what it says; nothing of it is trusted. Bounded by `most` entries.
struct ZipDirectory {
    struct Entry: Hashable {
        let name: [UInt8]
        let compressedSize: Int
        /// Where the local header stands in the file.
        let localOffset: Int
        let isEncrypted: Bool
    }

    private(set) var entries: [Entry] = []
    /// Where the directory stands in the file.
    let start: Int
    /// Where the record behind it, the last of the file, ends.
    let end: Int
    /// Whether all entries were read.
    private(set) var isComplete = true

    /// Reads the directory; `nil` if there is none.
    init?(_ source: any ByteSource, most: Int) {
        guard let end = ZipEnd(source) else { return nil }
        start = end.directory
        self.end = end.end
        var window = SourceWindow(source)
        var offset = end.directory
        while offset + 46 <= end.directory + end.size, entries.count < most {
            guard window.u32(offset) == 0x0201_4B50 else { break }
            let nameLength = window.u16(offset + 28)
            let extraLength = window.u16(offset + 30)
            let name = window.bytes(offset + 46, nameLength)
            guard name.count == nameLength else { break }
            var sizes = ZipSizes(
                size: window.u32(offset + 24), compressed: window.u32(offset + 20),
                local: window.u32(offset + 42))
            sizes.widen(window.bytes(offset + 46 + nameLength, extraLength))
            entries.append(
                Entry(
                    name: name, compressedSize: sizes.compressed,
                    localOffset: sizes.local &+ end.shift,
                    isEncrypted: window.u16(offset + 8) & 1 == 1))
            offset += 46 + nameLength + extraLength + window.u16(offset + 32)
        }
        isComplete = offset == end.directory + end.size
    }

    func contains(_ name: String) -> Bool {
        let name = Array(name.utf8)
        return entries.contains { $0.name == name }
    }
}

/// Sizes of an entry, of which 32 bits may stand for 64 in the extra field (4.5.3).
private struct ZipSizes {
    var size: Int
    var compressed: Int
    var local: Int

    mutating func widen(_ extra: [UInt8]) {
        var place = 0
        func number(_ offset: Int, _ width: Int) -> Int {
            guard offset + width <= extra.count else { return 0 }
            let value = (0..<width).reduce(UInt64(0)) {
                $0 | UInt64(extra[offset + $1]) << (8 * UInt64($1))
            }
            return Int(clamping: value)
        }
        while place + 4 <= extra.count {
            let length = number(place + 2, 2)
            if number(place, 2) == 1 {
                var field = place + 4
                for key in [\ZipSizes.size, \.compressed, \.local]
                where self[keyPath: key] == 0xFFFF_FFFF {
                    self[keyPath: key] = number(field, 8)
                    field += 8
                }
            }
            place += 4 + length
        }
    }
}

/// Where the central directory is, by the record at the end of the file (4.3.16, 4.3.14).
private struct ZipEnd {
    let directory: Int
    let size: Int
    /// What to add to stated offsets: something may stand before the archive.
    let shift: Int
    /// Where the record ends, with the archive's comment.
    let end: Int

    init?(_ source: any ByteSource) {
        var window = SourceWindow(source)
        let farthest = max(0, source.count - 22 - 0xFFFF)
        var place = source.count - 22
        while place >= farthest, place >= 0 {
            if window.u32(place) == 0x0605_4B50 { break }
            place -= 1
        }
        guard place >= farthest, place >= 0 else { return nil }
        var size = window.u32(place + 12)
        var stated = window.u32(place + 16)
        var end = place
        // Why whenever it is there: the number of entries alone can be too large for the record.
        if window.u32(place - 20) == 0x0706_4B50 {
            end = window.u64(place - 20 + 8)
            guard end < source.count, window.u32(end) == 0x0606_4B50 else { return nil }
            size = window.u64(end + 40)
            stated = window.u64(end + 48)
        }
        guard size <= end else { return nil }
        directory = end - size
        self.size = size
        self.end = place + 22 + window.u16(place + 20)
        shift = directory - min(stated, directory)
    }
}
