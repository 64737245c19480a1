import ContentExtraction
import FindingModel

@testable import FormatReaders

/// What a reader finds in a document, as lines; steps into members as the child does.
final class Listing: ExtractionSink {
    private let path: String
    private let depth: Int
    private(set) var text = ""
    private(set) var members: [String] = []
    private(set) var notes: [String] = []
    /// The contents of members that no reader reads.
    private(set) var contents: [String: String] = [:]

    init(path: String = "", depth: Int = 0) {
        self.path = path
        self.depth = depth
        FormatRegistry.prepare()
    }

    /// Reads a file of the fixtures.
    convenience init(fixture name: String) throws {
        self.init()
        read(try Fixture.bytes(name))
    }

    func read(_ bytes: [UInt8]) {
        let source = MemorySource(bytes)
        let head = Array(bytes.prefix(ContentKind.headSize))
        guard let format = FormatRegistry.format(of: Recognition(head: head, source: source))
        else {
            contents[path] = String(decoding: bytes, as: UTF8.self)
            return
        }
        do {
            try format.reader.read(source, into: self)
        } catch {
            notes.append("\(path): \(error.reason.rawValue)")
        }
    }

    func text(_ utf8: Span<UInt8>) {
        var bytes: [UInt8] = []
        for index in utf8.indices { bytes.append(utf8[index]) }
        text += String(decoding: bytes, as: UTF8.self)
    }

    func place(_ name: String) {}

    func member(_ name: String, _ content: any MemberContent) throws(ExtractionFailure) {
        let step = path.isEmpty ? name : path + "!" + name
        members.append(step)
        guard depth < 5 else { return }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        do {
            while true {
                let count = try content.read(into: &buffer)
                if count == 0 { break }
                bytes += buffer[..<count]
            }
        } catch {
            notes.append("\(step): \(error.reason.rawValue)")
        }
        let inner = Listing(path: step, depth: depth + 1)
        inner.read(bytes)
        members += inner.members
        notes += inner.notes
        text += inner.text
        contents.merge(inner.contents) { $1 }
    }

    func note(_ failure: ExtractionFailure, about name: String?) {
        let step = [path, name ?? ""].filter { !$0.isEmpty }.joined(separator: "!")
        notes.append("\(step): \(failure.reason.rawValue)")
    }
}
