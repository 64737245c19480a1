import ContentExtraction
import FindingModel
import FormatReaders
import Foundation

/// Feeds damaged documents to their readers, which must come to an end.
final class ReaderFuzz {
    private let documents: [(name: String, bytes: [UInt8])]
    /// A larger fixture would be most of what is tried.
    private static let largest = 200_000
    /// Seeds between two words about where it is; a crash is at most so many behind.
    private static let toldEach: UInt64 = 10_000

    init(fixtures: String) throws {
        FormatRegistry.prepare()
        let folder = URL(fileURLWithPath: fixtures)
        documents = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            (name: $0, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))))
        }.filter {
            $0.bytes.count <= Self.largest
                && FormatRegistry.mayRead(Array($0.bytes.prefix(ContentKind.headSize)))
        }
        guard !documents.isEmpty else { throw WrongAnswer("\(fixtures) has no document to damage") }
    }

    /// Tries the document of a seed.
    func tryInput(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let document = random.member(of: documents)
        var bytes = document.bytes
        if random.number(below: 4) == 0 { bytes.removeLast(random.number(below: bytes.count)) }
        Mutation.apply(to: &bytes, using: &random)
        if seed.isMultiple(of: Self.toldEach) {
            FileHandle.standardError.write(Data("readers: seed \(seed)\n".utf8))
        }
        DiscardingSink().read(bytes)
    }
}

/// Reads documents and the documents in them, and keeps nothing.
private final class DiscardingSink: ExtractionSink {
    private let depth: Int
    private static let deepest = 3
    private static let largestMember = 4_000_000

    init(depth: Int = 0) {
        self.depth = depth
    }

    func read(_ bytes: [UInt8]) {
        let source = MemorySource(bytes)
        let head = Array(bytes.prefix(ContentKind.headSize))
        guard let format = FormatRegistry.format(of: Recognition(head: head, source: source))
        else { return }
        try? format.reader.read(source, into: self)
    }

    func text(_ utf8: Span<UInt8>) {}

    func place(_ name: String) {}

    func member(_ name: String, _ content: any MemberContent) throws(ExtractionFailure) {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
        while bytes.count < Self.largestMember {
            let count = try content.read(into: &buffer)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        if depth < Self.deepest { DiscardingSink(depth: depth + 1).read(bytes) }
    }

    func note(_ failure: ExtractionFailure, about name: String?) {}
}
