public import FindingModel
public import PolicyEngine

/// Where something was found: a file, and a part within it.
public struct ItemPlace: Sendable, Hashable {
    /// The path as it was given or walked to; `-` for standard input.
    public let path: String
    /// The part within the file, "" for the file itself.
    public let part: String

    /// Makes a place.
    public init(path: String, part: String = "") {
        self.path = path
        self.part = part
    }
}

/// What became of one file, attachment or archive member.
public struct ItemReport: Sendable, Hashable {
    /// Which.
    public var place: ItemPlace
    /// How much of it was examined.
    public var coverage: Coverage
    /// What stood in the way, in words for people; never text of the item.
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
    public var because: [DocumentAssessment.Reason] = []
    /// SHA-256 of its bytes in hexadecimal, `nil` if not all were read.
    public var sha256: String?
    /// Findings in it that an allowance covers, which are not reported; without those of members.
    public var accepted = 0
    /// Persons that are told apart by identifiers in it.
    public var distinctIndividuals = 0
    /// What the file system says about the file that it is, or is part of.
    public var file: FileAttributes?
    /// Whether it is a symbolic link that was not followed, and so no file of its own.
    public var isSymbolicLink = false
    /// Thread time spent on it.
    public var stages = StageTimes()

    /// An item of which nothing was examined.
    public static func unexamined(
        _ place: ItemPlace, _ reason: CoverageReason, detail: String?, bytes: Int = 0
    ) -> ItemReport {
        ItemReport(
            place: place, coverage: .unexamined(reason), detail: detail, bytes: bytes,
            examinedBytes: 0, mediaType: nil, verdict: .undetermined, sha256: nil)
    }
}

/// A finding with the file that holds it.
public struct LocatedFinding: Sendable, Hashable {
    /// The file and part.
    public let item: ItemPlace
    /// What was found.
    public let finding: Finding
    /// Where in the part, by its structure: `Sheet1!B7`, `page 3`; "" if it has none.
    public let location: String
    /// Whether offsets count the text that was extracted from the part, and not its bytes.
    public let countsExtractedText: Bool
    /// The matched text; only if the user asked to see values.
    public let value: String?

    /// Makes a finding with its place.
    public init(
        item: ItemPlace, finding: Finding, location: String = "",
        countsExtractedText: Bool = false, value: String? = nil
    ) {
        self.item = item
        self.finding = finding
        self.location = location
        self.countsExtractedText = countsExtractedText
        self.value = value
    }

    /// Whether offsets count bytes of the file, where somebody who opens it finds them.
    var countsBytesOfFile: Bool { item.part.isEmpty && !countsExtractedText }

    /// The part with the place in it, as reports write it: `list.xlsx!Sheet1!B7`.
    public var part: String {
        [item.part, location].filter { !$0.isEmpty }.joined(separator: "!")
    }
}

/// Takes the results of a scan, in the order of the walk.
///
/// Called on one thread. Throwing ends the scan.
public protocol ReportSink {
    /// Takes a finding; the item that holds it follows.
    mutating func receive(_ finding: LocatedFinding) throws
    /// Takes an item, after all of its findings.
    mutating func receive(_ item: ItemReport) throws
    /// Takes the summary, last.
    mutating func finish(_ summary: ScanSummary) throws
}
