import ContentExtraction
import FindingModel

/// Reads what a pivot table keeps of its source (ECMA-376 part 1, 18.10): the fields, and the values
/// that its records share.
final class PivotCacheHandler: XMLHandler {
    private struct Field {
        let name: String
        /// The values, by the numbers that records have for them.
        var items = SharedStrings()
        var count = 0
        var used: Set<Int> = []
    }

    private let writer: TextWriter
    private var fields: [Field] = []
    /// The fields that records have values of; others are made of these.
    private var stored: [Int] = []
    private var isShared = false

    private static let limit = 20_000

    init(_ writer: TextWriter) {
        self.writer = writer
    }

    /// The names of the fields that records have values of.
    var names: [String] { stored.map { fields[$0].name } }

    /// Whether values were left out, because they are too many.
    var isCut: Bool { fields.contains(where: \.items.isCut) }

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        switch element.name {
        case "pivotCacheDefinition":
            try writer.line("refreshed by", element.attribute("refreshedBy") ?? "")
        case "worksheetSource":
            for name in ["sheet", "name"] {
                try writer.line("source", element.attribute(name) ?? "")
            }
        case "cacheField" where fields.count < Self.limit:
            if element.attribute("databaseField") != "0" { stored.append(fields.count) }
            fields.append(Field(name: element.attribute("name") ?? ""))
            try writer.line("formula", element.attribute("formula") ?? "")
        case "sharedItems": isShared = true
        default:
            guard let value = Self.value(element), let last = fields.indices.last else { return }
            if isShared {
                fields[last].items.append(value.utf8)
                fields[last].count += 1
            } else {
                // The name of a group of values.
                try writer.line(fields[last].name, value)
            }
        }
    }

    func end(_ name: String) throws(ExtractionFailure) {
        if name == "sharedItems" { isShared = false }
    }

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {}

    /// The value that a column of the records shares under a number.
    func value(_ number: Int, inColumn column: Int) -> [UInt8] {
        guard column < stored.count else { return [] }
        let field = stored[column]
        if number < fields[field].count { fields[field].used.insert(number) }
        return Array(fields[field].items[number])
    }

    /// Writes the values that no record has: they were deleted, or the records are not kept.
    func writeRest() throws(ExtractionFailure) {
        for field in fields {
            for number in 0..<field.count where !field.used.contains(number) {
                try writer.line(field.name, String(decoding: field.items[number], as: UTF8.self))
            }
        }
    }

    /// The value that an element stands for; `nil` if it is none.
    static func value(_ element: XMLElement) -> String? {
        guard ["s", "n", "d", "b", "e", "m"].contains(element.name) else { return nil }
        let value = element.attribute("v") ?? ""
        let midnight = "T00:00:00"
        guard element.name == "d", value.hasSuffix(midnight) else { return value }
        return String(value.dropLast(midnight.count))
    }
}

/// Writes the records of a pivot table's source as a sheet, below the names of the fields.
final class PivotRecordsHandler: XMLHandler {
    private let sheet: SheetWriter
    private let cache: PivotCacheHandler
    private var row = 0
    private var column = 0
    private var isInRecord = false
    /// Elements that are open within the record.
    private var depth = 0

    init(_ sheet: SheetWriter, _ cache: PivotCacheHandler) {
        self.sheet = sheet
        self.cache = cache
    }

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        if element.name == "pivotCacheRecords" {
            for name in cache.names { try write(Array(name.utf8)) }
        } else if element.name == "r" {
            row += 1
            (column, depth, isInRecord) = (0, 0, true)
        } else if isInRecord {
            depth += 1
            guard depth == 1 else { return }
            if element.name == "x" {
                let number = element.number("v", in: 0...Int.max) ?? 0
                try write(cache.value(number, inColumn: column))
            } else {
                try write(Array((PivotCacheHandler.value(element) ?? "").utf8))
            }
        }
    }

    private func write(_ value: [UInt8]) throws(ExtractionFailure) {
        if !value.isEmpty {
            try sheet.cell(
                CellReference(row: min(row, 1 << 26), column: min(column, 1 << 20)), value)
        }
        column += 1
    }

    func end(_ name: String) throws(ExtractionFailure) {
        if name == "r" {
            isInRecord = false
        } else if name == "pivotCacheRecords" {
            try sheet.end()
        } else if isInRecord {
            depth -= 1
        }
    }

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {}
}
