package import FindingModel
internal import Foundation

/// A folder with labelled documents: `corpus.json`, `documents.jsonl` and `floors.json`.
///
/// Documents are read in batches, so that memory does not grow with the corpus.
package struct LabelledCorpus: Sendable {
    /// What `corpus.json` says.
    private struct Header: Decodable {
        let title: String
        let labelled: [String]
    }

    /// The name of the folder.
    package let name: String
    /// What the corpus holds, in words.
    package let title: String
    /// The entity types of which every occurrence in every document is labelled; only for these can
    /// a finding be called false.
    package let labelled: Set<EntityType>
    /// Where the floors are kept; there may be no such file.
    package let floorsPath: String
    private let documentsPath: String

    /// Opens a corpus and reads `corpus.json`.
    package init(folder: String) throws(CorpusError) {
        let url = URL(fileURLWithPath: folder, isDirectory: true)
        func path(_ name: String) -> String {
            folder.hasSuffix("/") ? folder + name : folder + "/" + name
        }
        let file = path("corpus.json")
        let header: Header
        guard let content = FileManager.default.contents(atPath: file) else {
            throw CorpusError("cannot be read; a corpus is a folder with this file", file: file)
        }
        do {
            header = try JSONDecoder().decode(Header.self, from: content)
        } catch {
            throw CorpusError(DecodingText.message(for: error), file: file)
        }
        let entities = header.labelled.map(EntityType.init(rawValue:))
        if let unknown = entities.firstIndex(where: { !$0.isKnown }) {
            throw CorpusError("labelled[\(unknown)] is an unknown entity type", file: file)
        }
        name = url.standardizedFileURL.lastPathComponent
        title = header.title
        labelled = Set(entities)
        floorsPath = path("floors.json")
        documentsPath = path("documents.jsonl")
    }

    /// Gives every document to `body`, in the order of the file.
    ///
    /// Empty lines are skipped. A corpus without documents is an error, since an evaluation of
    /// nothing would meet every floor.
    package func forEachBatch(
        of size: Int, _ body: ([LabelledDocument]) throws -> Void
    ) throws {
        var lines = try LineReader(path: documentsPath)
        var batch: [LabelledDocument] = []
        var firstLine: [String: Int] = [:]
        while let content = try lines.next() {
            if content.isEmpty { continue }
            let document = try LabelledDocument(
                line: content, number: lines.line, of: documentsPath)
            if let first = firstLine.updateValue(lines.line, forKey: document.id) {
                throw CorpusError(
                    "the id was used on line \(first) already", file: documentsPath,
                    line: lines.line)
            }
            batch.append(document)
            if batch.count == size {
                try body(batch)
                batch.removeAll(keepingCapacity: true)
            }
        }
        guard !firstLine.isEmpty else {
            throw CorpusError("holds no documents", file: documentsPath)
        }
        if !batch.isEmpty { try body(batch) }
    }
}
