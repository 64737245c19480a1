import ContentExtraction
import FindingModel

/// Reads the texts and bitmaps that a metafile of Windows draws (MS-EMF).
enum MetafileReader: FormatReader {
    private static let sizeLimit = 128 * 1_024 * 1_024

    static func isMetafile(_ head: [UInt8]) -> Bool {
        head.u32(0) == 1 && head.u32(40) == 0x464D_4520
    }

    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let bytes = try source.all(upTo: sizeLimit)
        let writer = TextWriter(sink)
        var offset = 0
        var last = (0, 0)
        var isWhole = false
        while offset + 8 <= bytes.count {
            let (type, size) = (bytes.u32(offset), bytes.u32(offset + 4))
            guard size >= 8, size <= bytes.count - offset else { break }
            let record = bytes.cut(offset, size)
            offset += size
            if type == 14 {
                isWhole = true
                break
            }
            switch type {
            case 83, 84: try text(record, isWide: type == 84, &last, writer)
            // Copied bits, stretched ones, and those without a scale.
            case 76, 77: try picture(record, at: 84, writer)
            case 80, 81: try picture(record, at: 48, writer)
            default: break
            }
        }
        try writer.endLine()
        try writer.flush()
        if !isWhole { throw ExtractionFailure(.damaged, "the picture ends within a record") }
    }

    /// A text, in a line of its own unless it stands beside the one before (MS-EMF, 2.2.5).
    private static func text(
        _ record: [UInt8], isWide: Bool, _ last: inout (Int, Int), _ writer: TextWriter
    ) throws(ExtractionFailure) {
        let place = (record.u32(36), record.u32(40))
        let (count, start) = (record.u32(44), record.u32(48))
        let bytes = record.cut(start, isWide ? count * 2 : count)
        let text = isWide ? CodePage.utf16(bytes) : CodePage.western.decode(bytes)
        if place.1 != last.1 { try writer.endLine() }
        last = place
        try writer.write(text)
    }

    /// A bitmap whose header and bits are where four numbers at a place say.
    private static func picture(
        _ record: [UInt8], at place: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        let head = record.cut(record.u32(place), record.u32(place + 4))
        let bits = record.cut(record.u32(place + 8), record.u32(place + 12))
        guard head.count >= 40, !bits.isEmpty else { return }
        let source = BytesSource(BitmapFile.file(head: head, bits: bits))
        var header = PictureHeader(source)
        try writer.picture(source, header.size())
    }
}
