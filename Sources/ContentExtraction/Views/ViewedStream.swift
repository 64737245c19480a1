package import FindingModel

/// A text that streams by, as it is scanned, with the fields of its structure.
///
/// The structure is that of the text as it was written; its fields are given in the text to scan.
/// What is given does not depend on how the text is cut. Not thread-safe.
package struct ViewedStream: Sendable {
    /// What is known after a chunk.
    package struct Part: Sendable {
        /// The next bytes to scan.
        package var text: [UInt8] = []
        /// Their edits, which belong before them.
        package var edits: [TextEdit] = []
        /// Fields of these bytes, of earlier or of later ones.
        package var fields: [FieldValue] = []
    }

    /// How far behind its start a field may be given.
    package static let fieldLag = StructureLimits.longestUnit + TextView.longestHold

    private var view = TextView()
    private var structure: (any StructureReader)?
    private var map = FieldMap()
    private var waiting: [FieldValue] = []

    /// Begins a text.
    ///
    /// - Parameter structure: the reader of its structure, `nil` if it is plain.
    package init(_ structure: (any StructureReader)?) {
        self.structure = structure
    }

    /// Whether the structure broke off.
    package var isBroken: Bool { structure?.isBroken ?? false }

    /// Whether something was left encoded because a limit was hit.
    package var isTooDeep: Bool { view.isTooDeep }

    /// Takes the next chunk.
    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool) -> Part {
        var part = Part()
        view.read(chunk, isEnd: isEnd, into: &part.text, edits: &part.edits)
        guard structure != nil else { return part }
        structure?.read(chunk, isEnd: isEnd, into: &waiting)
        map.add(part.edits)
        // Why not all: the text of a field may not be read for good yet.
        let border = isEnd ? Int.max : view.consumed - TextView.tentative
        let known = waiting.prefix { $0.range.upperBound < border }
        part.fields = known.map { map.moved($0) }
        waiting.removeFirst(known.count)
        map.forget(before: view.consumed - 2 * Self.fieldLag)
        return part
    }
}
