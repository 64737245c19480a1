import ContentExtraction
import FindingModel

/// Reads the texts that cameras and programs put into JPEG, PNG, TIFF, GIF and WebP files, and gives
/// the picture, also of other kinds, to whoever recognises text in it.
enum ImageReader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let writer = TextWriter(sink)
        var window = SourceWindow(source)
        try writer.place("metadata")
        var orientation = 1
        if window.byte(0) == 0xFF {
            orientation = try jpeg(&window, source.count, writer)
        } else if window.byte(0) == 0x89 {
            try png(&window, source.count, writer)
        } else if isTIFF(&window) {
            try ImageTags.read(window.bytes(0, 1 << 20), writer)
        } else if window.bytes(0, 4) == Array("GIF8".utf8) {
            var blocks = GIFBlocks(window, source.count)
            try blocks.read(writer)
        } else if window.bytes(0, 4) == Array("RIFF".utf8) {
            try webp(&window, source.count, writer)
        }
        try writer.endLine()
        try writer.flush()
        if window.byte(0) == 0x47, try animation(source, writer) { return }
        if let turned = try TurnedPicture(source, orientation) {
            try writer.picture(BytesSource(turned.file), turned.size)
        } else {
            var header = PictureHeader(source)
            try writer.picture(source, header.size())
        }
        if window.byte(0) == 0xFF {
            try readEnd(source, sink)
        } else if isTIFF(&window), TIFFDirectories(source).isCut {
            throw ExtractionFailure(.damaged, "the picture is cut off")
        }
    }

    private static func isTIFF(_ window: inout SourceWindow) -> Bool {
        [0x49, 0x4D].contains(window.byte(0)) && window.byte(0) == window.byte(1)
    }

    /// Looks behind the picture of a JPEG file.
    private static func readEnd(
        _ source: any ByteSource, _ sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        guard let end = JPEGEnd.find(in: source) else {
            throw ExtractionFailure(.damaged, "the picture is cut off")
        }
        try TrailingData.deliver(behind: end, of: source, into: sink)
    }

    /// Gives each picture of an animation; `false` if it is none that can be drawn.
    private static func animation(
        _ source: any ByteSource, _ writer: TextWriter
    ) throws(ExtractionFailure) -> Bool {
        guard source.count < PictureSize.mostBytes else { return false }
        let file = GIFFile(try source.all(upTo: PictureSize.mostBytes))
        guard file.isAnimated else { return false }
        guard !file.isTooLarge else {
            writer.note(ExtractionFailure(.tooLarge, "an animation is larger than is looked at"))
            return false
        }
        try file.draw { (picture, size) throws(ExtractionFailure) in
            try writer.picture(BytesSource(picture), size)
        }
        return true
    }

    /// The segments before the picture (ITU T.81, B.1.1); gives which way is up.
    private static func jpeg(
        _ window: inout SourceWindow, _ count: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) -> Int {
        var offset = 2
        var orientation = 1
        while offset + 4 <= count, window.byte(offset) == 0xFF {
            let marker = window.byte(offset + 1)
            guard marker != 0xDA, marker != 0xD9 else { break }
            let length = Int(window.byte(offset + 2)) << 8 | Int(window.byte(offset + 3))
            let body = window.bytes(offset + 4, max(0, length - 2))
            switch marker {
            case 0xFE: try writer.line("comment", CodePage.western.decode(body))
            case 0xE1 where body.starts(with: "Exif\0\0".utf8):
                let tags = Array(body.dropFirst(6))
                try ImageTags.read(tags, writer)
                orientation = ImageTags.orientation(tags)
            case 0xE1: try XMPPacket.read(body[...], writer)
            case 0xED: try captions(body, writer)
            default: break
            }
            offset += 2 + max(2, length)
        }
        return orientation
    }

    /// The fields of a press photograph (IPTC IIM 4.2): a marker, two numbers and a length each.
    private static func captions(_ body: [UInt8], _ writer: TextWriter) throws(ExtractionFailure) {
        var offset = 0
        while offset + 5 <= body.count {
            guard body[offset] == 0x1C, body[offset + 1] == 2 else {
                offset += 1
                continue
            }
            let length = Int(body[offset + 3]) << 8 | Int(body[offset + 4])
            if body[offset + 2] != 0 {
                let text = body.cut(offset + 5, length)
                try writer.line("caption", String(decoding: text, as: UTF8.self))
            }
            offset += 5 + length
        }
    }

    /// The chunks of metadata behind the picture (RFC 9649, 2.7.1.5).
    private static func webp(
        _ window: inout SourceWindow, _ count: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        var offset = 12
        while offset + 8 <= count {
            let length = window.u32(offset + 4)
            let body = window.bytes(offset + 8, min(length, 1 << 20))
            switch String(decoding: window.bytes(offset, 4), as: UTF8.self) {
            case "EXIF":
                let mark = "Exif\0\0".utf8
                try ImageTags.read(
                    body.starts(with: mark) ? Array(body.dropFirst(mark.count)) : body, writer)
            case "XMP ": try XMPPacket.read(body[...], writer)
            default: break
            }
            offset += 8 + length + length % 2
        }
    }

    /// The chunks of text (ISO 15948, 11.3.4); compressed ones are noted.
    private static func png(
        _ window: inout SourceWindow, _ count: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        var offset = 8
        while offset + 12 <= count {
            let head = window.bytes(offset, 8)
            let length = head.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            let body = window.bytes(offset + 8, min(length, 1 << 20))
            switch String(decoding: head.suffix(4), as: UTF8.self) {
            case "tEXt": try texts(body, CodePage.western, writer)
            case "iTXt":
                let parts = body.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
                if parts.count == 2, parts[1].first == 1 {
                    writer.note(ExtractionFailure(.unsupported, "a text is compressed"))
                } else {
                    try texts(body, CodePage(65_001), writer)
                }
            case "zTXt": writer.note(ExtractionFailure(.unsupported, "a text is compressed"))
            case "eXIf": try ImageTags.read(body, writer)
            case "IEND": return
            default: break
            }
            offset += 12 + length
        }
    }

    private static func texts(
        _ body: [UInt8], _ page: CodePage, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        let parts = body.split(separator: 0).filter { $0.count > 1 }
        guard let label = parts.first, let value = parts.dropFirst().last else { return }
        if value.starts(with: "<".utf8) { return try XMPPacket.read(value, writer) }
        try writer.line(page.decode(label), page.decode(value))
    }
}
