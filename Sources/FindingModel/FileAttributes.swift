/// What a file system says about a file: whose it is, how old, and how one tells that it changed.
///
/// Thread-safe.
public struct FileAttributes: Sendable, Hashable {
    /// Bytes.
    public var size: Int
    /// When its content last changed, in nanoseconds since 1970.
    public var modified: Int
    /// When its content or attributes last changed, in nanoseconds since 1970; cannot be set back.
    public var changed: Int
    /// The number of the file on its device.
    public var inode: UInt64
    /// The device that holds it.
    public var device: UInt64
    /// How many names it has.
    public var links: Int
    /// Permission bits (st_mode without the type).
    public var mode: Int
    /// The number of its owner.
    public var userID: Int
    /// The number of its group.
    public var groupID: Int
    /// The name of its owner, `nil` if the system knows none.
    public var owner: String?
    /// The name of its group, `nil` if the system knows none.
    public var group: String?
    /// Its access control list in one line, as getfacl(1) or nfs4_getfacl(1) write it, or what kind
    /// it has; `nil` if it has none that says more than its mode.
    public var accessList: String?

    /// Makes attributes.
    public init(
        size: Int, modified: Int, changed: Int, inode: UInt64, device: UInt64, links: Int,
        mode: Int, userID: Int, groupID: Int, owner: String? = nil, group: String? = nil,
        accessList: String? = nil
    ) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
        self.device = device
        self.links = links
        self.mode = mode
        self.userID = userID
        self.groupID = groupID
        self.owner = owner
        self.group = group
        self.accessList = accessList
    }

    /// The owner's name, or number.
    public var ownerText: String { owner ?? "#\(userID)" }

    /// The group's name, or number.
    public var groupText: String { group ?? "#\(groupID)" }

    /// The permission bits as ls(1) writes them, with `+` if it has an access control list.
    public var modeText: String {
        var text = ""
        for (shift, special) in [(6, 0o4000), (3, 0o2000), (0, 0o1000)] {
            let bits = mode >> shift & 7
            let execute = mode & special == 0 ? ("x", "-") : shift == 0 ? ("t", "T") : ("s", "S")
            text += (bits & 4 > 0 ? "r" : "-") + (bits & 2 > 0 ? "w" : "-")
            text += bits & 1 > 0 ? execute.0 : execute.1
        }
        return text + (accessList == nil ? "" : "+")
    }

    /// Seconds since 1970 of the last change of its content.
    public var modifiedSeconds: Double { Double(modified) / 1e9 }
}
