internal import FindingModel

/// One file while its findings and items arrive.
struct FileFigures {
    let path: String
    var verdict = Verdict.clear
    var findings = 0
    var bytes = 0
    var entities: [EntityType: Int] = [:]
    var attributes: FileAttributes?

    /// The folder that holds it, "" if its path names none.
    var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    var name: String {
        guard let slash = path.lastIndex(of: "/") else { return path }
        return String(path[path.index(after: slash)...])
    }

    /// Seconds since 1970 of the last change, `nil` if nobody said.
    var modified: Double? { attributes?.modifiedSeconds }
}
