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

    /// Makes attributes.
    public init(
        size: Int, modified: Int, changed: Int, inode: UInt64, device: UInt64, links: Int,
        mode: Int, userID: Int, groupID: Int, owner: String? = nil, group: String? = nil
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
    }

    /// The owner's name, or number.
    public var ownerText: String { owner ?? "#\(userID)" }

    /// The group's name, or number.
    public var groupText: String { group ?? "#\(groupID)" }

    /// Seconds since 1970 of the last change of its content.
    public var modifiedSeconds: Double { Double(modified) / 1e9 }
}
