/// What the codes of a font mean in Unicode: its `ToUnicode` map (ISO 32000-2, 9.10.3).
struct PDFCharacterMap {
    private(set) var texts: [Int: String] = [:]
    /// How many bytes codes have, `nil` if the map does not say.
    private(set) var codeLength: Int?

    private static let limit = 200_000

    init(_ bytes: [UInt8]) {
        var lexer = PDFLexer(bytes)
        var operands: [PDFToken] = []
        while let token = lexer.next() {
            guard case .word(let word) = token else {
                if operands.count < Self.limit { operands.append(token) }
                continue
            }
            switch word {
            case "endcodespacerange":
                if case .string(let low)? = operands.first {
                    codeLength = max(1, min(low.count, 4))
                }
            case "endbfchar": addCharacters(operands)
            case "endbfrange": addRanges(operands)
            default: break
            }
            operands.removeAll(keepingCapacity: true)
        }
    }

    static func code(_ bytes: [UInt8]) -> Int { bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } }

    private mutating func addCharacters(_ operands: [PDFToken]) {
        for index in stride(from: 0, to: operands.count - 1, by: 2) {
            guard case .string(let code) = operands[index],
                case .string(let text) = operands[index + 1], texts.count < Self.limit
            else { continue }
            texts[Self.code(code)] = CodePage.utf16(text, bigEndian: true)
        }
    }

    private mutating func addRanges(_ operands: [PDFToken]) {
        var index = 0
        while index + 2 < operands.count {
            guard case .string(let low) = operands[index],
                case .string(let high) = operands[index + 1]
            else {
                index += 1
                continue
            }
            let first = Self.code(low)
            let last = min(Self.code(high), first + 0xFFFF)
            index += 2
            if case .string(let text) = operands[index] {
                add(first, last, text)
                index += 1
            } else if operands[index] == .open {
                index += 1
                var code = first
                while index < operands.count, case .string(let text) = operands[index] {
                    if texts.count < Self.limit {
                        texts[code] = CodePage.utf16(text, bigEndian: true)
                    }
                    code += 1
                    index += 1
                }
                index += 1
            } else {
                index += 1
            }
        }
    }

    private mutating func add(_ first: Int, _ last: Int, _ text: [UInt8]) {
        guard first <= last, !text.isEmpty else { return }
        let start = CodePage.utf16(text, bigEndian: true)
        guard let end = start.unicodeScalars.last else { return }
        let before = String(start.unicodeScalars.dropLast().map { Character($0) })
        for code in first...last where texts.count < Self.limit {
            guard let scalar = Unicode.Scalar(end.value + UInt32(code - first)) else { break }
            texts[code] = before + String(Character(scalar))
        }
    }
}
