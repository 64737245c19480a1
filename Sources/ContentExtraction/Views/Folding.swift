/// In which form a character outside ASCII is scanned.
enum Folding {
    case kept
    case removed
    case ascii(UInt8)
    /// A dash of prose, which separates groups of digits where it stands behind one.
    case dashBetweenDigits
    /// A letter of another alphabet that looks like an ASCII one.
    case lookalike(UInt8)

    /// Looks a character up (Unicode 16.0: UnicodeData.txt; confusables.txt for the lookalikes).
    static func fold(_ scalar: Unicode.Scalar) -> Folding {
        let value = scalar.value
        switch value {
        case 0xAD, 0x34F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
            0x2066...0x206F, 0xFE00...0xFE0F, 0xFEFF:
            return .removed
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            return .ascii(0x20)
        case 0x2010...0x2013, 0x2212, 0xFE58, 0xFE63:
            return .ascii(0x2D)
        case 0x2014, 0x2015:
            return .dashBetweenDigits
        case 0xFF01...0xFF5E:
            return .ascii(UInt8(value - 0xFEE0))
        case 0x370..<0x590:
            return lookalikes[value].map { .lookalike($0) } ?? .kept
        case 0x660..<0x1C60, 0xA620..<0xAC00, 0xFF00...:
            return digit(value).map { .ascii($0) } ?? .kept
        default:
            return .kept
        }
    }

    /// The zeros of decimal digits (general category Nd).
    private static let zeros: [UInt32] = [
        0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
        0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
        0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0,
        0x104A0, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0,
        0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E950, 0x1FBF0,
    ]

    private static func digit(_ value: UInt32) -> UInt8? {
        guard let zero = zeros.last(where: { $0 <= value }), value - zero < 10 else { return nil }
        return UInt8(0x30 + value - zero)
    }

    private static let lookalikes: [UInt32: UInt8] = {
        let pairs: [(String, String)] = [
            ("АВСЕНІЈКМОРЅТХУѴԚԜ", "ABCEHIJKMOPSTXYVQW"), ("асеһіјорѕхуѵԁԛԝ", "acehijopsxyvdqw"),
            ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("ονρ", "ovp"),
        ]
        var table: [UInt32: UInt8] = [:]
        for (others, latin) in pairs {
            for (other, byte) in zip(others.unicodeScalars, latin.utf8) {
                table[other.value] = byte
            }
        }
        return table
    }()
}
