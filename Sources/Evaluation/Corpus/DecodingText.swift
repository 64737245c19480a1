/// Words for what a JSON decoder objects to, without any of the JSON.
enum DecodingText {
    static func message(for error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            "key '\(path(context.codingPath + [key]))' is missing"
        case DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context):
            context.codingPath.isEmpty
                ? "is not a JSON object"
                : "'\(path(context.codingPath))' has a value of another type than expected"
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            "'\(path(context.codingPath))' has a value that is out of range"
        default: "is not valid JSON"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += path.isEmpty ? key.stringValue : "." + key.stringValue
            }
        }
    }
}
