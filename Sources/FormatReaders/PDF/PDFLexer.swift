/// A piece of a content stream or of a character map (ISO 32000-2, 7.2).
enum PDFToken: Equatable {
    case number(Double)
    case string([UInt8])
    case name(String)
    case word(String)
    /// The brackets of an array.
    case open, close
}

/// Cuts bytes into tokens; dictionaries' brackets are left out.
///
/// Linear.
struct PDFLexer {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> PDFToken? {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0, 9, 10, 12, 13, 32: index += 1
            case UInt8(ascii: "%"):
                while index < bytes.count, bytes[index] != 10, bytes[index] != 13 { index += 1 }
            case UInt8(ascii: "("): return .string(literal())
            case UInt8(ascii: "<"):
                index += 1
                if bytes.byte(index) == UInt8(ascii: "<") {
                    index += 1
                } else {
                    return .string(hex())
                }
            case UInt8(ascii: "["):
                index += 1
                return .open
            case UInt8(ascii: "]"):
                index += 1
                return .close
            case UInt8(ascii: "/"):
                index += 1
                return .name(String(decoding: regular(), as: UTF8.self))
            case UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
                index += 1
            default: return plain()
            }
        }
        return nil
    }

    private mutating func regular() -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case 0, 9, 10, 12, 13, 32, 0x25, 0x28, 0x29, 0x2F, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D:
                return bytes[start..<index]
            default: index += 1
            }
        }
        return bytes[start..<index]
    }

    private mutating func plain() -> PDFToken {
        let word = regular()
        guard let first = word.first, first.isASCIIDigit || [0x2B, 0x2D, 0x2E].contains(first)
        else {
            return .word(String(decoding: word, as: UTF8.self))
        }
        let text = String(decoding: word, as: UTF8.self)
        return .number(Double(text) ?? 0)
    }

    private mutating func hex() -> [UInt8] {
        var result: [UInt8] = []
        var high: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: ">") { break }
            guard let digit = byte.hexDigit else { continue }
            if let first = high {
                result.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        if let high { result.append(high << 4) }
        return result
    }

    private mutating func literal() -> [UInt8] {
        index += 1
        var result: [UInt8] = []
        var depth = 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return result }
            case UInt8(ascii: "\\"):
                escape(&result)
                continue
            default: break
            }
            result.append(byte)
        }
        return result
    }

    private mutating func escape(_ result: inout [UInt8]) {
        let byte = bytes.byte(index)
        index += 1
        switch byte {
        case UInt8(ascii: "n"): result.append(10)
        case UInt8(ascii: "r"): result.append(13)
        case UInt8(ascii: "t"): result.append(9)
        case UInt8(ascii: "b"): result.append(8)
        case UInt8(ascii: "f"): result.append(12)
        case 13: if bytes.byte(index) == 10 { index += 1 }
        case 10: break
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var code = Int(byte - 0x30)
            for _ in 0..<2 where (0x30...0x37).contains(bytes.byte(index)) {
                code = code << 3 | Int(bytes[index] - 0x30)
                index += 1
            }
            result.append(UInt8(truncatingIfNeeded: code))
        default: result.append(byte)
        }
    }

    /// Leaves out the data of an inline image, up to `EI` between spaces.
    mutating func skipInlineImage() {
        while index + 2 < bytes.count {
            if bytes[index] == UInt8(ascii: "E"), bytes[index + 1] == UInt8(ascii: "I"),
                bytes.byte(index - 1).isASCIISpace, bytes.byte(index + 2).isASCIISpace
            {
                index += 2
                return
            }
            index += 1
        }
        index = bytes.count
    }
}
