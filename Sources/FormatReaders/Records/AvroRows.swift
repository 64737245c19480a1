import ContentExtraction
import FindingModel

/// Writes the records of an Avro file.
struct AvroRows {
    private let schemas: AvroSchemas
    private let writer: TextWriter
    private let columns: [String]
    private var number = 0
    private var cells: [String: [String]] = [:]

    private static let columnLimit = 20_000
    private static let depthLimit = 64

    private static let damaged = ExtractionFailure(.damaged, "a block does not fit the schema")

    init(_ schemas: AvroSchemas, _ writer: TextWriter) {
        self.schemas = schemas
        self.writer = writer
        var columns: [String] = []
        Self.name(schemas.root, "", schemas, depth: 0, &columns)
        self.columns = columns.isEmpty ? ["value"] : columns
    }

    /// The names of all values that are none of records.
    private static func name(
        _ schema: AvroSchema, _ path: String, _ schemas: AvroSchemas, depth: Int,
        _ columns: inout [String]
    ) {
        guard depth < 12, columns.count < columnLimit else { return }
        switch schema {
        case .named(let name):
            if let type = schemas[name] {
                self.name(type, path, schemas, depth: depth + 1, &columns)
            }
        case .record(let fields):
            for field in fields {
                let inner = path.isEmpty ? field.name : "\(path).\(field.name)"
                name(field.schema, inner, schemas, depth: depth + 1, &columns)
            }
        case .array(let item), .map(let item):
            name(item, path, schemas, depth: depth + 1, &columns)
        case .union(let choices):
            for choice in choices { name(choice, path, schemas, depth: depth + 1, &columns) }
        case .null: break
        default: if !columns.contains(path) { columns.append(path) }
        }
    }

    func writeHeader() throws(ExtractionFailure) {
        try writer.place("columns")
        try writer.write(columns.joined(separator: "\t"))
        try writer.endLine()
    }

    /// Writes the records of a block.
    mutating func write(_ block: [UInt8], count: Int) throws(ExtractionFailure) {
        var input = AvroInput(block)
        for _ in 0..<count {
            number += 1
            cells.removeAll(keepingCapacity: true)
            try read(schemas.root, "", &input, depth: 0)
            try writer.place("row \(number)")
            for (index, column) in columns.enumerated() {
                if index > 0 { try writer.write(byte: 0x09) }
                let value = cells.removeValue(forKey: column)?.joined(separator: "; ") ?? ""
                try writer.write(value.utf8.map { $0 < 0x20 ? 0x20 : $0 })
            }
            try writer.endLine()
            // What nests deeper than columns have names.
            for (path, values) in cells.sorted(by: { $0.key < $1.key }) {
                try writer.line(path, values.joined(separator: "; "))
            }
        }
    }

    private mutating func read(
        _ schema: AvroSchema, _ path: String, _ input: inout AvroInput, depth: Int
    ) throws(ExtractionFailure) {
        guard depth < Self.depthLimit else {
            throw ExtractionFailure(.tooDeep, "a value nests too deep")
        }
        switch schema {
        case .null: return
        case .named(let name):
            guard let type = schemas[name] else { throw Self.damaged }
            try read(type, path, &input, depth: depth + 1)
        case .record(let fields):
            for field in fields {
                let inner = path.isEmpty ? field.name : "\(path).\(field.name)"
                try read(field.schema, inner, &input, depth: depth + 1)
            }
        case .union(let choices):
            let choice = try input.long()
            guard choices.indices.contains(choice) else { throw Self.damaged }
            try read(choices[choice], path, &input, depth: depth + 1)
        case .array(let item):
            try readItems(path, &input) { rows, input throws(ExtractionFailure) in
                try rows.read(item, path, &input, depth: depth + 1)
            }
        case .map(let item):
            try readItems(path, &input) { rows, input throws(ExtractionFailure) in
                rows.add(String(decoding: try input.bytes(), as: UTF8.self), path)
                try rows.read(item, path, &input, depth: depth + 1)
            }
        default:
            if let text = try input.text(schema) { add(text, path) }
        }
    }

    private mutating func readItems(
        _ path: String, _ input: inout AvroInput,
        _ item: (inout AvroRows, inout AvroInput) throws(ExtractionFailure) -> Void
    ) throws(ExtractionFailure) {
        while true {
            var count = try input.long()
            if count == 0 { return }
            if count < 0 {
                count = 0 &- count
                _ = try input.long()
            }
            // Why: items of no size would come without end.
            guard count >= 0, count <= 1 << 24 else { throw Self.damaged }
            for _ in 0..<count { try item(&self, &input) }
        }
    }

    private mutating func add(_ text: String, _ path: String) {
        guard !text.isEmpty else { return }
        cells[path.isEmpty ? "value" : path, default: []].append(text)
    }
}
