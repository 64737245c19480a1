package import FindingModel

/// What all items of one file amount to.
package struct FileConclusion: Sendable, Hashable {
    package let path: String
    package private(set) var verdict = Verdict.clear
    package private(set) var sha256: String?
    package private(set) var attributes: FileAttributes?

    init(path: String) {
        self.path = path
    }

    mutating func add(_ item: ItemReport) {
        verdict = verdict.worse(item.verdict)
        guard item.place.part.isEmpty else { return }
        sha256 = item.sha256
        attributes = item.file
    }

    package var fileClass: FileClass { FileClass(verdict) }
}

/// Brings items together that are of one file; they follow each other.
struct FileConclusions {
    private var current: FileConclusion?

    /// Adds an item; gives the file before, if this item is of another.
    mutating func add(_ item: ItemReport) -> FileConclusion? {
        var ended: FileConclusion?
        if current?.path != item.place.path { ended = finish() }
        var file = current ?? FileConclusion(path: item.place.path)
        file.add(item)
        current = file
        return ended
    }

    /// Gives the last file.
    mutating func finish() -> FileConclusion? {
        defer { current = nil }
        return current
    }
}
