import Foundation

/// A corpus in a folder that goes away with it.
final class TemporaryCorpus {
    let folder: String

    init(
        documents: String, about: String = #"{"title":"Made up","seed":"s","labelled":["MRN"]}"#
    ) throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("evaluation-\(UUID().uuidString)")
        folder = url.path
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try write(documents, to: "documents.jsonl")
        try write(about, to: "corpus.json")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
}
