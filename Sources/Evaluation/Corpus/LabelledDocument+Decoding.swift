internal import FindingModel
internal import Foundation

extension LabelledDocument {
    /// What is wrong with a line, without its place.
    private struct Fault: Error {
        let message: String

        init(_ message: String) {
            self.message = message
        }
    }

    /// One line as it is written.
    private struct Row: Decodable {
        struct Label: Decodable {
            let start: Int
            let end: Int
            let entity: String
        }
        struct Negative: Decodable {
            let start: Int
            let end: Int
            let entity: String
            let why: String
        }

        let id: String
        let kind: String
        let text: String
        let entities: [Label]
        let negatives: [Negative]
        let verdict: String
    }

    /// Reads one line of `documents.jsonl`; every key of the format must be there.
    ///
    /// - Parameters:
    ///   - line: a JSON object.
    ///   - number: of the line in the file, for errors.
    ///   - file: the path, for errors.
    /// - Throws: an error that names the key and quotes nothing of the line.
    package init(
        line: some Sequence<UInt8>, number: Int, of file: String
    ) throws(CorpusError) {
        do {
            try self.init(line)
        } catch {
            throw CorpusError(error.message, file: file, line: number)
        }
    }

    private init(_ line: some Sequence<UInt8>) throws(Fault) {
        let row = try Self.row(line)
        let scalars = Array(row.text.unicodeScalars)
        guard let verdict = Verdict(rawValue: row.verdict), verdict != .undetermined else {
            throw Fault("verdict must be clear, identifiers or phi")
        }
        var labels: [Label] = []
        for (index, label) in row.entities.enumerated() {
            let key = "entities[\(index)]"
            let range = try Self.range(label.start, label.end, scalars.count, key)
            labels.append(Label(try Self.entity(label.entity, key), range, in: scalars))
        }
        var negatives: [HardNegative] = []
        for (index, negative) in row.negatives.enumerated() {
            let key = "negatives[\(index)]"
            let range = try Self.range(negative.start, negative.end, scalars.count, key)
            let entity = try Self.entity(negative.entity, key)
            if labels.contains(where: { $0.entity == entity && $0.range.overlaps(range) }) {
                throw Fault("\(key) lies on a label of its own entity type")
            }
            try Self.checkWord(negative.why, key + ".why")
            negatives.append(HardNegative(entity: entity, range: range, why: negative.why))
        }
        try Self.checkWord(row.id, "id")
        self.init(
            id: row.id, kind: row.kind, text: row.text, labels: labels, negatives: negatives,
            verdict: verdict)
    }

    private static func row(_ line: some Sequence<UInt8>) throws(Fault) -> Row {
        do {
            return try JSONDecoder().decode(Row.self, from: Data(line))
        } catch {
            throw Fault(DecodingText.message(for: error))
        }
    }

    private static func range(
        _ start: Int, _ end: Int, _ length: Int, _ key: String
    ) throws(Fault) -> Range<Int> {
        guard 0 <= start, start < end, end <= length else {
            throw Fault(
                "\(key) reaches from \(start) to \(end), outside of the text's \(length) code"
                    + " points or empty")
        }
        return start..<end
    }

    private static func entity(_ name: String, _ key: String) throws(Fault) -> EntityType {
        let entity = EntityType(rawValue: name)
        guard entity.isKnown else { throw Fault("\(key) has an unknown entity type") }
        return entity
    }

    /// Why: these words reach a terminal, where a control character could do something.
    private static func checkWord(_ word: String, _ key: String) throws(Fault) {
        let isPlain = word.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard isPlain, (1...200).contains(word.count) else {
            throw Fault("\(key) must be 1 to 200 characters without control characters")
        }
    }
}
