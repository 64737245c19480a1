import ContentExtraction
import FindingModel

extension ByteSource {
    /// The bytes of a stretch, fewer where the source ends before.
    func bytes(at offset: Int, count: Int) throws(ExtractionFailure) -> [UInt8] {
        guard offset >= 0, offset < self.count, count > 0 else { return [] }
        var result = [UInt8](repeating: 0, count: min(count, self.count - offset))
        var filled = try read(at: offset, into: &result)
        while filled < result.count {
            var rest = [UInt8](repeating: 0, count: result.count - filled)
            let got = try read(at: offset + filled, into: &rest)
            if got == 0 { break }
            result.replaceSubrange(filled..<(filled + got), with: rest[..<got])
            filled += got
        }
        return filled == result.count ? result : Array(result[..<filled])
    }

    /// All bytes, for formats that are read in memory.
    func all(upTo limit: Int) throws(ExtractionFailure) -> [UInt8] {
        guard count <= limit else {
            throw ExtractionFailure(
                .tooLarge, "the file is larger than its format is read in memory")
        }
        return try bytes(at: 0, count: count)
    }
}

extension MemberContent {
    /// All bytes up to a limit; more of them are an error.
    func all(upTo limit: Int) throws(ExtractionFailure) -> [UInt8] {
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1_024)
        while true {
            let got = try read(into: &chunk)
            if got == 0 { return result }
            guard result.count + got <= limit else {
                throw ExtractionFailure(.tooLarge, "a part is larger than is read in memory")
            }
            result.append(contentsOf: chunk[..<got])
        }
    }
}

/// A member whose bytes are in memory.
final class BytesContent: MemberContent {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var statedSize: Int? { bytes.count }

    func read(into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int {
        let count = min(buffer.count, bytes.count - position)
        guard count > 0 else { return 0 }
        buffer.replaceSubrange(0..<count, with: bytes[position..<(position + count)])
        position += count
        return count
    }
}

/// A source whose bytes are in memory.
final class BytesSource: ByteSource {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    func read(at offset: Int, into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int {
        guard offset >= 0, offset < bytes.count else { return 0 }
        let count = min(buffer.count, bytes.count - offset)
        buffer.replaceSubrange(0..<count, with: bytes[offset..<(offset + count)])
        return count
    }
}

/// A source's bytes from first to last.
final class SourceContent: MemberContent {
    private let source: any ByteSource
    private var position = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    var statedSize: Int? { source.count }

    func read(into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int {
        let count = try source.read(at: position, into: &buffer)
        position += count
        return count
    }
}
