internal import CXattr
internal import Glibc

/// Access control lists of files, which grant more than owner, group and permissions say.
enum AccessList {
    /// The extended attribute in which Linux keeps them (acl(5)).
    private static let ofThisMachine = "system.posix_acl_access"
    /// Bytes of a list that are read; a longer one is only said to be there.
    private static let most = 65_536

    /// The list of an open file in words, `nil` if it has none that says more than its mode.
    static func text(descriptor: Int32) -> String? {
        unsafe text { name, bytes in
            unsafe fgetxattr(descriptor, name, bytes.baseAddress, bytes.count)
        }
    }

    /// The list of what a path leads to, links not followed.
    static func text(_ path: ScanPath) -> String? {
        let path = path.terminated
        return unsafe text { name, bytes in
            unsafe lgetxattr(path, name, bytes.baseAddress, bytes.count)
        }
    }

    /// Gives an open file the list of another, if that has one and the file system takes it.
    static func copy(from source: Int32, to file: Int32) {
        let list = unsafe bytes(of: ofThisMachine) { name, bytes in
            unsafe fgetxattr(source, name, bytes.baseAddress, bytes.count)
        }
        guard let list else { return }
        _ = unsafe fsetxattr(file, ofThisMachine, list, list.count, 0)
    }

    private typealias Reading = (String, UnsafeMutableBufferPointer<UInt8>) -> Int

    private static func text(_ get: Reading) -> String? {
        if let list = unsafe bytes(of: ofThisMachine, get) { return POSIXAccessList.text(list) }
        if let list = unsafe bytes(of: "system.nfs4_acl", get) { return NFSAccessList.text(list) }
        // Why no more: accounts of Windows have no names here.
        return unsafe bytes(of: "system.cifs_acl", get) == nil ? nil : "windows"
    }

    /// An attribute's bytes, none if it is too long; `nil` if the file has none.
    private static func bytes(of name: String, _ get: Reading) -> [UInt8]? {
        var error: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { bytes, count in
            let got = unsafe get(name, bytes)
            (count, error) = (max(0, got), got < 0 ? errno : 0)
        }
        return error == 0 || error == ERANGE ? bytes : nil
    }
}
