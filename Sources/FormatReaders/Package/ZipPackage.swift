import CArchive
import ContentExtraction
import FindingModel

/// The parts of a document that is a zip file: Office Open XML, OpenDocument, EPUB.
///
/// Parts are read one at a time, in any order; in the file's order is cheapest. Used by one
/// thread.
final class ZipPackage {
    /// A part by its name.
    struct Entry {
        let name: String
        let index: Int
        let size: Int?
        let encrypted: Bool
    }

    /// All files of the package, in the order of reading.
    let entries: [Entry]
    /// Whether the list ends where the file is damaged.
    let damaged: Bool
    private let names: [String: Int]
    private let folded: [String: Int]
    private let source: any ByteSource
    private var archive: ZipCursor?
    private var next = 0
    private var expanded = 0

    /// More parts than a document has.
    private static let entryLimit = 50_000
    /// How many bytes all parts together may have before the ratio counts.
    private static let freeBytes = 64 * 1_024 * 1_024
    /// XML that repeats itself reaches 100; more is made to exhaust.
    private static let ratioLimit = 300

    init(_ source: any ByteSource) throws(ExtractionFailure) {
        self.source = source
        let cursor = try ZipCursor(source)
        var entries: [Entry] = []
        var names: [String: Int] = [:]
        var damaged = false
        var index = 0
        while true {
            let step = cursor.advance()
            guard case .entry(let name, let size, let encrypted) = step else {
                damaged = step == .damaged
                break
            }
            guard index < Self.entryLimit else {
                throw ExtractionFailure(.entryLimit, "the package has too many parts")
            }
            if !name.hasSuffix("/") {
                names[name] = names[name] ?? entries.count
                entries.append(Entry(name: name, index: index, size: size, encrypted: encrypted))
            }
            index += 1
        }
        if let failure = cursor.failure { throw failure }
        self.entries = entries
        self.names = names
        folded = Dictionary(
            names.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
        self.damaged = damaged
    }

    /// The part with a name, letters in any case if need be.
    func entry(_ name: String) -> Entry? {
        if let index = names[name] { return entries[index] }
        return folded[name.lowercased()].map { entries[$0] }
    }

    /// The bytes of a part; valid until the next part is opened.
    func open(_ entry: Entry) throws(ExtractionFailure) -> any MemberContent {
        if entry.encrypted {
            throw ExtractionFailure(.encrypted, "a part of the package is encrypted")
        }
        if archive == nil || next > entry.index {
            archive = try ZipCursor(source)
            next = 0
        }
        guard let archive else { throw ExtractionFailure(.damaged, "the package cannot be read") }
        while next <= entry.index {
            guard case .entry = archive.advance() else {
                self.archive = nil
                throw archive.failure ?? ExtractionFailure(.damaged, "the package is damaged")
            }
            next += 1
        }
        return ZipContent(archive, size: entry.size, package: self)
    }

    /// Counts bytes that came out of the package.
    func expand(_ count: Int) throws(ExtractionFailure) {
        expanded += count
        if expanded > Self.freeBytes, expanded / Self.ratioLimit > source.count {
            throw ExtractionFailure(.ratioLimit, "the package expands to too much")
        }
    }
}

/// The bytes of one part.
private final class ZipContent: MemberContent {
    private let archive: ZipCursor
    private let package: ZipPackage
    private let turn: Int
    let statedSize: Int?

    init(_ archive: ZipCursor, size: Int?, package: ZipPackage) {
        self.archive = archive
        self.package = package
        turn = archive.turn
        statedSize = size
    }

    func read(into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int {
        // Why: another part was opened since; this one's bytes are gone.
        guard turn == archive.turn else { return 0 }
        let count = try archive.read(into: &buffer)
        try package.expand(count)
        return count
    }
}
