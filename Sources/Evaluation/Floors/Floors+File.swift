internal import FindingModel
internal import Foundation

extension Floors {
    /// Reads a `floors.json`; `nil` if there is no such file.
    package static func load(_ path: String) throws(CorpusError) -> Floors? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let content = FileManager.default.contents(atPath: path) else {
            throw CorpusError("cannot be read", file: path)
        }
        let table: [String: [String: Double]]
        do {
            table = try JSONDecoder().decode([String: [String: Double]].self, from: content)
        } catch {
            throw CorpusError(DecodingText.message(for: error), file: path)
        }
        var floors: [EntityType: Floor] = [:]
        for (name, row) in table.sorted(by: { $0.key < $1.key }) {
            let entity = EntityType(rawValue: name)
            guard entity.isKnown else {
                throw CorpusError("'\(name)' is an unknown entity type", file: path)
            }
            guard Set(row.keys).isSubset(of: ["precision", "recall"]) else {
                throw CorpusError(
                    "'\(name)' has a key other than precision and recall", file: path)
            }
            guard row.values.allSatisfy({ (0...1).contains($0) }) else {
                throw CorpusError("'\(name)' has a floor outside of 0 to 1", file: path)
            }
            floors[entity] = Floor(precision: row["precision"], recall: row["recall"])
        }
        return Floors(floors)
    }

    /// Writes the floors, replacing the file as a whole.
    package func write(to path: String) throws(CorpusError) {
        do {
            try Data(json.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CorpusError("cannot be written", file: path)
        }
    }

    /// The file's text: one entity type a line, by name, so that a change is one line of a diff.
    package var json: String {
        let rows = floors.sorted { $0.key < $1.key }.map { entity, floor in
            let fields = [("precision", floor.precision), ("recall", floor.recall)]
                .compactMap { name, value in
                    value.map {
                        "\"\(name)\": " + Figures.fixed($0, places: 4, trimmedTo: 2)
                    }
                }
            return "  \"\(entity.rawValue)\": {\(fields.joined(separator: ", "))}"
        }
        return rows.isEmpty ? "{}\n" : "{\n" + rows.joined(separator: ",\n") + "\n}\n"
    }
}
