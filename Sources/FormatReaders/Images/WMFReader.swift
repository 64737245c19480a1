import ContentExtraction
import FindingModel

/// Reads the texts and bitmaps that a metafile of Windows before 32 bits draws (MS-WMF).
enum WMFReader: FormatReader {
    private static let sizeLimit = 128 * 1_024 * 1_024
    /// Stands before the header of a file that is to be placed on a page (MS-WMF, 2.3.2.3).
    static let placeableMark: [UInt8] = [0xD7, 0xCD, 0xC6, 0x9A]
    private static let placeableSize = 22
    private static let headerSize = 18

    /// Whether a header begins here: in memory or on disk, nine words long, of version 1 or 3.
    static func isMetafile(_ head: [UInt8]) -> Bool {
        [1, 2].contains(head.u16(0)) && head.u16(2) == headerSize / 2
            && [0x100, 0x300].contains(head.u16(4))
    }

    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let bytes = try source.all(upTo: sizeLimit)
        let writer = TextWriter(sink)
        var offset = headerSize + (bytes.starts(with: placeableMark) ? placeableSize : 0)
        var line = 0
        var isWhole = false
        while offset + 6 <= bytes.count {
            let size = bytes.u32(offset) * 2
            guard size >= 6, size <= bytes.count - offset else { break }
            let record = bytes.cut(offset, size)
            offset += size
            let function = record.u16(4)
            if function == 0 {
                isWhole = true
                break
            }
            switch function {
            case 0x0521:  // A length, the text, its place
                let count = record.u16(6)
                let end = 8 + (count + 1) / 2 * 2
                try text(record.cut(8, count), record.u16(end), &line, writer)
            case 0x0A32:  // The place, a length, options, maybe a rectangle, the text
                let start = record.u16(12) & 6 == 0 ? 14 : 22
                try text(record.cut(start, record.u16(10)), record.u16(6), &line, writer)
            // Copied bits, bits for a device, stretched ones by two functions.
            case 0x0940: try picture(record, at: 22, writer)
            case 0x0D33: try picture(record, at: 24, writer)
            case 0x0B41: try picture(record, at: 26, writer)
            case 0x0F43: try picture(record, at: 28, writer)
            default: break
            }
        }
        try writer.endLine()
        try writer.flush()
        if !isWhole { throw ExtractionFailure(.damaged, "the picture ends within a record") }
    }

    /// A text, in a line of its own unless it stands as high as the one before.
    private static func text(
        _ bytes: [UInt8], _ height: Int, _ line: inout Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        if height != line { try writer.endLine() }
        line = height
        try writer.write(CodePage.western.decode(bytes))
    }

    private static func picture(
        _ record: [UInt8], at place: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        let bitmap = record.cut(place, record.count)
        // Why: the functions may also be without a bitmap.
        guard (40...124).contains(bitmap.u32(0)) else { return }
        let source = BytesSource(BitmapFile.bytes(bitmap))
        var header = PictureHeader(source)
        try writer.picture(source, header.size())
    }
}
