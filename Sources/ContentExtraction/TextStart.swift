internal import FindingModel

/// Where a text begins for readers that know no byte order mark, blank lines or UTF-16 before it.
package enum TextStart {
    /// The beginning of a document that does not begin as its reader expects, as it would be
    /// expected; `nil` if nothing stands before it.
    package static func displaced(_ head: [UInt8]) -> [UInt8]? {
        // Why first: nearly every document is passed over by two of its bytes.
        guard let first = head.first,
            isBlank(first) || [0xEF, 0xFE, 0xFF].contains(first) || head.prefix(2).contains(0),
            case .text(let encoding, let prefix, _) = ContentKind.recognise(head)
        else { return nil }
        return plain(head.dropFirst(prefix), encoding)
    }

    /// A beginning in bytes that include ASCII, without what is blank before it.
    static func plain(_ text: ArraySlice<UInt8>, _ encoding: SourceEncoding) -> [UInt8] {
        switch encoding {
        case .utf8, .windows1252: return Array(text.drop(while: isBlank))
        case .utf16LittleEndian, .utf16BigEndian:
            var decoder = TextDecoder(encoding)
            var decoded: [UInt8] = []
            decoder.decode(Array(text).span, into: &decoded)
            return Array(decoded.drop(while: isBlank))
        }
    }

    /// Whether a byte is a space, a tab or the end of a line.
    package static func isBlank(_ byte: UInt8) -> Bool {
        [0x20, 0x09, 0x0A, 0x0D].contains(byte)
    }
}
