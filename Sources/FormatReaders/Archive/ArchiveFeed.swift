internal import CArchive
internal import ContentExtraction
internal import FindingModel

/// Hands the bytes of a source to libarchive, which asks by callbacks.
@safe final class ArchiveFeed {
    private static let size = 64 * 1_024

    private let source: any ByteSource
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    private var chunk = [UInt8](repeating: 0, count: size)
    private var position = 0
    /// Why the source could not be read.
    private(set) var failure: ExtractionFailure?

    init(_ source: any ByteSource) {
        self.source = source
    }

    deinit {
        unsafe buffer.deallocate()
    }

    /// Reads on; gives where the bytes are and how many, -1 if that failed.
    func read(_ place: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
        do {
            let count = try source.read(at: position, into: &chunk)
            unsafe buffer.copyBytes(from: chunk[..<count])
            unsafe place.pointee = UnsafeRawPointer(buffer.baseAddress)
            position += count
            return count
        } catch {
            failure = error
            return -1
        }
    }

    /// Goes to another place; gives it.
    func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
        let base =
            switch whence {
            case SEEK_SET: 0
            case SEEK_CUR: position
            default: source.count
            }
        let (target, overflow) = base.addingReportingOverflow(Int(clamping: offset))
        guard !overflow, target >= 0 else { return Int64(ARCHIVE_FATAL) }
        position = target
        return Int64(target)
    }

    /// Passes over bytes; gives how many.
    func skip(_ count: Int64) -> Int64 {
        let step = min(max(0, Int(clamping: count)), max(0, source.count - position))
        position += step
        return Int64(step)
    }
}

/// What libarchive calls.
enum ArchiveCallbacks {
    private static func feed(_ data: UnsafeMutableRawPointer?) -> ArchiveFeed? {
        guard let data = unsafe data else { return nil }
        return unsafe Unmanaged<ArchiveFeed>.fromOpaque(data).takeUnretainedValue()
    }

    static let read:
        @convention(c) (
            OpaquePointer?, UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeRawPointer?>?
        ) -> Int = { _, data, place in
            guard let feed = unsafe feed(data), let place = unsafe place else { return -1 }
            return unsafe feed.read(place)
        }

    static let seek:
        @convention(c) (
            OpaquePointer?, UnsafeMutableRawPointer?, Int64, Int32
        ) -> Int64 = { _, data, offset, whence in
            unsafe feed(data)?.seek(offset, whence) ?? Int64(ARCHIVE_FATAL)
        }

    static let skip:
        @convention(c) (
            OpaquePointer?, UnsafeMutableRawPointer?, Int64
        ) -> Int64 = { _, data, count in
            unsafe feed(data)?.skip(count) ?? 0
        }
}
