internal import ContentExtraction
internal import Glibc

/// Writes frames, buffered.
///
/// Ends the process when nobody reads them any more.
final class FrameOutput {
    private static let size = 128 * 1_024

    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        buffer.reserveCapacity(Self.size + WorkerProtocol.longestFrame)
    }

    func write(_ kind: FrameKind, _ payload: [UInt8]) {
        write(kind, payload.span)
    }

    /// Writes a frame; text and bytes are cut into several if they are long.
    func write(_ kind: FrameKind, _ payload: Span<UInt8>) {
        var start = 0
        repeat {
            let end = min(payload.count, start + Self.size)
            put(kind, payload.extracting(start..<end))
            start = end
        } while start < payload.count
    }

    private func put(_ kind: FrameKind, _ payload: Span<UInt8>) {
        buffer.append(kind.rawValue)
        for shift in stride(from: 0, to: 32, by: 8) {
            buffer.append(UInt8(truncatingIfNeeded: payload.count >> shift))
        }
        unsafe payload.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
        if buffer.count >= Self.size { flush() }
    }

    func writePlain(_ text: String) {
        buffer += text.utf8
        flush()
    }

    /// Hands over what is buffered.
    func flush() {
        // Why: the parent has gone, and with it the reason for this process.
        if DescriptorWrite.all(buffer.span, to: descriptor) != 0 { _exit(0) }
        buffer.removeAll(keepingCapacity: true)
    }
}
