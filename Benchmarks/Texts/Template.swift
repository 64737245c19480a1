/// A line or sentence with slots: `«drug» «2» mg, seen «date»`.
///
/// A slot is a number of digits (`«5»`), digits with a fraction (`«2.1»`), hexadecimal digits
/// (`«x8»`), a date or time (`«date»`, `«isodate»`, `«time»`), an ``IdentifierKind`` that a right
/// scan finds, or a list of ``Vocabulary``.
struct Template {
    private enum Part {
        case literal([UInt8])
        case digits(Int, fraction: Int)
        case hexadecimal(Int)
        case date, isoDate, time
        case identifier(IdentifierKind)
        case word([[UInt8]])
    }

    private let parts: [Part]

    init(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "«"), let close = rest.firstIndex(of: "»") {
            parts.append(.literal(Array(rest[..<open].utf8)))
            parts.append(Self.slot(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.literal(Array(rest.utf8)))
        self.parts = parts
    }

    func write(to writer: inout TextWriter) {
        for part in parts {
            switch part {
            case .literal(let bytes): writer.write(bytes)
            case .digits(let whole, let fraction):
                writer.writeDigits(whole)
                guard fraction > 0 else { continue }
                writer.write([UInt8(ascii: ".")])
                writer.writeDigits(fraction)
            case .hexadecimal(let count): writer.writeHexadecimal(count)
            case .date: Self.writeDate(to: &writer)
            case .isoDate: Self.writeISODate(to: &writer)
            case .time: Self.writeTime(to: &writer)
            case .identifier(let kind): writer.plant(kind)
            case .word(let list): writer.write(writer.random.member(of: list))
            }
        }
    }

    private static func slot(_ name: Substring) -> Part {
        let numbers = name.split(separator: ".").compactMap { Int($0) }
        if numbers.count == 2 { return .digits(numbers[0], fraction: numbers[1]) }
        if numbers.count == 1 { return .digits(numbers[0], fraction: 0) }
        if name.first == "x", let count = Int(name.dropFirst()) { return .hexadecimal(count) }
        if let kind = IdentifierKind(rawValue: String(name)) { return .identifier(kind) }
        switch name {
        case "date": return .date
        case "isodate": return .isoDate
        case "time": return .time
        default: return .word(Vocabulary.words(String(name)))
        }
    }

    private static func writeDate(to writer: inout TextWriter) {
        let month = 1 + writer.random.number(below: 12)
        writer.write("\(month)/\(1 + writer.random.number(below: 28))/20")
        writer.write([0x31 + UInt8(writer.random.number(below: 2))])
        writer.writeDigits(1)
    }

    private static func writeISODate(to writer: inout TextWriter) {
        writer.write(
            "202\(1 + writer.random.number(below: 5))-0\(1 + writer.random.number(below: 9))-")
        writer.write("1\(writer.random.number(below: 10))")
    }

    private static func writeTime(to writer: inout TextWriter) {
        writer.write("1\(writer.random.number(below: 10)):")
        for separator in [":", ""] {
            writer.write("\(writer.random.number(below: 6))\(writer.random.number(below: 10))")
            writer.write(separator)
        }
    }
}
