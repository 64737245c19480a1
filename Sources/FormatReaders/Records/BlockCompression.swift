import ContentExtraction
import FindingModel

/// Undoes the compression of blocks and pages.
enum BlockCompression {
    /// Gives the bytes of a block, compressed in a way that is named as Avro and Parquet do.
    static func unpack(
        _ bytes: [UInt8], _ name: String, upTo limit: Int
    ) throws(ExtractionFailure) -> [UInt8] {
        switch name {
        case "null", "uncompressed", "": return bytes
        case "snappy": return try Snappy.unpack(bytes[...], upTo: limit)
        case "lz4_raw": return try LZ4.unpack(bytes, upTo: limit)
        case "deflate":
            // Why: what is compressed is the same, but libarchive reads it in this coat only, of
            // whose end it looks at nothing.
            let head: [UInt8] = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF]
            return try unpack(head + bytes + [UInt8](repeating: 0, count: 8), upTo: limit)
        case "gzip", "bzip2", "xz", "zstandard", "zstd":
            return try unpack(bytes, upTo: limit)
        default: throw ExtractionFailure(.unsupported, "its blocks are compressed in another way")
        }
    }

    private static func unpack(
        _ bytes: [UInt8], upTo limit: Int
    ) throws(ExtractionFailure) -> [UInt8] {
        let stream = try ArchiveStream(BytesSource(bytes), .any)
        guard try stream.next() else { return [] }
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1_024)
        while true {
            let count = try stream.read(into: &chunk)
            if count == 0 { return result }
            guard result.count + count <= limit else {
                throw ExtractionFailure(.tooLarge, "a block is larger than is read in memory")
            }
            result += chunk[..<count]
        }
    }
}
