internal import CXattr
internal import Glibc

/// Access control lists of files, which grant more than owner, group and permissions say.
enum AccessList {
    /// The extended attribute in which Linux keeps them (acl(5)).
    private static let ofThisMachine = "system.posix_acl_access"
    /// Bytes of a list that are read; a longer one is only said to be there.
    private static let most = 65_536

    /// What may have a list.
    private enum Subject {
        case open(Int32)
        /// Links are not followed.
        case path([CChar])
    }

    /// The list of an open file in words, `nil` if it has none that says more than its mode.
    static func text(descriptor: Int32) -> String? { text(.open(descriptor)) }

    /// The list of what a path leads to, links not followed.
    static func text(_ path: ScanPath) -> String? { text(.path(path.terminated)) }

    /// Gives an open file the list of another, if that has one and the file system takes it.
    static func copy(from source: Int32, to file: Int32) {
        guard let list = bytes(of: ofThisMachine, .open(source)) else { return }
        _ = unsafe fsetxattr(file, ofThisMachine, list, list.count, 0)
    }

    private static func text(_ subject: Subject) -> String? {
        if let list = bytes(of: ofThisMachine, subject) { return POSIXAccessList.text(list) }
        if let list = bytes(of: "system.nfs4_acl", subject) { return NFSAccessList.text(list) }
        // Why no more: accounts of Windows have no names here.
        return bytes(of: "system.cifs_acl", subject) == nil ? nil : "windows"
    }

    /// An attribute's bytes, none if it is too long; `nil` if there is none.
    private static func bytes(of name: String, _ subject: Subject) -> [UInt8]? {
        var error: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { bytes, count in
            let got =
                switch subject {
                case .open(let file): unsafe fgetxattr(file, name, bytes.baseAddress, most)
                case .path(let path): unsafe lgetxattr(path, name, bytes.baseAddress, most)
                }
            (count, error) = (max(0, got), got < 0 ? errno : 0)
        }
        return error == 0 || error == ERANGE ? bytes : nil
    }
}
