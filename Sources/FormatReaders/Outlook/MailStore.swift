import CMailStore
import ContentExtraction
import FindingModel
import Glibc

/// A mailbox of Outlook, open for reading; libpff asks for its bytes by a callback.
///
/// Used by one thread.
@safe final class MailStore {
    private let copier: SourceCopier
    private var store: OpaquePointer?

    /// Why the source could not be read.
    var failure: ExtractionFailure? { copier.failure }

    init(_ source: any ByteSource) throws(ExtractionFailure) {
        copier = SourceCopier(source)
        unsafe store = unsafe cstore_open(copier.context, Int64(source.count), Self.read)
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

    private static let read: cstore_read_function = {
        unsafe SourceCopier.read($0, $1, $2, Int($3))
    }
}
