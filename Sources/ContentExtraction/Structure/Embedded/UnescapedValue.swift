/// The text that a value stands for, which leads back to the value as it was written.
struct UnescapedValue: Sendable {
    private static let longestReference = 10

    private(set) var bytes: [UInt8] = []
    /// Where in the value each byte stands, and at last where the value ends.
    private var places: [Int32] = []

    /// Reads a value; what is no escape stays as it is.
    init(_ value: Span<UInt8>, _ escapes: ValueEscapes) {
        bytes.reserveCapacity(value.count)
        places.reserveCapacity(value.count + 1)
        var place = 0
        while place < value.count {
            if let escape = Self.escape(value, place, escapes) {
                for byte in UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter {
                    append(byte, from: place)
                }
                place += escape.length
            } else {
                append(value[place], from: place)
                place += 1
            }
        }
        places.append(Int32(place))
    }

    private mutating func append(_ byte: UInt8, from place: Int) {
        bytes.append(byte)
        places.append(Int32(place))
    }

    /// Where in the value a range of the text stands.
    func range(_ text: Range<Int>) -> Range<Int> {
        Int(places[text.lowerBound])..<Int(places[text.upperBound])
    }

    private typealias Escape = (scalar: Unicode.Scalar, length: Int)

    private static func escape(
        _ value: Span<UInt8>, _ place: Int, _ escapes: ValueEscapes
    ) -> Escape? {
        guard place + 1 < value.count else { return nil }
        let (byte, next) = (value[place], value[place + 1])
        switch byte {
        case 0x5C where escapes.contains(.backslashes): return backslash(value, place)
        case 0x22 where next == byte && escapes.contains(.doubledQuotes): return ("\"", 2)
        case 0x27 where next == byte && escapes.contains(.doubledApostrophes): return ("'", 2)
        case 0x26 where escapes.contains(.references): return reference(value, place)
        default: return nil
        }
    }

    /// What a backslash and what follows it stand for; `nil` for one of HL7, such as `\T\`.
    private static func backslash(_ value: Span<UInt8>, _ place: Int) -> Escape? {
        switch value[place + 1] {
        case 0x6E: return ("\n", 2)
        case 0x72: return ("\r", 2)
        case 0x74: return ("\t", 2)
        case 0x62: return ("\u{8}", 2)
        case 0x66: return ("\u{C}", 2)
        case 0x22, 0x27, 0x2F, 0x5C: return (Unicode.Scalar(value[place + 1]), 2)
        case 0x75:
            guard place + 5 < value.count else { return nil }
            var unit: UInt16 = 0
            for index in (place + 2)...(place + 5) {
                guard let digit = RunByte.hex(value[index]) else { return nil }
                unit = unit << 4 | UInt16(digit)
            }
            return Unicode.Scalar(unit).map { (scalar: $0, length: 6) }
        default: return nil
        }
    }

    private static func reference(_ value: Span<UInt8>, _ place: Int) -> Escape? {
        var name: [UInt8] = []
        var index = place + 1
        while index < value.count, value[index] != 0x3B {
            name.append(value[index])
            index += 1
            if name.count > longestReference { return nil }
        }
        guard index < value.count else { return nil }
        let length = index + 1 - place
        return CharacterReference.scalar(name[...]).map { (scalar: $0, length: length) }
    }
}
