import ContentExtraction
import FindingModel
import Foundation

@testable import FormatReaders

/// A file of `Fixtures`.
struct DocumentFixture {
    let name: String
    let bytes: [UInt8]

    init(_ name: String) throws {
        self.name = name
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/\(name)")
        bytes = [UInt8](try Data(contentsOf: path))
    }

    /// Who reads it, as recognised by its content.
    static func reader(of bytes: [UInt8]) -> (any FormatReader.Type)? {
        let content = Recognition(
            head: Array(bytes.prefix(ContentKind.headSize)), source: BytesSource(bytes))
        return FormatRegistry.format(of: content)?.reader
            ?? DocumentFormat.markup.first { $0.recognises(content) }?.reader
    }

    /// What its reader finds.
    func read() -> ReadDocument {
        let document = ReadDocument()
        document.read(bytes, with: Self.reader(of: bytes))
        return document
    }
}

/// What a reader found, kept in memory.
final class ReadDocument: ExtractionSink {
    private(set) var text = ""
    private(set) var texts: [String: String] = [:]
    private(set) var members: [String] = []
    private(set) var notes: [CoverageReason] = []
    private(set) var failure: CoverageReason?
    private var current = ""

    func read(_ bytes: [UInt8], with reader: (any FormatReader.Type)?) {
        guard let reader else {
            failure = .unsupported
            return
        }
        do throws(ExtractionFailure) {
            try reader.read(BytesSource(bytes), into: self)
        } catch {
            failure = error.reason
        }
    }

    func text(_ utf8: Span<UInt8>) throws(ExtractionFailure) {
        var bytes: [UInt8] = []
        for index in utf8.indices { bytes.append(utf8[index]) }
        let piece = String(decoding: bytes, as: UTF8.self)
        text += piece
        texts[current, default: ""] += piece
    }

    func place(_ name: String) throws(ExtractionFailure) {
        current = name
    }

    func member(_ name: String, _ content: any MemberContent) throws(ExtractionFailure) {
        _ = try content.all(upTo: 1 << 24)
        members.append(name)
    }

    func note(_ failure: ExtractionFailure, about name: String?) {
        notes.append(failure.reason)
    }
}
