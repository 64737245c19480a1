public import FindingModel

/// What a scan said about a document, in its order.
public enum StoredEvent: Sendable, Hashable {
    /// A value was found in a part of the document.
    case finding(StoredFinding)
    /// A part of the document is concluded.
    case item(StoredItem)
}

/// A finding with its place in a document.
public struct StoredFinding: Sendable, Hashable {
    /// The part within the file, "" for the file itself.
    public var part: String
    /// Where in the part, by its structure; "" if it has none.
    public var location: String
    /// Whether offsets count the text that was extracted from the part, and not its bytes.
    public var countsExtractedText: Bool
    /// What was found.
    public var finding: Finding

    /// Makes a finding with its place.
    public init(
        part: String, location: String = "", countsExtractedText: Bool = false, finding: Finding
    ) {
        self.part = part
        self.location = location
        self.countsExtractedText = countsExtractedText
        self.finding = finding
    }
}

/// A finding that made a part of a document PHI.
public struct StoredReason: Sendable, Hashable {
    /// What it is.
    public var entity: EntityType
    /// Where it is, in bytes of the source; `nil` where no place was given.
    public var place: Range<Int>?

    /// Makes a reason from its parts.
    public init(entity: EntityType, place: Range<Int>?) {
        self.entity = entity
        self.place = place
    }
}

/// What became of one file, attachment or archive member.
public struct StoredItem: Sendable, Hashable {
    /// The part within the file, "" for the file itself.
    public var part: String
    /// How much of it was examined.
    public var coverage: Coverage
    /// What stood in the way, in words of the program.
    public var detail: String?
    /// Its size in bytes.
    public var bytes: Int
    /// How many of them were examined.
    public var examinedBytes: Int
    /// What it is, by its content.
    public var mediaType: String?
    /// What we believe about it.
    public var verdict: Verdict
    /// The findings that made it PHI.
    public var because: [StoredReason]
    /// SHA-256 of its bytes in hexadecimal.
    public var sha256: String?
    /// Findings in it that were accepted and are not here.
    public var accepted: Int

    /// Makes an item.
    public init(
        part: String, coverage: Coverage, detail: String?, bytes: Int, examinedBytes: Int,
        mediaType: String?, verdict: Verdict, because: [StoredReason] = [], sha256: String?,
        accepted: Int = 0
    ) {
        self.part = part
        self.coverage = coverage
        self.detail = detail
        self.bytes = bytes
        self.examinedBytes = examinedBytes
        self.mediaType = mediaType
        self.verdict = verdict
        self.because = because
        self.sha256 = sha256
        self.accepted = accepted
    }

    /// Whether another try may come to another end although nothing changed.
    var isTransient: Bool {
        switch coverage.reason {
        case .unreadable, .timeLimit, .memoryLimit, .parserCrash: true
        default: false
        }
    }
}

/// A document that was scanned to its end.
public struct StoredDocument: Sendable, Hashable {
    /// Its number in the store.
    public let id: Int64
    /// The path, as reports show it.
    public let path: String
    /// What the file system said when it was scanned, `nil` if it was no file.
    public let attributes: FileAttributes?
    /// SHA-256 of its bytes in hexadecimal, `nil` if not all were read.
    public let digest: String?
}
