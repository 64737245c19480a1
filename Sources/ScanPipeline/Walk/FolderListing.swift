internal import Glibc

/// The names in a folder.
enum FolderListing {
    /// Lists a folder.
    ///
    /// - Returns: the names in reverse order of their bytes, and the error that ended the listing,
    ///   if one did.
    static func names(in folder: ScanPath) -> SystemAnswer<[[UInt8]]> {
        guard let directory = unsafe opendir(folder.terminated) else {
            return SystemAnswer([], error: errno)
        }
        defer { unsafe _ = closedir(directory) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(directory) else { break }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 256) {
                    unsafe Array(UnsafeBufferPointer(start: $0, count: strlen(entry.name)))
                }
            }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
        let failure = errno
        names.sort { $1.lexicographicallyPrecedes($0) }
        return SystemAnswer(names, error: failure)
    }
}

extension UnsafeMutablePointer<dirent> {
    /// The name as a C string inside the entry.
    fileprivate var name: UnsafePointer<CChar> {
        unsafe UnsafeRawPointer(self).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
            .assumingMemoryBound(to: CChar.self)
    }
}
