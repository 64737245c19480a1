/// A font: what its codes mean and how wide they are (ISO 32000-2, 9.5 to 9.8).
final class PDFFont {
    private let isComposite: Bool
    private var codeLength = 1
    private var map: PDFCharacterMap?
    private var encoding: [String] = []
    private var widths: [Int: Double] = [:]
    private var defaultWidth = 500.0
    /// Codes that mean nothing known were met.
    private(set) var hasUnknown = false

    private static let widthLimit = 70_000

    init(_ font: PDFObject) {
        isComposite = font["Subtype"].name == "Type0"
        if let bytes = font["ToUnicode"].bytes, bytes.count < 8 << 20 {
            map = PDFCharacterMap(bytes)
        }
        if isComposite {
            codeLength = map?.codeLength ?? 2
            readComposite(font["DescendantFonts"].items(most: 1).first)
        } else {
            encoding = Self.encoding(font)
            let first = font["FirstChar"].integer
            for (offset, width) in font["Widths"].items(most: 256).enumerated() {
                widths[first &+ offset] = width.number
            }
            // Why: the widths of Type 3 are in the glyphs' own units.
            if font["Subtype"].name == "Type3" {
                let scale = (font["FontMatrix"].items(most: 1).first?.number ?? 0.001) * 1_000
                widths = widths.mapValues { $0 * scale }
            } else if widths.isEmpty {
                (widths, defaultWidth) = PDFStandardWidths.widths(font["BaseFont"].name)
            }
        }
    }

    private func readComposite(_ font: PDFObject?) {
        guard let font else { return }
        defaultWidth = font["DW"].number ?? 1_000
        let items = font["W"].items()
        var index = 0
        while index + 1 < items.count, widths.count < Self.widthLimit {
            let first = items[index].integer
            if items[index + 1].isArray {
                for (offset, width) in items[index + 1].items().enumerated() {
                    widths[first &+ offset] = width.number
                }
                index += 2
            } else if index + 2 < items.count {
                let last = items[index + 1].integer
                if first <= last, last - first < Self.widthLimit {
                    for code in first...last { widths[code] = items[index + 2].number }
                }
                index += 3
            } else {
                break
            }
        }
    }

    /// The names of the glyphs by code; "" where the base encoding holds.
    private static func encoding(_ font: PDFObject) -> [String] {
        var names = [String](repeating: "", count: 256)
        var code = 0
        for item in font["Encoding"]["Differences"].items(most: 1_000) {
            if item.number != nil {
                code = item.integer
            } else if (0..<256).contains(code) {
                names[code] = item.name
                code += 1
            }
        }
        let base = font["Encoding"].isName ? font["Encoding"] : font["Encoding"]["BaseEncoding"]
        if base.name == "MacRomanEncoding" {
            let page = CodePage(10_000)
            for code in 0x80..<256 where names[code].isEmpty {
                names[code] = "uni" + hex(page.scalar(UInt8(code)).value)
            }
        }
        return names
    }

    private static func hex(_ value: UInt32) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - text.count)) + text
    }

    /// One character of a string.
    struct Glyph {
        let text: String
        /// In thousandths of the font's size.
        let width: Double
        let isSpace: Bool
    }

    func glyphs(_ bytes: [UInt8]) -> [Glyph] {
        var result: [Glyph] = []
        var index = 0
        while index < bytes.count {
            let part = bytes.cut(index, codeLength)
            let code = PDFCharacterMap.code(part)
            index += codeLength
            result.append(
                Glyph(
                    text: text(code), width: widths[code] ?? defaultWidth,
                    isSpace: codeLength == 1 && code == 32))
        }
        return result
    }

    private func text(_ code: Int) -> String {
        if let text = map?.texts[code] { return text == "\0" ? "" : text }
        if isComposite {
            hasUnknown = true
            return "\u{FFFD}"
        }
        guard (0..<256).contains(code) else { return "" }
        if !encoding[code].isEmpty {
            if encoding[code] == ".notdef" { return "" }
            if let scalar = PDFGlyphNames.scalar(encoding[code]) {
                return String(Character(scalar))
            }
        }
        let scalar = CodePage.western.scalar(UInt8(code))
        return scalar.value < 0x20 ? " " : String(Character(scalar))
    }
}
