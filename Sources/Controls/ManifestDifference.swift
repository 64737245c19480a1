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
    /// Files of one side of which the other says nothing, because it is not whole.
    public let uncompared: Int

    /// Compares the files of before with those of now; times alone are no difference.
    ///
    /// Where a side is not whole, a file that it does not list is neither added nor missing.
    public init(
        from before: [ManifestEntry], isWhole: Bool = true, to now: [ManifestEntry],
        isNowWhole: Bool = true
    ) {
        var old = Dictionary(before.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
        var lines: [Line] = []
        var (same, uncompared) = (0, 0)
        for entry in now {
            guard let known = old.removeValue(forKey: entry.path) else {
                if isWhole {
                    lines.append(Line(change: .added, path: entry.path))
                } else {
                    uncompared += 1
                }
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
        if isNowWhole {
            lines += old.keys.map { Line(change: .missing, path: $0) }
        } else {
            uncompared += old.count
        }
        self.lines = lines.sorted { ($0.path, $0.change.rawValue) < ($1.path, $1.change.rawValue) }
        self.same = same
        self.uncompared = uncompared
    }
}
