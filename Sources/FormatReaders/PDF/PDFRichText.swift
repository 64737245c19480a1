import ContentExtraction
import FindingModel

/// Collects the text of a field or note with its layout, which is XHTML (ISO 32000-2, 12.7.4.4).
final class PDFRichText: XMLHandler {
    private var bytes: [UInt8] = []

    /// The text without its layout; "" if there is none.
    static func text(_ object: PDFObject) throws(ExtractionFailure) -> String {
        let source = object.text
        guard source.contains("<") else { return source }
        let handler = PDFRichText()
        _ = try XMLPush.read(BytesContent(Array(source.utf8)), into: handler)
        return String(decoding: handler.bytes, as: UTF8.self)
    }

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        if ["p", "br"].contains(element.name), !bytes.isEmpty { bytes.append(0x0A) }
    }

    func end(_ name: String) throws(ExtractionFailure) {}

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {
        bytes += utf8
    }
}
