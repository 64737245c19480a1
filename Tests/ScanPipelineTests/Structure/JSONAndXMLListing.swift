import ContentExtraction
import FindingModel

/// What a reader finds in a text, one line a field: `US_SSN Patient.identifier[0].value = 900…`.
struct StructureListing: Equatable {
    var fields: [FieldValue] = []
    var isBroken = false
    private var text: [UInt8] = []

    /// Reads a text that is cut at these lengths, over and over.
    init(_ type: any StructureReader.Type, _ bytes: [UInt8], cuts: [Int] = []) {
        text = bytes
        var reader = type.init(head: Array(bytes.prefix(65_536)))
        var start = 0
        var turn = 0
        repeat {
            let length = cuts.isEmpty ? bytes.count : cuts[turn % cuts.count]
            let end = min(start + max(length, 1), bytes.count)
            reader.read(
                bytes.span.extracting(start..<end), isEnd: end == bytes.count, into: &fields)
            start = end
            turn += 1
        } while start < bytes.count
        isBroken = reader.isBroken
    }

    init(_ type: any StructureReader.Type, _ text: String, cuts: [Int] = []) {
        self.init(type, Array(text.utf8), cuts: cuts)
    }

    /// The value of a field as written.
    func value(_ field: FieldValue) -> String {
        String(decoding: text[field.range], as: UTF8.self)
    }

    private func line(_ field: FieldValue) -> String {
        let meaning =
            switch field.meaning {
            case .entity(let entity): entity.rawValue
            case .named(let name): "<\(name)>"
            case .other: "-"
            }
        return "\(meaning) \(field.path) = \(value(field))"
    }

    /// Every field.
    var all: [String] { fields.map(line) }

    /// The fields that are entities by a standard.
    var entities: [String] {
        fields.filter { if case .entity = $0.meaning { true } else { false } }.map(line)
    }

    /// The values of fields, without what is none.
    var values: [String] { fields.filter { $0.meaning != .other }.map(value) }

    /// The entities without their paths: `US_SSN 900…`.
    var brief: [String] {
        fields.compactMap { field in
            guard case .entity(let entity) = field.meaning else { return nil }
            return entity.rawValue + " " + value(field)
        }
    }

    /// The fields that have a name.
    var named: [String] {
        fields.filter { if case .named = $0.meaning { true } else { false } }.map(line)
    }

    /// What is said of a value: `US_SSN`, `<patients ssn>`, `-`, or `nil` for nothing.
    func meaning(of wanted: String) -> String? {
        fields.first { value($0) == wanted }.map { String(line($0).split(separator: " = ")[0]) }
            .map { String($0.prefix { $0 != " " }) }
    }

    var isInOrder: Bool {
        zip(fields, fields.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
    }
}
