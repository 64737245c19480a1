/// Why a store cannot be used; each message is one line: what, where, what to do.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of trouble it is.
    public enum Kind: Sendable, Hashable {
        /// Another process has the store open.
        case locked
        /// The file is no store, or a damaged one.
        case damaged
        /// The store was made by a later version of the program.
        case newer
        /// The disk is full.
        case full
        /// It cannot be opened, read or written.
        case unusable
        /// What is asked for is not in the store, or not what the store was made with.
        case mismatch
    }

    /// What kind of trouble it is.
    public let kind: Kind
    /// The message.
    public let description: String

    package init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
