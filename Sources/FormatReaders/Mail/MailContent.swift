internal import CMailSource
internal import ContentExtraction
internal import FindingModel

/// The content of a part of a message, read from first to last.
@safe final class MailContent: MemberContent {
    /// Bytes of a message inside a message that are held in memory.
    static let largestMessage = 64 * 1_024 * 1_024

    private var stream: OpaquePointer?
    let statedSize: Int? = nil

    init?(_ stream: OpaquePointer?) {
        guard let stream = unsafe stream else { return nil }
        unsafe self.stream = unsafe stream
    }

    deinit {
        close()
    }

    func read(into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int {
        guard let stream = unsafe stream else { return 0 }
        let count = unsafe buffer.withUnsafeMutableBytes {
            unsafe cmail_read(stream, $0.baseAddress, Int64($0.count))
        }
        guard count >= 0 else {
            throw ExtractionFailure(.damaged, "the part cannot be decoded")
        }
        // Why: the memory of a message that was read is not held while its parts are.
        if count == 0 { close() }
        return Int(count)
    }

    private func close() {
        if let stream = unsafe stream { unsafe cmail_close(stream) }
        unsafe stream = nil
    }
}
