internal import CArchive
internal import ContentExtraction
internal import FindingModel
internal import Glibc

/// An archive that libarchive reads, one entry after the other.
///
/// Owns libarchive's handle. Used by one thread.
@safe final class ArchiveStream {
    /// Which formats are tried.
    enum Formats {
        /// All but those that are texts or scripts, and compressed single files.
        case any
        /// Zip by its directory.
        case zip
        /// Zip by its local headers, from first to last.
        case zipByLocalHeaders
        /// Single compressed files, whatever they hold.
        case compressed
    }

    /// What an entry is.
    enum Kind {
        case file, folder
        /// A link, device or other thing without bytes of its own.
        case other
    }

    private let handle: OpaquePointer
    private let feed: ArchiveFeed
    private var entry: OpaquePointer?

    init(_ source: any ByteSource, _ formats: Formats) throws(ExtractionFailure) {
        guard let handle = unsafe archive_read_new() else {
            throw ExtractionFailure(.memoryLimit, "no memory to open the archive")
        }
        unsafe self.handle = unsafe handle
        feed = ArchiveFeed(source)
        unsafe Self.support(formats, handle)
        let data = unsafe Unmanaged.passUnretained(feed).toOpaque()
        unsafe archive_read_set_callback_data(handle, data)
        unsafe archive_read_set_read_callback(handle, ArchiveCallbacks.read)
        unsafe archive_read_set_seek_callback(handle, ArchiveCallbacks.seek)
        unsafe archive_read_set_skip_callback(handle, ArchiveCallbacks.skip)
        guard unsafe archive_read_open1(handle) == ARCHIVE_OK else { throw failure() }
    }

    deinit {
        unsafe _ = archive_read_free(handle)
    }

    private static func support(_ formats: Formats, _ handle: OpaquePointer) {
        switch formats {
        case .zip:
            unsafe archive_read_support_format_zip_seekable(handle)
        case .zipByLocalHeaders:
            unsafe archive_read_support_format_zip_streamable(handle)
        case .compressed:
            unsafe supportFilters(handle)
            unsafe archive_read_support_format_raw(handle)
        case .any:
            unsafe supportFilters(handle)
            unsafe archive_read_support_format_tar(handle)
            unsafe archive_read_support_format_cpio(handle)
            unsafe archive_read_support_format_7zip(handle)
            unsafe archive_read_support_format_rar(handle)
            unsafe archive_read_support_format_rar5(handle)
            unsafe archive_read_support_format_cab(handle)
            unsafe archive_read_support_format_iso9660(handle)
            unsafe archive_read_support_format_ar(handle)
            unsafe archive_read_support_format_lha(handle)
            unsafe archive_read_support_format_raw(handle)
            unsafe archive_read_support_format_empty(handle)
            // Why: an archive that was appended to another is in the file all the same.
            unsafe archive_read_set_format_option(
                handle, "tar", "read_concatenated_archives", "1")
        }
    }

    private static func supportFilters(_ handle: OpaquePointer) {
        unsafe archive_read_support_filter_gzip(handle)
        unsafe archive_read_support_filter_bzip2(handle)
        unsafe archive_read_support_filter_compress(handle)
        unsafe archive_read_support_filter_xz(handle)
        unsafe archive_read_support_filter_lzma(handle)
        unsafe archive_read_support_filter_lz4(handle)
        unsafe archive_read_support_filter_zstd(handle)
    }

    /// Goes to the next entry; `false` at the end.
    func next() throws(ExtractionFailure) -> Bool {
        for _ in 0..<Self.patience {
            switch unsafe archive_read_next_header(handle, &entry) {
            case ARCHIVE_EOF: return false
            case ARCHIVE_OK, ARCHIVE_WARN: return true
            case ARCHIVE_RETRY: continue
            default: throw failure()
            }
        }
        throw failure()
    }

    /// How often libarchive may say "try again" for one entry.
    private static let patience = 100

    /// The name of the entry as reports show it.
    var name: String {
        guard let entry = unsafe entry else { return "" }
        var name = ""
        if let utf8 = unsafe archive_entry_pathname_utf8(entry) {
            name = unsafe String(cString: utf8)
        } else if let bytes = unsafe archive_entry_pathname(entry) {
            name = unsafe String(cString: bytes)
        }
        while name.hasPrefix("./") { name.removeFirst(2) }
        return name.isEmpty ? "unnamed" : name
    }

    var kind: Kind {
        guard let entry = unsafe entry else { return .other }
        if unsafe archive_entry_hardlink(entry) != nil { return .other }
        switch unsafe UInt32(archive_entry_filetype(entry)) {
        // Why 0 too: archives that know no kinds give none.
        case 0o100000, 0: return .file
        case 0o040000: return .folder
        default: return .other
        }
    }

    var isEncrypted: Bool {
        guard let entry = unsafe entry else { return false }
        return unsafe archive_entry_is_encrypted(entry) != 0
    }

    /// The size that the archive states.
    var statedSize: Int? {
        guard let entry = unsafe entry, unsafe archive_entry_size_is_set(entry) != 0 else {
            return nil
        }
        return unsafe Int(archive_entry_size(entry))
    }

    /// Reads bytes of the entry; 0 at its end.
    func read(into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int {
        for _ in 0..<Self.patience {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe archive_read_data(handle, $0.baseAddress, $0.count)
            }
            if count >= 0 { return count }
            if count != Int(ARCHIVE_RETRY) { throw failure() }
        }
        throw failure()
    }

    /// What tells where the archive ends in its source, once all entries were read.
    var end: ArchiveEnd {
        let filters = unsafe archive_filter_count(handle)
        switch unsafe archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK {
        case ARCHIVE_FORMAT_RAW where filters == 2, ARCHIVE_FORMAT_TAR where filters <= 2,
            ARCHIVE_FORMAT_CPIO where filters == 1:
            return .reached(Int(unsafe archive_filter_bytes(handle, -1)))
        case ARCHIVE_FORMAT_CPIO where filters == 2, ARCHIVE_FORMAT_ISO9660 where filters == 2:
            return .compression
        case ARCHIVE_FORMAT_ISO9660 where filters == 1: return .image
        case ARCHIVE_FORMAT_7ZIP where filters == 1: return .sevenZip
        case ARCHIVE_FORMAT_RAR where filters == 1: return .rar4
        case ARCHIVE_FORMAT_RAR_V5 where filters == 1: return .rar5
        default: return .unknown
        }
    }

    /// What libarchive says went wrong, in our terms.
    private func failure() -> ExtractionFailure {
        if let failure = feed.failure { return failure }
        if unsafe archive_errno(handle) == ENOMEM {
            return ExtractionFailure(.memoryLimit, "the archive needs more memory than allowed")
        }
        guard let text = unsafe archive_error_string(handle) else {
            return ExtractionFailure(.damaged, "the archive is damaged")
        }
        let message = unsafe String(cString: text).lowercased()
        if message.contains("crypt") || message.contains("passphrase") {
            return ExtractionFailure(.encrypted, "the archive is encrypted")
        }
        if message.contains("support") || message.contains("unrecognized")
            || message.contains("multi-volume") || message.contains("unknown")
        {
            return ExtractionFailure(.unsupported, "the archive uses a feature that is not read")
        }
        if message.contains("too many filters") {
            return ExtractionFailure(.tooDeep, "it is compressed over and over")
        }
        return ExtractionFailure(.damaged, "the archive is damaged")
    }
}
