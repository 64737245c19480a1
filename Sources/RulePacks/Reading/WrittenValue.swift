/// A YAML value as a line has it, from its first character on.
struct WrittenValue {
    /// A value in quotes, read to its end.
    private struct Quoted {
        var scalars: [Unicode.Scalar] = []
        /// Where each of them stands.
        var places: [Int] = []
        /// Where the closing quote stands.
        var end = 0
    }

    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
        "\\": "\\", "\"": "\"", "/": "/", " ": " ", "n": "\n", "t": "\t",
    ]

    private let rest: [Unicode.Scalar]

    /// Takes a line, and the column of a value in it.
    init(_ line: String, from column: Int) {
        rest = Array(line.unicodeScalars.dropFirst(max(column - 1, 0)))
    }

    /// How many characters there are to the end of the line, without spaces there; at least 1.
    var lengthOfLine: Int {
        max((rest.lastIndex { $0 != " " } ?? -1) + 1, 1)
    }

    /// How many characters of the line a value takes.
    func length(of value: String) -> Int {
        if isBlock { return 1 }
        if isQuoted { return quoted().map { $0.end + 1 } ?? lengthOfLine }
        return isPlain(value) ? max(value.unicodeScalars.count, 1) : lengthOfLine
    }

    /// How many characters of the line stand before a byte of a value; `nil` unless the line has
    /// the value as a whole.
    func characters(before byte: Int, of value: String) -> Int? {
        if isBlock { return nil }
        let scalars = Array(value.unicodeScalars)
        var places = Array(scalars.indices)
        var end = scalars.count
        if isQuoted {
            guard let quoted = quoted(), quoted.scalars == scalars else { return nil }
            (places, end) = (quoted.places, quoted.end)
        } else if !isPlain(value) {
            return nil
        }
        var bytes = 0
        for (scalar, place) in zip(scalars, places) {
            bytes += UTF8.width(scalar)
            if byte < bytes { return place }
        }
        return end
    }

    private var isBlock: Bool { rest.first == "|" || rest.first == ">" }
    private var isQuoted: Bool { rest.first == "'" || rest.first == "\"" }

    private func isPlain(_ value: String) -> Bool {
        rest.starts(with: value.unicodeScalars)
    }

    /// Reads a value in quotes; `nil` if it goes on in the next line.
    private func quoted() -> Quoted? {
        guard let quote = rest.first else { return nil }
        var value = Quoted()
        var index = 1
        while index < rest.count {
            let next = index + 1 < rest.count ? rest[index + 1] : nil
            var scalar = rest[index]
            var length = 1
            if quote == "\"", scalar == "\\" {
                // Why: a value with an escape that is not in the list equals no other one.
                scalar = next.flatMap { Self.escapes[$0] } ?? "\u{FFFD}"
                length = 2
            } else if quote == "'", scalar == quote, next == quote {
                length = 2
            } else if scalar == quote {
                value.end = index
                return value
            }
            value.scalars.append(scalar)
            value.places.append(index)
            index += length
        }
        return nil
    }
}
