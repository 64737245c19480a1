internal import FindingModel
internal import Glibc

/// What a symbolic link leads to that a walk comes upon and does not follow.
enum LinkTarget: Sendable, Hashable {
    /// Something that the walk visits under its own name.
    case visited
    /// A folder that holds the link.
    case folderAround
    /// Something that the walk does not visit.
    case elsewhere
    /// Nothing: the error of the system.
    case nothing(Int32)

    /// Follows a link; `given` is the path that the walk began at.
    init(of link: ScanPath, from given: ScanPath) {
        guard let target = link.withoutLinks else {
            self = .nothing(errno)
            return
        }
        if let folder = link.folder.withoutLinks, folder.isAtOrBelow(target) {
            self = .folderAround
        } else if let root = given.withoutLinks, target.isAtOrBelow(root) {
            self = .visited
        } else {
            self = .elsewhere
        }
    }

    /// Why nothing behind the link is scanned; `nil` if it is, under its own name.
    var obstacle: (reason: CoverageReason, detail: String)? {
        switch self {
        case .visited: nil
        case .folderAround:
            (.unsupported, "is a symbolic link to a folder that holds it")
        case .elsewhere:
            (.unsupported, "is a symbolic link to something outside, which is not followed")
        case .nothing(let error):
            (.unreadable, "is a symbolic link: \(SystemError.message(error))")
        }
    }
}
