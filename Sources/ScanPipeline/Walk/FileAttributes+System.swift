internal import FindingModel
internal import Glibc

extension FileAttributes {
    /// The attributes out of a status, with names of owner and group.
    private init(_ status: stat, accessList: String?) {
        self.init(
            size: Int(status.st_size), modified: status.st_mtim.nanoseconds,
            changed: status.st_ctim.nanoseconds, inode: UInt64(status.st_ino),
            device: UInt64(status.st_dev), links: Int(status.st_nlink),
            mode: Int(status.st_mode & 0o7777), userID: Int(status.st_uid),
            groupID: Int(status.st_gid), owner: AccountNames.shared.user(status.st_uid),
            group: AccountNames.shared.group(status.st_gid), accessList: accessList)
    }

    /// The attributes of an open file, `nil` if the system does not say.
    init?(descriptor: Int32) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return nil }
        self.init(status, accessList: AccessList.text(descriptor: descriptor))
    }

    /// The attributes of what a path leads to, links not followed; `nil` if there is nothing.
    init?(_ path: ScanPath) {
        var status = stat()
        guard unsafe lstat(path.terminated, &status) == 0 else { return nil }
        self.init(status, accessList: AccessList.text(path))
    }
}

extension timespec {
    fileprivate var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
