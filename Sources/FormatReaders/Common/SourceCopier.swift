internal import ContentExtraction
internal import FindingModel

/// Copies pieces of a source into the memory of foreign code, which asks for them by a callback.
///
/// Remembers what failed, since the foreign code cannot say it. Used by one thread; must outlive
/// whoever asks.
final class SourceCopier {
    let source: any ByteSource
    private var chunk: [UInt8] = []
    /// Why the source could not be read.
    private(set) var failure: ExtractionFailure?

    init(_ source: any ByteSource) {
        self.source = source
    }

    /// What foreign code gives back with each call.
    var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

    /// Answers a call: the number of bytes that were copied, 0 at the end, -1 if reading failed.
    static func read(
        _ context: UnsafeMutableRawPointer?, _ offset: Int64, _ buffer: UnsafeMutableRawPointer?,
        _ count: Int
    ) -> Int64 {
        guard let context = unsafe context, let buffer = unsafe buffer, count > 0 else { return 0 }
        let copier = unsafe Unmanaged<SourceCopier>.fromOpaque(context).takeUnretainedValue()
        return unsafe Int64(
            copier.read(
                Int(offset), UnsafeMutableRawBufferPointer(start: buffer, count: count)))
    }

    private func read(_ offset: Int, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        if chunk.count != buffer.count { chunk = [UInt8](repeating: 0, count: buffer.count) }
        do {
            let count = try source.read(at: offset, into: &chunk)
            unsafe buffer.copyBytes(from: chunk[..<count])
            return count
        } catch {
            failure = error
            return -1
        }
    }
}
