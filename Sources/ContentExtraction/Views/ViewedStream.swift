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
    /// Where in the text as it was written the structure begins.
    private var structureStart = 0
    private var taken = 0
    private var map = FieldMap()
    /// Fields of the text as it was written, which are not moved yet.
    private var waiting: [FieldValue] = []

    /// Whether a structure broke off.
    package private(set) var isBroken = false

    /// Begins a text.
    ///
    /// - Parameter structure: the reader of its structure, `nil` if it is plain.
    package init(_ structure: (any StructureReader)? = nil) {
        self.structure = structure
    }

    /// Begins another structure, that of the text from here on; ends the one before.
    package mutating func begin(_ next: (any StructureReader)?) {
        let nothing: [UInt8] = []
        readStructure(nothing.span, isEnd: true)
        structure = next
        structureStart = taken
    }

    /// Whether something was left encoded because a limit was hit.
    package var isTooDeep: Bool { view.isTooDeep }

    /// Whether not all of it is text, or not in the encoding that it was taken for.
    package var hasStrayNuls: Bool { view.hasStrayNuls }

    /// Takes the next chunk.
    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool) -> Part {
        var part = Part()
        view.read(chunk, isEnd: isEnd, into: &part.text, edits: &part.edits)
        readStructure(chunk, isEnd: isEnd)
        taken += chunk.count
        map.add(part.edits)
        // Why not all: the text of a field may not be read for good yet.
        let border = isEnd ? Int.max : view.consumed - TextView.tentative
        let known = waiting.prefix { $0.range.upperBound < border }
        part.fields = known.map { map.moved($0) }
        waiting.removeFirst(known.count)
        map.forget(before: view.consumed - 2 * Self.fieldLag)
        return part
    }

    private mutating func readStructure(_ chunk: Span<UInt8>, isEnd: Bool) {
        guard structure != nil else { return }
        let known = waiting.count
        structure?.read(chunk, isEnd: isEnd, into: &waiting)
        if structureStart > 0 {
            for index in known..<waiting.count {
                waiting[index] = waiting[index].moved(by: structureStart)
            }
        }
        if structure?.isBroken == true { isBroken = true }
    }
}

extension FieldValue {
    fileprivate func moved(by offset: Int) -> FieldValue {
        FieldValue(
            range: (range.lowerBound + offset)..<(range.upperBound + offset), path: path,
            meaning: meaning)
    }
}
