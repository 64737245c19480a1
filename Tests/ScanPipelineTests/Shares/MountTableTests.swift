import Testing

@testable import ScanPipeline

@Suite("What is mounted where")
struct MountTableTests {
    private let table = MountTable(
        Array(
            """
            22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
            40 22 0:44 / /mnt/nas rw shared:7 master:2 - nfs4 nas:/export rw,vers=4.2
            41 40 0:45 / /mnt/nas/My\\040Team rw - cifs //server/team rw
            42 22 0:46 / /home/a rw - fuse.sshfs a@b: rw
            43 42 8:2 / /home/a rw - xfs /dev/sdb1 rw
            not a line of a mount
            """.utf8))

    private func mount(of path: String) -> MountTable.Mount? {
        table.mounts.first { Array(path.utf8).isAtOrBelow($0.point) }
    }

    @Test(
        "A path lies on the deepest mount above it, and on the last one at a place",
        arguments: [
            ("/etc/passwd", "ext4", true), ("/mnt/nas", "nfs4", false),
            ("/mnt/nasty/file", "ext4", true), ("/mnt/nas/My Team/x", "cifs", false),
            ("/home/a/file", "xfs", true),
        ])
    func deepest(path: String, type: String, isLocal: Bool) {
        #expect(mount(of: path)?.type == type)
        #expect(mount(of: path)?.isLocal == isLocal)
    }

    @Test("A walk knows the file system of what is mounted below a path that was given")
    func below() throws {
        let systems = FileSystems(ReadPatience(limit: .seconds(5)), table)
        let root = try systems.root(ScanPath("/"))
        #expect(root.system(of: ScanPath("/mnt/nas/a")).mountPoint == "/mnt/nas")
        #expect(root.system(of: ScanPath("/mnt/nas/a")).limit == .seconds(5))
        #expect(root.system(of: ScanPath("/mnt/nasty")).limit == nil)
        #expect(root.system(of: ScanPath("/mnt/nas/My Team/x")).mountPoint == "/mnt/nas/My Team")
    }

    @Test("With a limit for all, it holds for file systems of this machine too")
    func all() throws {
        let systems = FileSystems(ReadPatience(limit: .seconds(5), isForAll: true), table)
        #expect(try systems.root(ScanPath("/")).system(of: ScanPath("/etc")).limit == .seconds(5))
    }
}
