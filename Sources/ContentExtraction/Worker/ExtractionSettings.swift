/// How documents are read that are not text: limits of the child process, and of a document in it.
public struct ExtractionSettings: Sendable, Hashable {
    /// Containers within containers that are opened: 1 opens the members of a file, and no more.
    public var deepest = 10
    /// Bytes that all members of a document, at every depth, may have in all.
    public var mostBytes = 16_000_000_000
    /// Members of a document, at every depth.
    public var mostEntries = 1_000_000
    /// How many times the size of a document its members may have, once they are large.
    public var highestRatio = 250
    /// Seconds of work on a document, and again of looking for text in its pictures; the time in
    /// which its text is scanned does not count, and each picture gives it more.
    public var seconds = 300
    /// Bytes of address space of a child.
    public var memory = 1_024 * 1_024 * 1_024
    /// Bytes of members that a child holds in memory; more goes to a file without a name.
    public var spoolMemory = 64 * 1_024 * 1_024
    /// Documents after which a child is replaced.
    public var documentsPerProcess = 200
    /// Whether text is looked for in pictures.
    public var ocr = TextRecognition.auto
    /// Languages of text in pictures, by the names that tesseract gives them.
    public var pictureLanguages = ["eng"]
    /// The program that is the child, `nil` for the program that runs.
    public var program: String?

    /// The defaults.
    public init() {}

    /// What each picture adds to the time of its document: one of many pages may take longer.
    package var timeOfPicture: Duration { .seconds(seconds) / 10 }

    /// Seconds that a document may take at most.
    package var mostSeconds: Int { seconds + PictureSize.mostPictures * seconds / 10 }
}

/// Whether text is looked for in pictures (optical character recognition).
public enum TextRecognition: String, Sendable, Hashable, CaseIterable {
    /// Never; pictures are not examined.
    case off
    /// In pictures that are large enough to show text.
    case auto
    /// In all pictures.
    case on
}
