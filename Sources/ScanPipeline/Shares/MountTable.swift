internal import Foundation

/// What is mounted where, as the system lists it without asking any file system (proc(5)).
struct MountTable: Sendable {
    struct Mount: Sendable, Hashable {
        let point: [UInt8]
        let type: String

        /// Whether it lies on this machine.
        var isLocal: Bool { MountTable.local.contains(type) }
    }

    /// Deepest first.
    let mounts: [Mount]

    /// Types that lie on this machine; what is not known counts as served by others.
    private static let local: Set<String> = [
        "ext2", "ext3", "ext4", "xfs", "btrfs", "bcachefs", "f2fs", "zfs", "jfs", "reiserfs",
        "tmpfs", "ramfs", "rootfs", "devtmpfs", "overlay", "aufs", "vfat", "msdos", "exfat",
        "ntfs", "ntfs3", "hfs", "hfsplus", "iso9660", "udf", "squashfs", "erofs", "proc", "sysfs",
        "devpts", "cgroup", "cgroup2", "mqueue", "hugetlbfs", "securityfs", "debugfs", "tracefs",
    ]

    /// Takes the lines of `/proc/self/mountinfo`.
    init(_ text: [UInt8]) {
        var mounts: [[UInt8]: Mount] = [:]
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " "))
            guard words.count > 6, let dash = words[6...].firstIndex(of: [UInt8(ascii: "-")]),
                dash + 1 < words.count
            else { continue }
            let point = Self.unescaped(words[4])
            // Why the last: it hides what was mounted there before.
            mounts[point] = Mount(
                point: point, type: String(decoding: words[dash + 1], as: UTF8.self))
        }
        self.mounts = mounts.values.sorted { $0.point.count > $1.point.count }
    }

    /// What is mounted now.
    static var current: MountTable {
        MountTable(Array(FileManager.default.contents(atPath: "/proc/self/mountinfo") ?? Data()))
    }

    /// A path in which space, tab, line feed and backslash are written as `\ooo`.
    private static func unescaped(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = word.startIndex
        while index < word.endIndex {
            let digits = word[(index + 1)...].prefix(3)
            if word[index] == UInt8(ascii: "\\"), digits.count == 3,
                let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
            {
                bytes.append(byte)
                index += 4
            } else {
                bytes.append(word[index])
                index += 1
            }
        }
        return bytes
    }
}

extension Array where Element == UInt8 {
    /// Whether this path is a folder's or that of something in it.
    func isAtOrBelow(_ folder: [UInt8]) -> Bool {
        guard starts(with: folder) else { return false }
        let slash = UInt8(ascii: "/")
        return count == folder.count || folder.last == slash || self[folder.count] == slash
    }
}
