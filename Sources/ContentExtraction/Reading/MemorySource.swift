/// A source whose bytes are in memory.
package final class MemorySource: ByteSource {
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var count: Int { bytes.count }

    package func read(
        at offset: Int, into buffer: inout [UInt8]
    ) throws(ExtractionFailure) -> Int {
        guard offset >= 0, offset < bytes.count else { return 0 }
        let count = min(buffer.count, bytes.count - offset)
        buffer.replaceSubrange(..<count, with: bytes[offset..<(offset + count)])
        return count
    }
}
