import CArchive
import ContentExtraction
import FindingModel

/// Walks once through a zip file with libarchive.
///
/// Used by one thread.
@safe final class ZipCursor {
    /// What the next step came to.
    enum Step: Equatable {
        case entry(name: String, size: Int?, encrypted: Bool)
        case end
        case damaged
    }

    private let source: any ByteSource
    private var archive: OpaquePointer?
    private var position = 0
    private var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
    /// What libarchive sees; stays where it is until the next block is read.
    private let block = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 64 * 1_024, alignment: 16)
    /// What the source threw.
    private(set) var failure: ExtractionFailure?
    /// How many entries were stepped to.
    private(set) var turn = 0

    init(_ source: any ByteSource) throws(ExtractionFailure) {
        self.source = source
        let archive = unsafe archive_read_new()
        unsafe self.archive = archive
        unsafe archive_read_support_format_zip(archive)
        let user = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe archive_read_set_callback_data(archive, user)
        unsafe archive_read_set_read_callback(archive) { _, user, block in
            guard let cursor = unsafe ZipCursor.from(user) else { return -1 }
            return unsafe cursor.fill(block)
        }
        unsafe archive_read_set_seek_callback(archive) { _, user, offset, whence in
            guard let cursor = unsafe ZipCursor.from(user) else { return -1 }
            return cursor.seek(offset, whence)
        }
        unsafe archive_read_set_skip_callback(archive) { _, user, count in
            guard let cursor = unsafe ZipCursor.from(user) else { return 0 }
            return cursor.skip(count)
        }
        guard unsafe archive_read_open1(archive) == ARCHIVE_OK else {
            throw failure ?? ExtractionFailure(.damaged, "the file is no zip file")
        }
    }

    deinit {
        if let archive = unsafe archive { unsafe archive_read_free(archive) }
        unsafe block.deallocate()
    }

    private static func from(_ user: UnsafeMutableRawPointer?) -> ZipCursor? {
        guard let user = unsafe user else { return nil }
        return unsafe Unmanaged<ZipCursor>.fromOpaque(user).takeUnretainedValue()
    }

    private func fill(_ target: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
        do throws(ExtractionFailure) {
            let count = try source.read(at: position, into: &buffer)
            position += count
            unsafe block.copyBytes(from: buffer[..<count])
            unsafe target?.pointee = UnsafeRawPointer(block.baseAddress)
            return count
        } catch {
            failure = error
            return -1
        }
    }

    private func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
        let base: Int64 =
            switch whence {
            case 1: Int64(position)
            case 2: Int64(source.count)
            default: 0
            }
        let (target, overflow) = base.addingReportingOverflow(offset)
        guard !overflow, target >= 0, target <= Int64(source.count) else { return -30 }
        position = Int(target)
        return target
    }

    private func skip(_ count: Int64) -> Int64 {
        let step = min(max(0, Int(clamping: count)), max(0, source.count - position))
        position += step
        return Int64(step)
    }

    /// Goes to the next entry.
    func advance() -> Step {
        turn += 1
        var entry: OpaquePointer?
        let status = unsafe archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return .end }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry else {
            return .damaged
        }
        let name = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
        var text = ""
        if let name = unsafe name { text = unsafe String(cString: name) }
        let size = unsafe archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : nil
        return .entry(
            name: text, size: size.map { Int($0) },
            encrypted: unsafe archive_entry_is_encrypted(entry) != 0)
    }

    /// Reads bytes of the entry; 0 at its end.
    func read(into target: inout [UInt8]) throws(ExtractionFailure) -> Int {
        let archive = unsafe archive
        let count = unsafe target.withUnsafeMutableBytes { bytes in
            unsafe archive_read_data(archive, bytes.baseAddress, bytes.count)
        }
        if count >= 0 { return count }
        throw failure ?? ExtractionFailure(.damaged, "a part of the package is damaged")
    }
}
