internal import FindingModel
internal import Foundation

/// One line of a journal: a file that was copied, or is about to be replaced by a stub.
///
/// Holds names and digests, never content.
struct QuarantineEntry: Codable, Hashable {
    enum Action: String, Codable {
        /// The copy is complete.
        case copied
        /// The copy is complete, and the file may have been replaced by a stub.
        case stubbing
        /// Nothing was done to the file.
        case skipped
    }

    var action: Action
    /// The file, as reports show it.
    var path: String
    /// The copy, empty if it did not come to one.
    var copy: String
    var sha256: String
    var stubSHA256: String?
    var reason: String?
    var mode = 0
    var userID = 0
    var groupID = 0
    var modified = 0

    /// What the file was like.
    var attributes: FileAttributes {
        FileAttributes(
            size: 0, modified: modified, changed: 0, inode: 0, device: 0, links: 1, mode: mode,
            userID: userID, groupID: groupID)
    }
}
