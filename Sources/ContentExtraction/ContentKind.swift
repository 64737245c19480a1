public import FindingModel

/// What the first bytes of a file say it is.
public enum ContentKind: Sendable, Hashable {
    /// Nothing at all.
    case empty
    /// Text, to be scanned after `prefix` bytes in the encoding.
    case text(SourceEncoding, prefix: Int, mediaType: String)
    /// Something else, known or not; `application/octet-stream` if not.
    case binary(mediaType: String)

    /// Whether a reader of formats may find more in the content than its bytes show: all but plain
    /// text, and of that what is written in a language of its own.
    package var mayHoldParts: Bool {
        switch self {
        case .empty: false
        case .binary: true
        case .text(_, _, let mediaType): Self.markedText.contains(mediaType)
        }
    }

    private static let markedText: Set<String> = [
        "message/rfc822", "application/mbox", "text/html", "application/pgp-encrypted",
        "application/rtf", "application/pdf",
    ]

    /// How many bytes of a file ``recognise(_:)`` wants to see.
    public static let headSize = 64 * 1_024

    /// Recognises content by its first bytes, never by a name.
    ///
    /// Anything that is not known to be binary and reads like text is text. Linear in the bytes
    /// given. Thread-safe.
    ///
    /// - Parameter head: the first ``headSize`` bytes, or all of a shorter file.
    /// - Returns: what the content is.
    public static func recognise(_ head: [UInt8]) -> ContentKind {
        if head.isEmpty { return .empty }
        if ByteOrderMark.utf32.contains(where: { head.starts(with: $0) }) {
            return .binary(mediaType: "text/plain; charset=utf-32")
        }
        if let mark = ByteOrderMark.all.first(where: { head.starts(with: $0.bytes) }) {
            let text = head.dropFirst(mark.bytes.count)
            return .text(
                mark.encoding, prefix: mark.bytes.count,
                mediaType: TextMediaType.guess(text, mark.encoding))
        }
        if let signature = Signature.all.first(where: { $0.matches(head) }) {
            return .binary(mediaType: signature.mediaType)
        }
        guard let encoding = TextStatistics(head).encoding else {
            return .binary(mediaType: "application/octet-stream")
        }
        return .text(encoding, prefix: 0, mediaType: TextMediaType.guess(head[...], encoding))
    }
}

/// A byte order mark (Unicode 16.0, 2.13) and what it announces.
private struct ByteOrderMark {
    let bytes: [UInt8]
    let encoding: SourceEncoding

    /// The marks of UTF-32, which is not decoded; one of them begins like one of UTF-16.
    static let utf32: [[UInt8]] = [[0xFF, 0xFE, 0x00, 0x00], [0x00, 0x00, 0xFE, 0xFF]]

    static let all = [
        ByteOrderMark(bytes: [0xEF, 0xBB, 0xBF], encoding: .utf8),
        ByteOrderMark(bytes: [0xFF, 0xFE], encoding: .utf16LittleEndian),
        ByteOrderMark(bytes: [0xFE, 0xFF], encoding: .utf16BigEndian),
    ]
}
