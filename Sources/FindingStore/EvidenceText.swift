internal import FindingModel
internal import Foundation

/// Evidence as JSON, in a column of the store.
struct EvidenceText {
    private struct Entry: Codable {
        let kind: String
        let name: String
        let distance: Int?
        let weight: Double
    }

    private static let mostKept = 20_000

    private let encoder = JSONEncoder()
    private let decoder = JSONDecoder()
    /// Texts of evidence; most findings have evidence that another had before.
    private var texts: [[Evidence]: String] = [:]
    private var lists: [String: [Evidence]] = [:]

    mutating func text(of evidence: [Evidence]) -> String {
        if let known = texts[evidence] { return known }
        let entries = evidence.map {
            Entry(kind: $0.kind.rawValue, name: $0.name, distance: $0.distance, weight: $0.weight)
        }
        let data = (try? encoder.encode(entries)) ?? Data("[]".utf8)
        let text = String(decoding: data, as: UTF8.self)
        if texts.count >= Self.mostKept { texts.removeAll() }
        texts[evidence] = text
        return text
    }

    mutating func evidence(in text: String) -> [Evidence]? {
        if let known = lists[text] { return known }
        guard let entries = try? decoder.decode([Entry].self, from: Data(text.utf8)) else {
            return nil
        }
        var evidence: [Evidence] = []
        for entry in entries {
            guard let kind = Evidence.Kind(rawValue: entry.kind) else { return nil }
            evidence.append(
                Evidence(
                    kind: kind, name: entry.name, distance: entry.distance, weight: entry.weight))
        }
        if lists.count >= Self.mostKept { lists.removeAll() }
        lists[text] = evidence
        return evidence
    }
}
