/// Why a table that travels with the program cannot be used.
package enum TableError: Error, Sendable, Hashable {
    /// The program was built without the file.
    case missing(file: String)
    /// The file is not a table of the expected kind and version, or its size contradicts its header.
    case damaged(file: String)
}

extension TableError: CustomStringConvertible {
    /// One line: which file, what is wrong and what to do.
    package var description: String {
        switch self {
        case .missing(let file): "\(file): not in this build; build the program again"
        case .damaged(let file): "\(file): not a readable table; make it again and rebuild"
        }
    }
}
