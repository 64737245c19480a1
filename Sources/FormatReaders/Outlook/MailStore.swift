import CMailStore
import ContentExtraction
import FindingModel
import Glibc

/// A mailbox of Outlook, open for reading; libpff asks for its bytes by a callback.
///
/// Used by one thread.
@safe final class MailStore {
    private let source: any ByteSource
    private var chunk: [UInt8] = []
    private var store: OpaquePointer?
    /// Why the source could not be read.
    private(set) var failure: ExtractionFailure?

    init(_ source: any ByteSource) throws(ExtractionFailure) {
        self.source = source
        unsafe store = unsafe cstore_open(
            Unmanaged.passUnretained(self).toOpaque(), Int64(source.count), Self.read)
        guard unsafe store == nil else { return }
        throw failure ?? ExtractionFailure(.damaged, "the mailbox is no good Outlook file")
    }

    deinit {
        unsafe cstore_close(store)
    }

    /// Whether parts of it cannot be reached.
    var isDamaged: Bool { unsafe cstore_is_damaged(store) != 0 }

    /// The folder of all others.
    var root: MailStoreItem? { unsafe MailStoreItem(self, cstore_root(store)) }

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

    private static let read: cstore_read_function = { context, offset, buffer, count in
        guard let context = unsafe context, let buffer = unsafe buffer, count > 0 else { return 0 }
        let store = unsafe Unmanaged<MailStore>.fromOpaque(context).takeUnretainedValue()
        return unsafe Int64(
            store.read(
                Int(offset), UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
    }
}
