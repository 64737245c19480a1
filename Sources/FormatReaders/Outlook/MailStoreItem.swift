import CMailStore
import ContentExtraction
import FindingModel
import Glibc

/// A folder, message or attachment of a mailbox, or a list of recipients.
@safe final class MailStoreItem {
    /// A property as it is kept.
    struct Property {
        let type: UInt32
        let bytes: [UInt8]
    }

    private let store: MailStore
    private let item: OpaquePointer

    private static let propertyLimit: UInt32 = 1 << 20
    private static let mostProperties = 10_000

    /// Takes over an item of a store; `nil` if there is none.
    init?(_ store: MailStore, _ item: OpaquePointer?) {
        guard let item = unsafe item else { return nil }
        self.store = store
        unsafe self.item = unsafe item
    }

    deinit {
        unsafe cstore_free(item)
    }

    /// -1 if they cannot be counted, as of the next ones.
    var folderCount: Int { Int(unsafe cstore_folder_count(item)) }
    var messageCount: Int { Int(unsafe cstore_message_count(item)) }
    var attachmentCount: Int { Int(unsafe cstore_attachment_count(item)) }

    func folder(_ index: Int) -> MailStoreItem? {
        unsafe MailStoreItem(store, cstore_folder(item, Int32(clamping: index)))
    }

    func message(_ index: Int) -> MailStoreItem? {
        unsafe MailStoreItem(store, cstore_message(item, Int32(clamping: index)))
    }

    func attachment(_ index: Int) -> MailStoreItem? {
        unsafe MailStoreItem(store, cstore_attachment(item, Int32(clamping: index)))
    }

    var recipients: MailStoreItem? { unsafe MailStoreItem(store, cstore_recipients(item)) }
    var attachedMessage: MailStoreItem? {
        unsafe MailStoreItem(store, cstore_attached_message(item))
    }

    /// Whether an attachment lies elsewhere.
    var isReference: Bool {
        unsafe cstore_attachment_kind(item) == Int32(UInt8(ascii: "r"))
    }
    var isMessage: Bool { unsafe cstore_attachment_kind(item) == Int32(UInt8(ascii: "i")) }

    /// Sets of properties that it has, one for each recipient of a list.
    var setCount: Int { max(0, Int(unsafe cstore_set_count(item))) }

    /// The properties of a set by their ids; those that are too long are left out.
    func properties(_ set: Int = 0) -> [Int: Property] {
        var result: [Int: Property] = [:]
        let count = Int(unsafe cstore_property_count(item, Int32(clamping: set)))
        for index in 0..<max(0, min(count, Self.mostProperties)) {
            var (id, type) = (UInt32(0), UInt32(0))
            var data: UnsafeMutablePointer<UInt8>?
            var size = 0
            guard
                unsafe cstore_property(
                    item, Int32(clamping: set), Int32(clamping: index), Self.propertyLimit, &id,
                    &type, &data, &size) == 1
            else { continue }
            result[Int(id)] = Property(type: type, bytes: unsafe Self.take(data, size))
        }
        return result
    }

    /// A body; empty if there is none, `nil` if it cannot be read.
    func body(_ kind: cstore_body, upTo limit: Int) -> [UInt8]? {
        var data: UnsafeMutablePointer<UInt8>?
        var size = 0
        let result = unsafe cstore_body(item, kind, limit, &data, &size)
        let bytes = unsafe Self.take(data, size)
        return result < 0 ? nil : bytes
    }

    private static func take(_ data: UnsafeMutablePointer<UInt8>?, _ size: Int) -> [UInt8] {
        guard let data = unsafe data else { return [] }
        defer { unsafe free(data) }
        return unsafe [UInt8](UnsafeBufferPointer(start: data, count: size))
    }

    /// The bytes of an attachment; `nil` if it has none.
    var data: MailStoreData? {
        let size = Int(unsafe cstore_attachment_size(item))
        return size < 0 ? nil : MailStoreData(self, size)
    }

    /// Reads on in the bytes of an attachment.
    func read(into buffer: inout [UInt8]) -> Int {
        Int(
            unsafe buffer.withUnsafeMutableBytes {
                unsafe cstore_attachment_read(item, $0.baseAddress, Int64($0.count))
            })
    }
}

/// The bytes of an attachment from first to last.
final class MailStoreData: MemberContent {
    private let attachment: MailStoreItem
    private var left: Int
    let statedSize: Int?

    init(_ attachment: MailStoreItem, _ size: Int) {
        self.attachment = attachment
        left = size
        statedSize = size
    }

    func read(into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int {
        guard left > 0 else { return 0 }
        let count = attachment.read(into: &buffer)
        guard count > 0 else {
            throw ExtractionFailure(.damaged, "an attachment ends before its end")
        }
        left -= count
        return count
    }
}
