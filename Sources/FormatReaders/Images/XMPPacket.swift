import ContentExtraction
import FindingModel

/// Writes what a picture says of itself in XMP (ISO 16684-1).
enum XMPPacket {
    static func read(
        _ bytes: ArraySlice<UInt8>, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        guard let start = bytes.firstIndex(of: UInt8(ascii: "<")) else { return }
        let handler = PlainXMLHandler.packet(writer)
        _ = try XMLPush.read(BytesContent(Array(bytes[start...])), into: handler)
    }
}
