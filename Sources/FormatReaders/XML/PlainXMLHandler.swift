import ContentExtraction
import FindingModel

/// Writes an XML part that has no layout: every text on a line of its own, behind its name.
final class PlainXMLHandler: XMLHandler {
    private let writer: TextWriter
    private let attributes: (XMLElement) -> [XMLAttribute]
    private var label = ""
    private var text: [UInt8] = []

    private static let limit = 64 * 1_024

    /// Properties that programs count, and numbers of theirs.
    private static let counts: Set<String> = [
        "TotalTime", "Pages", "Words", "Characters", "CharactersWithSpaces", "Lines", "Paragraphs",
        "Slides", "Notes", "HiddenSlides", "MMClips", "DocSecurity", "ScaleCrop", "LinksUpToDate",
        "SharedDoc", "HyperlinksChanged", "AppVersion", "HeadingPairs", "revision",
        "editing-cycles", "editing-duration",
    ]

    /// Begins a part.
    ///
    /// - Parameters:
    ///   - writer: takes the text.
    ///   - attributes: those of an element that are text for people.
    init(_ writer: TextWriter, attributes: @escaping (XMLElement) -> [XMLAttribute]) {
        self.writer = writer
        self.attributes = attributes
    }

    /// All attributes, as data that programs keep has its values there.
    static func everything(_ writer: TextWriter) -> PlainXMLHandler {
        PlainXMLHandler(writer) { $0.attributes }
    }

    /// Text only; a property's label is its attribute `name`.
    static func textOnly(_ writer: TextWriter) -> PlainXMLHandler {
        PlainXMLHandler(writer) { _ in [] }
    }

    /// The properties of an XMP packet, which are elements or attributes (ISO 16684-1, 7.9).
    static func packet(_ writer: TextWriter) -> PlainXMLHandler {
        PlainXMLHandler(writer) { element in
            element.attributes.filter { $0.prefix != "rdf" && $0.prefix != "x" }
        }
    }

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        try endText()
        // Why only where there is one: a property's value is an element of its type inside it.
        if let name = element.attribute("name") {
            label = name
        } else if element.prefix != "vt" {
            label = element.name
        }
        for attribute in attributes(element) {
            try writer.line(attribute.name, attribute.value)
        }
    }

    func end(_ name: String) throws(ExtractionFailure) {
        try endText()
    }

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {
        text.append(contentsOf: utf8)
        if text.count > Self.limit { try endText() }
    }

    private func endText() throws(ExtractionFailure) {
        defer { text.removeAll(keepingCapacity: true) }
        guard text.contains(where: { $0 > 0x20 }), !Self.counts.contains(label) else { return }
        try writer.line(label, String(decoding: text, as: UTF8.self))
    }
}
