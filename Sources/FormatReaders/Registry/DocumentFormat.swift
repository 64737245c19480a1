package import ContentExtraction

/// One format: how it is recognised, and who reads it.
package struct DocumentFormat: Sendable {
    /// What reports call it.
    package let mediaType: String
    /// Reads it.
    package let reader: any FormatReader.Type
    private let begins: [HeadMark]
    private let confirms: @Sendable (Recognition) -> Bool

    /// Describes a format.
    ///
    /// - Parameters:
    ///   - mediaType: what reports call it.
    ///   - reader: who reads it.
    ///   - begins: marks of which one must be in the first bytes. Cheap, and decides whether a
    ///     member is spooled at all: no mark, no look at the rest.
    ///   - confirms: looks closer, at all of the content.
    init(
        _ mediaType: String, _ reader: any FormatReader.Type, begins: [HeadMark],
        confirms: @escaping @Sendable (Recognition) -> Bool = { _ in true }
    ) {
        self.mediaType = mediaType
        self.reader = reader
        self.begins = begins
        self.confirms = confirms
    }

    func mayBegin(_ head: [UInt8]) -> Bool {
        begins.contains { $0.matches(head) }
    }

    func recognises(_ content: Recognition) -> Bool {
        mayBegin(content.head) && confirms(content)
    }
}

/// What stands in the first bytes of a format.
enum HeadMark: Sendable {
    /// Bytes at a place.
    case bytes([UInt8], at: Int)
    /// Something that takes a closer look at the first bytes.
    case test(@Sendable ([UInt8]) -> Bool)

    static func bytes(_ bytes: [UInt8]) -> HeadMark { .bytes(bytes, at: 0) }

    static func text(_ text: String, at offset: Int = 0) -> HeadMark {
        .bytes(Array(text.utf8), at: offset)
    }

    func matches(_ head: [UInt8]) -> Bool {
        switch self {
        case .bytes(let bytes, let offset): head.dropFirst(offset).starts(with: bytes)
        case .test(let test): test(head)
        }
    }
}
