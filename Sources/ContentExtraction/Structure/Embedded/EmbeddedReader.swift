import FindingModel

/// A reader of a structure whose values may be structured text themselves.
protocol EmbeddingReader: StructureReader {
    /// Begins a text that stands within as many others.
    init(head: [UInt8], depth: Int)

    /// Whether a value was not read to its end, or not at all, because a limit was hit.
    var isCut: Bool { get }
}

/// Reads structured text that is a value of another structure: a message in a string of JSON, JSON in a
/// cell, XML in XML.
///
/// Of a value longer than ``StructureLimits/longestUnit`` only the beginning is read, and what stands in
/// more than four others is not; ``isCut`` says so. Values that break off are plain text, as is all
/// that none of the structures begins with.
struct EmbeddedReader: Sendable {
    private enum Kind {
        case segments, json, xml, table
    }

    /// What the structure around says about a value.
    struct Place {
        let offset: Int
        let path: String
        let name: String
    }

    private static let deepest = 4

    private let depth: Int
    /// Whether a limit was hit.
    private(set) var isCut = false

    /// Reads values of a text that stands within as many others.
    init(depth: Int) {
        self.depth = depth
    }

    /// Reads a value that ``EmbeddedMark`` lets pass.
    ///
    /// - Parameters:
    ///   - value: its bytes as written, at most ``StructureLimits/longestUnit``.
    ///   - escapes: how they are written.
    ///   - isWhole: whether that is all of it.
    ///   - place: where it stands.
    /// - Returns: its fields, none if it is no structured text.
    mutating func fields(
        of value: Span<UInt8>, _ escapes: ValueEscapes, isWhole: Bool, at place: Place
    ) -> [FieldValue] {
        let text = UnescapedValue(value, escapes)
        guard let kind = Self.kind(of: text.bytes) else { return [] }
        isCut = isCut || !isWhole || depth >= Self.deepest
        guard depth < Self.deepest else { return [] }
        var found: [FieldValue] = []
        switch kind {
        case .segments:
            var reader = SegmentTextReader(head: text.bytes)
            // Why as an end: an interchange is a single line, of which nothing is read before it.
            reader.read(text.bytes.span, isEnd: true, into: &found)
        case .json: read(JSONReader.self, text.bytes, isEnd: isWhole, into: &found)
        case .xml: read(XMLReader.self, text.bytes, isEnd: isWhole, into: &found)
        case .table: read(TableReader.self, text.bytes, isEnd: isWhole, into: &found)
        }
        return found.map { Self.outer($0, text.range($0.range), at: place) }
    }

    private mutating func read<Reader: EmbeddingReader>(
        _ type: Reader.Type, _ text: [UInt8], isEnd: Bool, into fields: inout [FieldValue]
    ) {
        var reader = type.init(head: text, depth: depth + 1)
        reader.read(text.span, isEnd: isEnd, into: &fields)
        isCut = isCut || reader.isCut
    }

    private static func kind(of text: [UInt8]) -> Kind? {
        let span = text.span
        guard let start = span.indices.first(where: { span[$0] > 0x20 }) else { return nil }
        if SegmentLines.isHeader(span, at: start) { return .segments }
        switch span[start] {
        case 0x7B: return JSONReader.recognises(text) ? .json : nil
        case 0x5B:
            // Why: a list of words is a value of its key.
            let next = span.indices.first { $0 > start && span[$0] > 0x20 } ?? start
            let isOfOthers = span[next] == 0x7B || next > start && span[next] == 0x5B
            return isOfOthers && JSONReader.recognises(text) ? .json : nil
        case 0x3C: return XMLReader.recognises(text) ? .xml : nil
        default: return TableReader.recognises(text) ? .table : nil
        }
    }

    /// A field of a value as one of the structure around.
    private static func outer(
        _ field: FieldValue, _ range: Range<Int>, at place: Place
    ) -> FieldValue {
        var meaning = field.meaning
        // Why only there: a key that stands within others has the one above it in its name.
        if case .named(let name) = meaning, name == field.path, !place.name.isEmpty {
            meaning = .named(place.name + " " + name)
        }
        return FieldValue(
            range: place.offset + range.lowerBound..<place.offset + range.upperBound,
            path: place.path + "/" + field.path, meaning: meaning)
    }
}

extension EmbeddedReader.Place {
    /// A place in a column of a table, counted from zero, which may have no name.
    init(at offset: Int, in column: TableColumn?, number: Int) {
        self.init(
            offset: offset, path: column?.path ?? "column:\(number + 1)", name: column?.name ?? "")
    }
}
