/// Why a labelled corpus or its floors cannot be used.
///
/// Names the file, the line and the key; never quotes a document.
package struct CorpusError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path as it was given.
    package let file: String
    /// The line from 1, `nil` where the whole file is meant.
    package let line: Int?
    /// What is wrong and what is expected.
    package let message: String

    package init(_ message: String, file: String, line: Int? = nil) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `file:line: message`.
    package var description: String {
        line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
    }
}
