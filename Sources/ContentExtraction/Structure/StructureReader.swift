package import FindingModel

/// Finds the fields of a structured text while it streams by.
///
/// What it gives does not depend on how the text is cut. Memory is bounded whatever the text: a unit
/// (segment, row, token) larger than ``StructureLimits/longestUnit`` is passed over as plain text.
/// Never throws: broken structure ends the reading, and ``isBroken`` says so.
package protocol StructureReader: Sendable {
    /// Whether a text begins like this structure.
    ///
    /// - Parameter head: up to 64 kB of UTF-8 from the beginning.
    /// - Returns: whether it does.
    static func recognises(_ head: [UInt8]) -> Bool

    /// Begins a text. `head` is what ``recognises(_:)`` saw: delimiters can be learned from it.
    init(head: [UInt8])

    /// Reads the next chunk and appends the fields that are complete, in ascending order.
    ///
    /// A field is given at the latest when ``StructureLimits/longestUnit`` bytes have been read
    /// beyond its start.
    ///
    /// - Parameters:
    ///   - chunk: the next bytes of the text.
    ///   - isEnd: whether these are the last.
    ///   - fields: where fields go; ranges are absolute offsets in the text.
    mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue])

    /// Whether the structure broke off: what follows is scanned as plain text.
    var isBroken: Bool { get }
}

/// Bounds that keep memory and time small for any input.
package enum StructureLimits {
    /// Bytes of a segment, row, object or token that is looked at as a whole.
    package static let longestUnit = 64 * 1_024
    /// Bytes of a single value that can be a field; longer ones are prose.
    package static let longestValue = 1_024
    /// Nesting of objects or elements.
    package static let deepest = 200
    /// Columns of a table.
    package static let mostColumns = 20_000
}
