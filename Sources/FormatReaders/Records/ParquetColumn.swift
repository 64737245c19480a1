/// A column that holds values, as the schema describes it.
struct ParquetColumn {
    /// How values are shown.
    enum Meaning: Equatable {
        case plain
        case date
        /// Units a second since 1970.
        case time(Int)
        case decimal(Int)
    }

    let name: String
    /// The number of the type that values are kept in (parquet-format, `Type`).
    let type: Int
    /// Bytes of a value of a fixed length.
    let length: Int
    let meaning: Meaning
    /// How often a value can be missing, or there several times, on the way from the root.
    let mostDefined: Int
    let mostRepeated: Int

    private static let depthLimit = 64

    /// The columns of a schema, which is a tree, parents first; `nil` if it is no good.
    static func all(_ schema: [ThriftValue]) -> [ParquetColumn]? {
        var columns: [ParquetColumn] = []
        var next = 1
        guard let root = schema.first,
            read(
                schema, &next, children: root[5]?.number ?? 0, path: [], defined: 0, repeated: 0,
                &columns)
        else { return nil }
        return columns
    }

    private static func read(
        _ schema: [ThriftValue], _ next: inout Int, children: Int, path: [String], defined: Int,
        repeated: Int, _ columns: inout [ParquetColumn]
    ) -> Bool {
        guard children >= 0, path.count < depthLimit else { return false }
        for _ in 0..<min(children, schema.count) {
            guard schema.indices.contains(next) else { return false }
            let element = schema[next]
            next += 1
            let repetition = element[3]?.number ?? 0
            let inner = path + [element[4]?.text ?? ""]
            let (most, often) = (
                defined + (repetition > 0 ? 1 : 0), repeated + (repetition == 2 ? 1 : 0)
            )
            if let type = element[1]?.number {
                columns.append(
                    ParquetColumn(
                        name: shown(inner), type: type,
                        length: min(max(element[2]?.number ?? 0, 0), 1 << 20),
                        meaning: meaning(element), mostDefined: most, mostRepeated: often))
            } else if !read(
                schema, &next, children: element[5]?.number ?? 0, path: inner, defined: most,
                repeated: often, &columns)
            {
                return false
            }
        }
        return true
    }

    /// Without the steps that lists and maps are made of.
    private static func shown(_ path: [String]) -> String {
        let steps = path.filter { !["list", "element", "array", "bag", "key_value"].contains($0) }
        return (steps.isEmpty ? path : steps).joined(separator: ".")
    }

    private static func meaning(_ element: ThriftValue) -> Meaning {
        if let logical = element[10] {
            if logical[6] != nil { return .date }
            if let unit = logical[8]?[2] {
                return .time(unit[1] != nil ? 1_000 : unit[2] != nil ? 1_000_000 : 1_000_000_000)
            }
            if let decimal = logical[5] { return .decimal(scale(decimal[1])) }
        }
        switch element[6]?.number {
        case 5: return .decimal(scale(element[7]))
        case 6: return .date
        case 9: return .time(1_000)
        case 10: return .time(1_000_000)
        default: return .plain
        }
    }

    private static func scale(_ value: ThriftValue?) -> Int { min(max(value?.number ?? 0, 0), 38) }
}
