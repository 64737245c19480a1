import ContentExtraction
import FindingModel

/// Reads HTML and XHTML: what is shown, and what is not (attributes, comments, scripts).
///
/// Takes anything as HTML, as browsers do. Linear in its length, in bounded memory.
enum HTMLReader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let writer = TextWriter(sink)
        try read(source, writer, place: "")
        try writer.flush()
    }

    /// Reads a document that is a part of another one, whose places begin with its place.
    static func read(
        _ source: any ByteSource, _ writer: TextWriter, place: String
    ) throws(ExtractionFailure) {
        var parser = HTMLParser(HTMLOutput(writer, place: place))
        let head = try source.bytes(at: 0, count: 4_096)
        var (page, offset) = encoding(head)
        if page == nil { page = isUTF8(head) ? nil : .western }
        var chunk = [UInt8](repeating: 0, count: 64 * 1_024)
        while true {
            let count = try source.read(at: offset, into: &chunk)
            if count == 0 { break }
            // Why an even number: a unit of UTF-16 is not cut.
            let whole = count > 1 ? count & ~1 : count
            offset += whole
            if let page {
                for byte in page.decode(chunk[..<whole]).utf8 { try parser.take(byte) }
            } else {
                for byte in chunk[..<whole] { try parser.take(byte) }
            }
        }
        try parser.finish()
    }

    /// The encoding that the document states, `nil` for UTF-8, and where its text begins.
    private static func encoding(_ head: [UInt8]) -> (CodePage?, Int) {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (nil, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (CodePage(1_200), 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (CodePage(1_201), 2) }
        if head.byte(0) == 0x3C, head.byte(1) == 0 { return (CodePage(1_200), 0) }
        if head.byte(0) == 0, head.byte(1) == 0x3C { return (CodePage(1_201), 0) }
        let text = CodePage.western.decode(head).lowercased()
        for mark in ["charset=", "encoding="] {
            guard let range = text.firstRange(of: mark) else { continue }
            let name = text[range.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix {
                $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
            }
            // Why not UTF-16: the statement was read as ASCII, so that it cannot be.
            if name.hasPrefix("utf") { return (nil, 0) }
            if let page = CodePage.named(String(name)) { return (page, 0) }
        }
        return (nil, 0)
    }

    private static func isUTF8(_ head: [UInt8]) -> Bool {
        // Why without the last bytes: they may be the beginning of a character.
        let whole = head.count < 4_096 ? head[...] : head.dropLast(4)
        var decoder = UTF8()
        var bytes = whole.makeIterator()
        while true {
            switch decoder.decode(&bytes) {
            case .scalarValue: continue
            case .emptyInput: return true
            case .error: return whole.count < head.count && bytes.next() == nil
            }
        }
    }
}
