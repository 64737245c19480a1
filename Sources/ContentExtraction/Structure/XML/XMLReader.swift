package import FindingModel

/// Reads XML 1.0: clinical documents (CDA R2, C-CDA, C32), FHIR R4 and R5 in XML, and any other
/// by the names of its elements and attributes.
///
/// Offsets are those of the file; references such as `&amp;` stay as written. Document types and
/// entities are passed over, never expanded or fetched. Narrative text has no fields.
package struct XMLReader: StructureReader, EmbeddingReader {
    private var tokenizer = XMLTokenizer()
    private var elements = XMLElements()
    private var tree = FieldTree(expectsFHIR: false)

    package init(head: [UInt8]) {
        self.init(head: head, depth: 0)
    }

    init(head: [UInt8], depth: Int) {
        tree.embedded = EmbeddedReader(depth: depth)
    }

    var isCut: Bool { tree.embedded?.isCut ?? false }

    package var isBroken: Bool { tokenizer.isBroken || isCut }

    package mutating func read(
        _ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]
    ) {
        swap(&tree.ready, &fields)
        tokenizer.read(chunk, isEnd: isEnd, &elements, &tree)
        swap(&tree.ready, &fields)
    }
}

extension XMLReader {
    package static func recognises(_ head: [UInt8]) -> Bool {
        let text = head.span
        var index = XMLReader.afterSpace(text, 0)
        let isDeclared = ScalarText.hasPrefix(text.extracting(index...), "<?xml")
        while index + 1 < text.count, text[index] == 0x3C {
            let rest = text.extracting(index...)
            if ScalarText.hasPrefix(rest, "<!doctype html") { return false }
            if text[index + 1] != 0x21, text[index + 1] != 0x3F {
                return isRoot(rest, isDeclared: isDeclared)
            }
            var prolog = XMLTokenizer()
            guard let length = prolog.lengthOfMarkup(rest) else { return isDeclared }
            index = afterSpace(text, index + length)
        }
        return isDeclared && index >= text.count
    }

    /// Begins after white space and a byte order mark.
    private static func afterSpace(_ text: Span<UInt8>, _ from: Int) -> Int {
        var index = from
        let marks: [UInt8] = [0xEF, 0xBB, 0xBF]
        while index < text.count,
            ASCIIByte.isSpace(text[index]) || index < 3 && text[index] == marks[index]
        {
            index += 1
        }
        return index
    }

    /// Whether a text that begins with a `<` has an element there, and not one of HTML.
    private static func isRoot(_ text: Span<UInt8>, isDeclared: Bool) -> Bool {
        guard text.count > 1, XMLTokenizer.beginsName(text[1]) else { return false }
        var end = 1
        while end < text.count, isNameByte(text[end]) { end += 1 }
        let name = text.extracting(1..<end)
        guard !isDeclared else { return !ScalarText.equals(name, "html") }
        if html[name] != nil { return false }
        guard end < text.count else { return false }
        let follows = text[end]
        guard follows == 0x3E || follows == 0x2F || ASCIIByte.isSpace(follows) else { return false }
        for index in end..<text.count where text[index] == 0x2F {
            if text[index - 1] == 0x3C || index + 1 < text.count && text[index + 1] == 0x3E {
                return true
            }
        }
        return false
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        XMLTokenizer.beginsName(byte) || ASCIIByte.isDigit(byte) || byte == 0x2D || byte == 0x2E
    }

    private static let html = KeywordTable<Bool>([
        (
            """
            html head body div p span table tr td a br b i u em strong font h1 h2 h3 h4 script \
            style meta title ul ol li img center form input pre blockquote section article
            """, true
        )
    ])
}

extension XMLTokenizer {
    /// The length of a comment, an instruction or a document type at the beginning of a text.
    mutating func lengthOfMarkup(_ text: Span<UInt8>) -> Int? {
        var elements = XMLElements()
        var tree = FieldTree(expectsFHIR: false)
        for index in text.indices {
            read(text.extracting(index..<(index + 1)), isEnd: false, &elements, &tree)
            if index > 0, state == .text { return index + 1 }
        }
        return nil
    }
}
