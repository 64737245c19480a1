public import Controls
internal import FindingModel

/// Digests of files as they are now.
public enum FileDigests {
    /// Reads every file at and below some paths.
    ///
    /// - Parameters:
    ///   - paths: files and folders.
    ///   - rules: what to leave out.
    ///   - visit: takes each file; one that cannot be read has no digest.
    /// - Throws: what `visit` throws.
    public static func read(
        _ paths: [ScanPath], _ rules: WalkRules, _ visit: (ManifestEntry) throws -> Void
    ) throws {
        var walk = FileWalk(paths, rules, on: FileSystems(ReadPatience()))
        while let step = walk.next() {
            switch step {
            case .file(let path, let isGiven, let system):
                try visit(entry(path, followingLink: isGiven, on: system))
            case .hardLink(let path, _, let system):
                try visit(entry(path, followingLink: false, on: system))
            case .obstacle(let path, _, _, _):
                try visit(
                    ManifestEntry(path: path.display, size: 0, modified: nil, sha256: nil))
            case .standardInput, .link: break
            }
        }
    }

    private static func entry(
        _ path: ScanPath, followingLink: Bool, on system: FileSystem
    ) -> ManifestEntry {
        var entry = ManifestEntry(path: path.display, size: 0, modified: nil, sha256: nil)
        do throws(FileReader.Failure) {
            let reader = try FileReader(path, followingLink: followingLink, on: system)
            guard let before = reader.attributes else { return entry }
            entry.size = before.size
            entry.modified = before.modified
            let digest = reader.digest(of: before.size)
            // Why again: a digest of a file that was written to meanwhile is one of nothing.
            if reader.attributes == before { entry.sha256 = digest }
        } catch {
            return entry
        }
        return entry
    }
}
