import ContentExtraction
import FindingModel

/// Reads texts of segments with a reader and puts what it finds into words.
enum SegmentReading {
    /// Everything a reader gives for a text, and whether it broke off.
    struct Result: Equatable {
        var fields: [FieldValue] = []
        var isBroken = false
    }

    /// Reads a text in chunks whose lengths `nextLength` chooses.
    static func read<Reader: StructureReader>(
        _ text: [UInt8], by type: Reader.Type, nextLength: () -> Int = { .max }
    ) -> Result {
        var reader = Reader(head: Array(text.prefix(64 * 1_024)))
        var result = Result()
        var start = 0
        repeat {
            let length = min(max(1, nextLength()), text.count - start)
            let chunk = text.span.extracting(start..<start + length)
            start += length
            reader.read(chunk, isEnd: start == text.count, into: &result.fields)
        } while start < text.count
        result.isBroken = reader.isBroken
        return result
    }

    /// The fields of a text as `path ENTITY value`, without those that are no identifiers.
    static func entities<Reader: StructureReader>(
        _ text: String, by type: Reader.Type
    ) -> [String] {
        let bytes = Array(text.utf8)
        return read(bytes, by: type).fields.compactMap { field in
            let value = String(decoding: bytes[field.range], as: UTF8.self)
            return switch field.meaning {
            case .entity(let entity): "\(field.path) \(entity.rawValue) \(value)"
            case .named(let name): "\(field.path) <\(name)> \(value)"
            case .other: nil
            }
        }
    }

    /// The values of a text that the standard says are no identifiers.
    static func others<Reader: StructureReader>(_ text: String, by type: Reader.Type) -> [String] {
        let bytes = Array(text.utf8)
        return read(bytes, by: type).fields.filter { $0.meaning == .other }.map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    /// Whether every field is inside the text and begins where the one before it ends, or later.
    static func isOrderly(_ result: Result, in text: [UInt8]) -> Bool {
        var end = 0
        for field in result.fields {
            guard field.range.lowerBound >= end, !field.range.isEmpty else { return false }
            end = field.range.upperBound
        }
        return end <= text.count
    }
}
