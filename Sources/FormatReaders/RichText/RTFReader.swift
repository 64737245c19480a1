import ContentExtraction
import FindingModel

/// Reads Rich Text Format (Microsoft, version 1.9.1): all text, also notes, headers, hidden text and
/// fields; pictures and embedded objects are members.
enum RTFReader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let input = RTFInput(source)
        let output = RTFOutput(TextWriter(sink))
        var parser = RTFParser(input, output)
        try parser.read()
    }
}

/// The bytes of a file one by one.
final class RTFInput {
    private let source: any ByteSource
    private var buffer: [UInt8] = [UInt8](repeating: 0, count: 64 * 1_024)
    private var filled = 0
    private var index = 0
    private var offset = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    /// The next byte, `nil` at the end.
    func next() throws(ExtractionFailure) -> UInt8? {
        if index == filled {
            filled = try source.read(at: offset, into: &buffer)
            offset += filled
            index = 0
            if filled == 0 { return nil }
        }
        defer { index += 1 }
        return buffer[index]
    }

    /// Takes back the byte that was read last.
    func back() {
        if index > 0 { index -= 1 }
    }

    /// Leaves out bytes.
    func skip(_ count: Int) {
        let here = min(count, filled - index)
        index += here
        let (target, overflow) = offset.addingReportingOverflow(count - here)
        offset = overflow ? source.count : min(target, max(offset, source.count))
    }
}
