internal import Foundation

/// Keeps other processes from writing to a store: a lock on a file beside it (flock(2)), which the
/// system takes back when the process ends, however it does.
final class StoreLock: Sendable {
    private let descriptor: Int32

    static func path(for store: String) -> String { store + ".lock" }

    init(for store: String) throws(StoreError) {
        let opened = unsafe open(
            Self.path(for: store), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR)
        guard opened >= 0 else {
            throw StoreError(
                .unusable,
                "cannot lock the store \(store): \(unsafe String(cString: strerror(errno)))")
        }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            throw StoreError(
                .locked,
                "the store \(store) is in use by another scan; wait for it, or use another store")
        }
        descriptor = opened
    }

    deinit { close(descriptor) }
}
