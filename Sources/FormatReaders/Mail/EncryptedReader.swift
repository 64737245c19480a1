package import ContentExtraction
internal import FindingModel

/// Stands for what is recognised as encrypted: it cannot be read, and that is said.
package enum EncryptedReader: FormatReader {
    /// The content type of CMS that is enveloped or encrypted (RFC 5652, 1.2.840.113549.1.7).
    private static let cms: [UInt8] = [
        0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07,
    ]

    /// Says that the content is encrypted.
    package static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        throw ExtractionFailure(.encrypted, "is encrypted")
    }

    /// Whether this is a CMS message that is encrypted: a sequence, then the type of its content.
    static func isEncryptedCMS(_ head: [UInt8]) -> Bool {
        guard head.first == 0x30 else { return false }
        for place in 2..<8 where head.dropFirst(place).starts(with: cms) {
            let kind = head.dropFirst(place + cms.count).first
            return kind == 3 || kind == 6
        }
        return false
    }
}
