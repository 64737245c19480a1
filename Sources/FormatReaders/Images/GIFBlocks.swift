import ContentExtraction
import FindingModel

/// Writes the comments and texts among the blocks of a GIF (GIF89a, 15 to 26).
struct GIFBlocks {
    private var window: SourceWindow
    private let count: Int
    private var offset = 13

    private static let longestText = 1 << 20

    init(_ window: SourceWindow, _ count: Int) {
        self.window = window
        self.count = count
    }

    mutating func read(_ writer: TextWriter) throws(ExtractionFailure) {
        let shared = colors(10)
        offset += shared
        while offset + 1 < count {
            switch window.byte(offset) {
            case 0x21:
                let label = window.byte(offset + 1)
                offset += 2
                let isText = label == 0xFE || label == 0x01
                let text = data(isKept: isText)
                if isText { try writer.line("comment", String(decoding: text, as: UTF8.self)) }
            case 0x2C:
                // The descriptor, a table of colours, the size of codes, the picture.
                let own = colors(offset + 9)
                offset += 10 + own + 1
                _ = data(isKept: false)
            default: return
            }
        }
    }

    /// The bytes of the table of colours that the flags at a place announce.
    private mutating func colors(_ flags: Int) -> Int {
        let flags = window.byte(flags)
        return flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
    }

    /// Passes over pieces of up to 255 bytes, and gives what they hold if that is wanted.
    private mutating func data(isKept: Bool) -> [UInt8] {
        var data: [UInt8] = []
        while offset < count {
            let length = Int(window.byte(offset))
            offset += 1
            if length == 0 { break }
            if isKept, data.count < Self.longestText { data += window.bytes(offset, length) }
            offset += length
        }
        return data
    }
}
