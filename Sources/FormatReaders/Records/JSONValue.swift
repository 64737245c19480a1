/// A JSON text as a value, for the schemas of files; objects keep their order.
indirect enum JSONValue {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([(key: String, value: JSONValue)])

    /// Reads a text; `nil` if it is no JSON or nests too deep.
    init?(_ bytes: [UInt8]) {
        var parser = JSONParser(bytes)
        guard let value = parser.value(depth: 0) else { return nil }
        self = value
    }

    subscript(_ key: String) -> JSONValue? {
        if case .object(let members) = self { members.first { $0.key == key }?.value } else { nil }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [JSONValue]? { if case .list(let items) = self { items } else { nil } }

    /// A number as an integer from 0 to `most`; 0 if it is none.
    func integer(upTo most: Int) -> Int {
        guard case .number(let number) = self, number.isFinite else { return 0 }
        return Int(Swift.min(Swift.max(number, 0), Double(most)))
    }
}

/// Reads JSON (RFC 8259), leniently.
private struct JSONParser {
    private let bytes: [UInt8]
    private var place = 0

    private static let depthLimit = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func skipSpace() {
        while bytes.indices.contains(place), bytes[place] <= 0x20 { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard bytes.byte(place) == byte, place < bytes.count else { return false }
        place += 1
        return true
    }

    mutating func value(depth: Int) -> JSONValue? {
        guard depth < Self.depthLimit else { return nil }
        skipSpace()
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return list(depth)
        case UInt8(ascii: "\""): return string().map { .text($0) }
        case UInt8(ascii: "t"): return word("true", .flag(true))
        case UInt8(ascii: "f"): return word("false", .flag(false))
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) -> JSONValue? {
        guard bytes[place...].starts(with: word.utf8) else { return nil }
        place += word.utf8.count
        return value
    }

    private mutating func number() -> JSONValue? {
        let start = place
        let signs: Set<UInt8> = [0x2B, 0x2D, 0x2E, 0x45, 0x65]
        while place < bytes.count,
            (0x30...0x39).contains(bytes[place]) || signs.contains(bytes[place])
        {
            place += 1
        }
        return Double(String(decoding: bytes[start..<place], as: UTF8.self)).map { .number($0) }
    }

    private mutating func list(_ depth: Int) -> JSONValue? {
        place += 1
        var items: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .list([]) }
        repeat {
            guard let item = value(depth: depth + 1) else { return nil }
            items.append(item)
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? .list(items) : nil
    }

    private mutating func object(_ depth: Int) -> JSONValue? {
        place += 1
        var members: [(key: String, value: JSONValue)] = []
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipSpace()
            guard bytes.byte(place) == UInt8(ascii: "\""), let key = string(),
                take(UInt8(ascii: ":")), let item = value(depth: depth + 1)
            else { return nil }
            members.append((key, item))
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) ? .object(members) : nil
    }

    private mutating func string() -> String? {
        place += 1
        var units: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
            case UInt8(ascii: "\\"):
                let escape = bytes.byte(place)
                place += 1
                switch escape {
                case UInt8(ascii: "n"): units.append(0x0A)
                case UInt8(ascii: "t"): units.append(0x09)
                case UInt8(ascii: "u"):
                    let code = UInt32(
                        String(decoding: bytes.cut(place, 4), as: UTF8.self), radix: 16)
                    place += 4
                    let scalar = code.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
                    units += Array(String(scalar).utf8)
                default: units.append(escape)
                }
            default: units.append(byte)
            }
        }
        return nil
    }
}
