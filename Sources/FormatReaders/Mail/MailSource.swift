internal import CMailSource
internal import ContentExtraction
internal import FindingModel

/// Hands the bytes of a source to GMime, which asks by a callback.
final class MailSource {
    private let source: any ByteSource
    private var chunk: [UInt8] = []
    /// Why the source could not be read.
    private(set) var failure: ExtractionFailure?

    init(_ source: any ByteSource) {
        self.source = source
    }

    /// Loads what GMime needs; afterwards it opens no file.
    static func prepare() {
        cmail_prepare()
    }

    /// Parses the message; `nil` if it is none.
    ///
    /// The source must outlive the message.
    func parse() -> OpaquePointer? {
        cmail_prepare()
        return unsafe cmail_parse(
            Unmanaged.passUnretained(self).toOpaque(), Int64(source.count), Self.read)
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

    private static let read: cmail_read_function = { context, offset, buffer, count in
        guard let context = unsafe context, let buffer = unsafe buffer, count > 0 else { return 0 }
        let source = unsafe Unmanaged<MailSource>.fromOpaque(context).takeUnretainedValue()
        return unsafe Int64(
            source.read(
                Int(offset), UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
    }
}
