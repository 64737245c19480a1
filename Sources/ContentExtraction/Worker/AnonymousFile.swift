internal import CSandbox
internal import Glibc

/// Files without a name, which are gone when nobody has them open.
package enum AnonymousFile {
    /// Opens one for reading and writing: in `TMPDIR`, `/var/tmp` or `/tmp`.
    ///
    /// - Returns: a descriptor for the caller to close, -1 if there is no place for one.
    package static func open() -> Int32 {
        let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) }
        for path in [folder, "/var/tmp", "/tmp"].compactMap({ $0 }) {
            let descriptor = unsafe sandbox_disk_file(path)
            if descriptor >= 0 { return descriptor }
        }
        return -1
    }
}
