internal import ContentExtraction
internal import FindingModel
internal import Glibc

/// The bytes of an open file, from a place on.
final class DescriptorSource: ByteSource {
    private let descriptor: Int32
    private let base: Int
    private(set) var count: Int

    /// All of a file, as long as it is now.
    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        base = 0
        // Why not by seeking to the end: the parent reads on from the same place.
        var status = stat()
        count = unsafe fstat(descriptor, &status) == 0 ? max(0, status.st_size) : 0
    }

    init(_ descriptor: Int32, from base: Int, count: Int) {
        self.descriptor = descriptor
        self.base = base
        self.count = count
    }

    func read(at offset: Int, into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int {
        guard offset >= 0, offset < count else { return 0 }
        let wanted = min(buffer.count, count - offset)
        var filled = 0
        while filled < wanted {
            let start = filled
            let got = unsafe buffer.withUnsafeMutableBytes {
                unsafe pread(
                    descriptor, $0.baseAddress?.advanced(by: start), wanted - start,
                    base + offset + start)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw ExtractionFailure(.unreadable, "reading the file failed") }
            // Why not an error: a file can shrink while it is read; its owner notices.
            if got == 0 { break }
            filled += got
        }
        return filled
    }
}
