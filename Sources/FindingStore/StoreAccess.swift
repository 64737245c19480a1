internal import Foundation

/// How the file of a store is opened.
struct StoreAccess {
    /// What SQLite is to open: a path, or an address with what it may rely on.
    let address: String
    let isReadOnly: Bool

    /// To write to, or to read what may be written meanwhile: files beside the store are needed.
    init(path: String) {
        address = path
        isReadOnly = false
    }

    /// To read from: without a write where nothing can be written.
    init(toRead path: String) {
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let isWritable = [file, file.deletingLastPathComponent()].allSatisfy {
            unsafe access($0.path, W_OK) == 0
        }
        isReadOnly = !isWritable
        // Why not beside a log: it belongs to the store, and somebody may be writing to it.
        let isUnchanging = !isWritable && !StoreAccess.hasContent(file.path + "-wal")
        address = isUnchanging ? file.absoluteString + "?immutable=1" : path
    }

    private static func hasContent(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_size > 0
    }
}
