import ContentExtraction
import FindingModel

/// Reads a format of text that stands behind a byte order mark or blank lines, or in UTF-16, with a
/// reader that knows neither.
enum DisplacedReader<Reader: FormatReader>: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        try Reader.read(try DisplacedText.source(source, sink), into: sink)
    }
}

/// Gives a text as readers expect it.
private enum DisplacedText {
    /// Bytes of UTF-16 that are decoded, in memory.
    private static let mostDecoded = 64 * 1_024 * 1_024

    static func source(
        _ source: any ByteSource, _ sink: any ExtractionSink
    ) throws(ExtractionFailure) -> any ByteSource {
        let head = try source.bytes(at: 0, count: ContentKind.headSize)
        guard case .text(let encoding, let prefix, _) = ContentKind.recognise(head) else {
            return source
        }
        switch encoding {
        case .utf8, .windows1252:
            let start = head.dropFirst(prefix).drop(while: TextStart.isBlank).startIndex
            return RangeContent(source, start..<source.count)
        case .utf16LittleEndian, .utf16BigEndian:
            let bytes = try source.all(upTo: mostDecoded)
            var decoder = TextDecoder(encoding)
            var text: [UInt8] = []
            decoder.decode(bytes.span.extracting(prefix..<bytes.count), into: &text)
            decoder.finish(into: &text)
            if decoder.sawInvalid {
                sink.note(
                    ExtractionFailure(.encoding, "some units are not valid in its encoding"),
                    about: nil)
            }
            return MemorySource(Array(text.drop(while: TextStart.isBlank)))
        }
    }
}
