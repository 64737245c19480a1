package import FindingModel

/// Finds out whether a text has a structure that can be read.
package enum StructureRecognition {
    /// Every structure, the most telling first.
    private static let readers: [any StructureReader.Type] = [
        HL7Reader.self, X12Reader.self, JSONReader.self, XMLReader.self,
        CardReader.self, DICOMListingReader.self, SQLDumpReader.self, TableReader.self,
        HTMLTableReader.self, SegmentTextReader.self, SQLTextReader.self, TextTableReader.self,
    ]

    /// Chooses the reader of a text.
    ///
    /// - Parameter head: up to 64 kB of UTF-8 from the beginning.
    /// - Returns: a reader, `nil` if the text is plain.
    package static func reader(for head: [UInt8]) -> (any StructureReader)? {
        guard let reader = readers.first(where: { $0.recognises(head) }) else { return nil }
        // Why: the reader of a table knows the headers of one.
        if reader == TableReader.self, TextTableReader.recognisesSeveral(head) {
            return TextTableReader(head: head)
        }
        return reader.init(head: head)
    }

    /// Reads the fields of a text that is in memory as a whole; none if it is plain.
    package static func fields(of text: [UInt8]) -> [FieldValue] {
        guard var reader = reader(for: Array(text.prefix(ContentKind.headSize))) else { return [] }
        var fields: [FieldValue] = []
        reader.read(text.span, isEnd: true, into: &fields)
        return fields
    }
}
