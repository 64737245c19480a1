package import FindingModel

/// Reads JSON (RFC 8259), JSON Lines, and FHIR R4 and R5 in JSON.
///
/// Values of FHIR resources are what FHIR says they are, wherever the resource stands; values of
/// other JSON have their key for a name. Offsets are those of the file, escapes left as written.
package struct JSONReader: StructureReader, EmbeddingReader {
    private var tokenizer = JSONTokenizer()
    private var tree: FieldTree

    package init(head: [UInt8]) {
        self.init(head: head, depth: 0)
    }

    init(head: [UInt8], depth: Int) {
        tree = FieldTree(expectsFHIR: ScalarText.contains(head.span, "\"resourcetype\""))
        tree.embedded = EmbeddedReader(depth: depth)
    }

    var isCut: Bool { tree.embedded?.isCut ?? false }

    package var isBroken: Bool { tokenizer.isBroken || isCut }

    package mutating func read(
        _ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]
    ) {
        swap(&tree.ready, &fields)
        tokenizer.read(chunk, isEnd: isEnd, into: &tree)
        swap(&tree.ready, &fields)
    }
}

extension JSONReader {
    /// Bytes that are tried.
    private static let trial = 4_096
    /// So much read without a mistake makes a text JSON that breaks off later.
    private static let convincing = 6

    package static func recognises(_ head: [UInt8]) -> Bool {
        let text = head.span
        var first = 0
        while first < text.count, ASCIIByte.isSpace(text[first]) || isMark(text[first]) {
            first += 1
        }
        guard first < text.count, text[first] == 0x7B || text[first] == 0x5B else { return false }
        var tokenizer = JSONTokenizer()
        var tree = FieldTree(expectsFHIR: false)
        let isWhole = text.count <= trial
        tokenizer.read(text.extracting(first: trial), isEnd: false, into: &tree)
        if !tokenizer.isBroken, !tokenizer.isDamaged {
            return tokenizer.itemsRead > 0 || !isWhole
        }
        return text[first] == 0x7B && tokenizer.itemsRead >= convincing
    }

    /// Bytes of the byte order mark, and the record separator of RFC 7464.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte == 0xEF || byte == 0xBB || byte == 0xBF || byte == 0x1E
    }
}
