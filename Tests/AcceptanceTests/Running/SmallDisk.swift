import Foundation

/// A small disk that is mounted as long as a test needs it.
final class SmallDisk {
    private let path: String

    init(in folder: TestFolder, size: String = "64k") throws {
        try folder.makeFolder("disk")
        path = folder.path("disk")
        let outcome = try Program.run(
            "/bin/mount", ["-t", "tmpfs", "-o", "size=\(size)", "tmpfs", path],
            input: FileHandle.nullDevice, environment: [:], in: nil)
        guard outcome.status == 0 else { throw CocoaError(.fileWriteNoPermission) }
    }

    deinit {
        _ = try? Program.run(
            "/bin/umount", [path], input: FileHandle.nullDevice, environment: [:], in: nil)
    }

    static let isPossible: Bool = {
        guard getuid() == 0, let folder = try? TestFolder() else { return false }
        return (try? SmallDisk(in: folder)) != nil
    }()
}
