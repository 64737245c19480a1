import ContentExtraction
import FindingModel

/// Reads Avro object container files (Avro 1.11): every record as a line of cells apart by tabs,
/// under the names of its fields; a record within a record by `name.inner`, several values apart
/// by `; `.
///
/// Blocks may be compressed by deflate, bzip2, xz, Zstandard or Snappy. In constant memory but for a
/// block.
enum AvroReader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let writer = TextWriter(sink)
        var reading = AvroReading(source, writer)
        do throws(ExtractionFailure) {
            try reading.read()
        } catch {
            try writer.endLine()
            try writer.flush()
            throw error
        }
        try writer.endLine()
        try writer.flush()
    }
}

/// One file while it is read.
private struct AvroReading {
    private let source: any ByteSource
    private let writer: TextWriter
    private var window: SourceWindow
    private var offset = 4

    private static let headLimit = 16 * 1_024 * 1_024
    private static let blockLimit = 256 * 1_024 * 1_024

    private static let truncated = ExtractionFailure(.damaged, "the file ends within a block")

    init(_ source: any ByteSource, _ writer: TextWriter) {
        self.source = source
        self.writer = writer
        window = SourceWindow(source)
    }

    mutating func read() throws(ExtractionFailure) {
        var codec = "null"
        var text: [UInt8] = []
        var entries = try long()
        while entries != 0 {
            if entries < 0 {
                _ = try long()
                entries = 0 &- entries
            }
            guard entries > 0, entries < 10_000 else {
                throw ExtractionFailure(.damaged, "its header is no good")
            }
            for _ in 0..<entries {
                let key = String(decoding: try bytes(), as: UTF8.self)
                let value = try bytes()
                if key == "avro.codec" { codec = String(decoding: value, as: UTF8.self) }
                if key == "avro.schema" { text = value }
            }
            entries = try long()
        }
        guard let schemas = AvroSchemas(text) else {
            throw ExtractionFailure(.damaged, "its schema is no good")
        }
        let sync = window.bytes(offset, 16)
        offset += 16
        guard sync.count == 16 else { throw Self.truncated }
        var rows = AvroRows(schemas, writer)
        try rows.writeHeader()
        while offset < source.count {
            let (count, size) = (try long(), try long())
            guard count >= 0, size >= 0 else {
                throw ExtractionFailure(.damaged, "a block has no good size")
            }
            guard size <= Self.blockLimit else {
                throw ExtractionFailure(.tooLarge, "a block is larger than is read in memory")
            }
            guard size <= source.count - offset else { throw Self.truncated }
            let packed = try source.bytes(at: offset, count: size)
            offset += size
            let block = try BlockCompression.unpack(packed, codec, upTo: Self.blockLimit)
            try rows.write(block, count: count)
            guard window.bytes(offset, 16) == sync else {
                throw ExtractionFailure(.damaged, "a block does not end where it should")
            }
            offset += 16
        }
    }

    private mutating func long() throws(ExtractionFailure) -> Int {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            guard offset < source.count else { throw Self.truncated }
            let byte = window.byte(offset)
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
        }
        return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
    }

    private mutating func bytes() throws(ExtractionFailure) -> [UInt8] {
        let count = try long()
        guard count >= 0, count <= Self.headLimit, count <= source.count - offset else {
            throw Self.truncated
        }
        let bytes = try source.bytes(at: offset, count: count)
        offset += count
        return bytes
    }
}
