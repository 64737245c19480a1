/// How many samples a pixel has, and how light it is (ISO 32000-2, 8.6); shades suffice.
struct PDFColorSpace {
    private enum Kind {
        case gray
        /// Several inks: more is darker.
        case inks
        case light
        /// Places of a table, which holds the shade of each.
        case table([UInt8])
    }

    let components: Int
    private let kind: Kind

    static let gray = PDFColorSpace(1, .gray)

    private init(_ components: Int, _ kind: Kind) {
        self.components = components
        self.kind = kind
    }

    /// Reads a colour space; `nil` if it is none that pictures have.
    init?(_ object: PDFObject) {
        self.init(object, depth: 0)
    }

    private init?(_ object: PDFObject, depth: Int) {
        guard depth < 4 else { return nil }
        let items = object.items(most: 4)
        let name = object.isName ? object.name : items.first?.name ?? ""
        switch name {
        case "DeviceGray", "CalGray", "G": self = .gray
        case "DeviceRGB", "CalRGB", "RGB": self.init(3, .light)
        case "DeviceCMYK", "CMYK": self.init(4, .inks)
        case "Lab": self.init(3, .light)
        case "ICCBased" where items.count > 1:
            switch items[1]["N"].integer {
            case 1: self = .gray
            case 3: self.init(3, .light)
            case 4: self.init(4, .inks)
            default: return nil
            }
        case "Indexed", "I":
            guard items.count == 4, let base = PDFColorSpace(items[1], depth: depth + 1),
                let table = items[3].isStream ? items[3].bytes : items[3].stringBytes
            else { return nil }
            let shades = stride(
                from: 0, to: min(table.count, 256 * base.components), by: base.components
            )
            .map { start in
                base.gray((0..<base.components).map { Int(table.byte(start + $0)) }, most: 255)
            }
            self.init(1, .table(shades))
        case "Separation": self.init(1, .inks)
        case "DeviceN" where items.count > 1:
            let count = items[1].items(most: 32).count
            guard (1...32).contains(count) else { return nil }
            self.init(count, .inks)
        default: return nil
        }
    }

    var isGray: Bool { if case .gray = kind { true } else { false } }

    /// How light a pixel is: 0 is black.
    func gray(_ samples: [Int], most: Int) -> UInt8 {
        switch kind {
        case .gray: return UInt8(clamping: (samples.first ?? 0) * 255 / most)
        case .light:
            let sum = samples.reduce(0, +)
            return UInt8(clamping: sum * 255 / (most * max(1, samples.count)))
        case .inks:
            let sum = samples.reduce(0, +)
            return UInt8(clamping: 255 - min(255, sum * 255 / most))
        case .table(let shades):
            let place = samples.first ?? 0
            return shades.indices.contains(place) ? shades[place] : 0
        }
    }
}
