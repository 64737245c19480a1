import Synchronization

/// Decodes bytes of legacy code pages into UTF-8.
///
/// Pages with one byte a character and UTF-8 and UTF-16. Bytes of other pages come out as
/// `U+FFFD` beyond ASCII. Thread-safe.
struct CodePage {
    /// The scalars for the bytes from 0x80 on.
    private let upper: [Unicode.Scalar]
    private let number: Int

    /// Whether all of the page's characters are known.
    let isKnown: Bool

    private static let tables = Mutex<[Int: [Unicode.Scalar]]>([:])

    /// - Parameter number: as Windows counts code pages; 0 for that of western Europe.
    init(_ number: Int) {
        let number = Self.alias(number)
        self.number = number
        upper = Self.tables.withLock { tables in
            if let table = tables[number] { return table }
            let scalars = CodePageTables.upperHalf(number).map { Array($0.unicodeScalars) } ?? []
            tables[number] = scalars
            return scalars
        }
        isKnown = !upper.isEmpty || number == 65_001 || number == 1_200 || number == 1_201
    }

    private static func alias(_ number: Int) -> Int {
        switch number {
        case 0, 1, 2, 20_127, 28_591: 1_252
        case 10_029: 1_250
        case 10_007: 1_251
        case 28_601: 874
        default: number
        }
    }

    static let western = CodePage(1_252)

    /// The character of one byte.
    func scalar(_ byte: UInt8) -> Unicode.Scalar {
        if byte < 0x80 { return Unicode.Scalar(byte) }
        let index = Int(byte) - 0x80
        return index < upper.count ? upper[index] : "\u{FFFD}"
    }

    /// Text of the page as a string.
    func decode(_ bytes: some Sequence<UInt8>) -> String {
        switch number {
        case 65_001: return String(decoding: Array(bytes), as: UTF8.self)
        case 1_200: return Self.utf16(Array(bytes))
        case 1_201: return Self.utf16(Array(bytes), bigEndian: true)
        default: break
        }
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(scalar(byte)) }
        return String(text)
    }

    /// UTF-16 text of bytes; an odd byte at the end is left out.
    static func utf16(_ bytes: [UInt8], bigEndian: Bool = false) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let unit = UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
            units.append(bigEndian ? unit.byteSwapped : unit)
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// The page that a name of MIME or HTML means, `nil` if it is not known.
    static func named(_ name: String) -> CodePage? {
        let name = name.lowercased().filter { $0 != "_" && $0 != " " }
        let known: [String: Int] = [
            "utf-8": 65_001, "utf8": 65_001, "us-ascii": 1_252, "ascii": 1_252,
            "iso-8859-1": 1_252, "latin1": 1_252, "iso-8859-2": 28_592, "iso-8859-5": 28_595,
            "iso-8859-7": 28_597, "iso-8859-9": 28_599, "iso-8859-15": 28_605,
            "koi8-r": 20_866, "macintosh": 10_000, "ibm437": 437, "ibm850": 850, "ibm852": 852,
            "ibm866": 866, "utf-16": 1_200, "utf-16le": 1_200, "utf-16be": 1_201,
        ]
        if let number = known[name] { return CodePage(number) }
        for prefix in ["windows-", "cp", "x-cp"] where name.hasPrefix(prefix) {
            if let number = Int(name.dropFirst(prefix.count)) {
                let page = CodePage(number)
                return page.isKnown ? page : nil
            }
        }
        return nil
    }
}
