/// What tells two states of files apart.
public struct ManifestDifference: Sendable, Hashable {
    /// What became of a file.
    public enum Change: String, Sendable, Hashable {
        /// Its bytes are others.
        case changed
        /// It is not there any more.
        case missing
        /// It was not there before.
        case added
        /// Its bytes cannot be compared: one side was not read in full.
        case unreadable
    }

    /// One file.
    public struct Line: Sendable, Hashable {
        /// What became of it.
        public let change: Change
        /// Its path.
        public let path: String
    }

    /// The files that differ, in the order of their paths.
    public let lines: [Line]
    /// Files that are the same.
    public let same: Int

    /// Compares the files of before with those of now; times alone are no difference.
    public init(from before: [ManifestEntry], to now: [ManifestEntry]) {
        var old = Dictionary(before.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
        var lines: [Line] = []
        var same = 0
        for entry in now {
            guard let known = old.removeValue(forKey: entry.path) else {
                lines.append(Line(change: .added, path: entry.path))
                continue
            }
            guard let digest = known.sha256, let current = entry.sha256 else {
                lines.append(Line(change: .unreadable, path: entry.path))
                continue
            }
            if digest == current {
                same += 1
            } else {
                lines.append(Line(change: .changed, path: entry.path))
            }
        }
        lines += old.keys.map { Line(change: .missing, path: $0) }
        self.lines = lines.sorted { ($0.path, $0.change.rawValue) < ($1.path, $1.change.rawValue) }
        self.same = same
    }
}
