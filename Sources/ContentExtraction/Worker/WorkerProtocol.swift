/// What parent and child of an extraction say to each other.
///
/// The parent sends a ``WorkerRequest`` as one message, with descriptors. The child answers on its
/// standard output with frames: a kind (1 byte), a length (4 bytes, little-endian), that many
/// bytes. The parent believes nothing that it says.
package enum WorkerProtocol {
    /// Raised with every change of the frames or the request.
    package static let version = 3
    /// How the first frame begins.
    static let greeting = "safeharbor-extract"
    /// Bytes of a frame at most.
    package static let longestFrame = 256 * 1_024
    /// The name of the child's process.
    package static let processName = "safeharbor-extract"
    /// The argument that makes the program the child.
    package static let argument = "extract-worker"
    /// The child's end of the socket by which requests come.
    package static let requestDescriptor: Int32 = 0
    /// Where the child writes frames.
    package static let frameDescriptor: Int32 = 1

    /// The first frame: who speaks, and by which version.
    package static var hello: [UInt8] {
        var fields = FrameFields()
        fields.append(greeting)
        fields.append(version)
        return fields.bytes
    }
}

/// What a frame is.
package enum FrameKind: UInt8 {
    case hello = 1
    /// A part begins: a document or member.
    case begin
    /// Text of the part in hand, UTF-8.
    case text
    /// Where the text from here on stands.
    case place
    /// Bytes of the part in hand as they are.
    case raw
    /// Bytes of a picture of the part in hand; none of them ends the picture.
    case picture
    /// The part in hand ends.
    case end
    /// A member that could not be opened.
    case unopened
    /// Nothing new, but work goes on.
    case heartbeat
    /// The document ends: 1 if it was recognised, 0 if its format is none that is read.
    case done
}

/// How the bytes of a part come.
package enum PartContent: UInt8, Sendable {
    /// As text that a reader found.
    case extracted
    /// As they are; they look like text.
    case raw
    /// Not at all.
    case opaque
}

/// A document or member of which bytes follow.
package struct PartStart: Sendable, Hashable {
    /// Its path within the file, "" for the file itself.
    package let path: String
    /// What it is, by its content; "" if the parent is to find out.
    package let mediaType: String
    package let content: PartContent

    package init(path: String, mediaType: String, content: PartContent) {
        self.path = path
        self.mediaType = mediaType
        self.content = content
    }

    package init?(_ bytes: [UInt8]) {
        var fields = FrameFields(bytes)
        guard let path = fields.string(), let type = fields.string(), let kind = fields.number(),
            let content = UInt8(exactly: kind).flatMap(PartContent.init(rawValue:))
        else { return nil }
        self.init(path: path, mediaType: String(type.prefix(200)), content: content)
    }

    package var bytes: [UInt8] {
        var fields = FrameFields()
        fields.append(path)
        fields.append(mediaType)
        fields.append(Int(content.rawValue))
        return fields.bytes
    }
}
