/// What a value of an Avro file is (Avro 1.11, "Schema Declaration").
indirect enum AvroSchema {
    case null, boolean, int, long, float, double, bytes, string
    /// Days since 1970.
    case date
    /// Units a second since 1970: 1,000 or 1,000,000.
    case time(Int)
    case fixed(Int)
    /// A number with so many digits behind its point, in bytes of a size, or of any.
    case decimal(scale: Int, size: Int?)
    case symbols([String])
    case array(AvroSchema)
    case map(AvroSchema)
    case union([AvroSchema])
    case record([(name: String, schema: AvroSchema)])
    /// A type of its own that is used again, also within itself.
    case named(String)
}

/// The schema of a file, with the types that it names.
struct AvroSchemas {
    private(set) var root = AvroSchema.null
    private var types: [String: AvroSchema] = [:]
    private var count = 0

    private static let typeLimit = 20_000

    /// Reads a schema; `nil` if it is none.
    init?(_ text: [UInt8]) {
        guard let json = JSONValue(text), let schema = read(json, space: "", depth: 0) else {
            return nil
        }
        root = schema
    }

    /// A type by its name.
    subscript(_ name: String) -> AvroSchema? { types[name] }

    private mutating func read(_ json: JSONValue, space: String, depth: Int) -> AvroSchema? {
        count += 1
        guard depth < 64, count < Self.typeLimit else { return nil }
        switch json {
        case .text(let name): return Self.primitive(name) ?? named(name, space)
        case .list(let items):
            var choices: [AvroSchema] = []
            for item in items {
                guard let choice = read(item, space: space, depth: depth + 1) else { return nil }
                choices.append(choice)
            }
            return .union(choices)
        case .object: return complex(json, space, depth)
        default: return nil
        }
    }

    private static func primitive(_ name: String) -> AvroSchema? {
        switch name {
        case "null": .null
        case "boolean": .boolean
        case "int": .int
        case "long": .long
        case "float": .float
        case "double": .double
        case "bytes": .bytes
        case "string": .string
        default: nil
        }
    }

    private func named(_ name: String, _ space: String) -> AvroSchema? {
        let full = name.contains(".") || space.isEmpty ? name : "\(space).\(name)"
        if types[full] != nil { return .named(full) }
        return types[name] != nil ? .named(name) : nil
    }

    private mutating func complex(
        _ json: JSONValue, _ space: String, _ depth: Int
    ) -> AvroSchema? {
        guard let type = json["type"] else { return nil }
        guard let kind = type.text else { return read(type, space: space, depth: depth + 1) }
        switch kind {
        case "array":
            return json["items"].flatMap { read($0, space: space, depth: depth + 1) }
                .map { .array($0) }
        case "map":
            return json["values"].flatMap { read($0, space: space, depth: depth + 1) }
                .map { .map($0) }
        case "record", "error", "enum", "fixed": return declared(kind, json, space, depth)
        default:
            return Self.logical(json, size: nil) ?? Self.primitive(kind) ?? named(kind, space)
        }
    }

    private static func logical(_ json: JSONValue, size: Int?) -> AvroSchema? {
        switch json["logicalType"]?.text {
        case "date" where json["type"]?.text == "int": .date
        case "timestamp-millis", "local-timestamp-millis": .time(1_000)
        case "timestamp-micros", "local-timestamp-micros": .time(1_000_000)
        case "decimal":
            .decimal(scale: json["scale"]?.integer(upTo: 38) ?? 0, size: size)
        default: nil
        }
    }

    private mutating func declared(
        _ kind: String, _ json: JSONValue, _ space: String, _ depth: Int
    ) -> AvroSchema? {
        let own = json["name"]?.text ?? ""
        let inner =
            own.contains(".")
            ? String(own[..<(own.lastIndex(of: ".") ?? own.startIndex)])
            : json["namespace"]?.text ?? space
        let full = own.contains(".") || inner.isEmpty ? own : "\(inner).\(own)"
        switch kind {
        case "enum":
            types[full] = .symbols((json["symbols"]?.list ?? []).map { $0.text ?? "" })
        case "fixed":
            let size = json["size"]?.integer(upTo: 1 << 24) ?? 0
            types[full] = Self.logical(json, size: size) ?? .fixed(size)
        default:
            // Why first: a record may hold itself.
            types[full] = .record([])
            var fields: [(name: String, schema: AvroSchema)] = []
            for field in json["fields"]?.list ?? [] {
                guard let name = field["name"]?.text, let type = field["type"],
                    let schema = read(type, space: inner, depth: depth + 1)
                else { return nil }
                fields.append((name, schema))
            }
            types[full] = .record(fields)
        }
        return .named(full)
    }
}
