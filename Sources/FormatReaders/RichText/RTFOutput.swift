import ContentExtraction
import FindingModel

/// Turns what an RTF file says into text, places and members.
final class RTFOutput {
    private let writer: TextWriter
    var defaultPage = CodePage.western
    var pictureKind = ""
    private(set) var currentPlace = ""
    private var pages: [Int: CodePage] = [:]
    private var collected: [UInt8] = []
    private var isCut = false
    private var highSurrogate: UInt16?
    private var shapeName = ""
    private var pictures = 0
    private var objects = 0
    private var inTable = false
    private var pendingTab = false
    private var pendingSpace = false
    private var hasUnknownPage = false

    private static let collectLimit = 64 * 1_024 * 1_024
    private static let fontLimit = 10_000

    init(_ writer: TextWriter) {
        self.writer = writer
    }

    /// Fonts of other scripts: the code page that Windows had for each.
    private static let charsets: [Int: Int] = [
        0: 1_252, 77: 10_000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1_253, 162: 1_254,
        163: 1_258, 177: 1_255, 178: 1_256, 186: 1_257, 204: 1_251, 222: 874, 238: 1_250,
        254: 437, 255: 850,
    ]

    func define(charset: Int, of font: Int) {
        if let page = Self.charsets[charset] { define(page: page, of: font) }
    }

    func define(page: Int, of font: Int) {
        if pages.count < Self.fontLimit { pages[font] = CodePage(page) }
    }

    func place(_ name: String) throws(ExtractionFailure) {
        try writer.endLine()
        currentPlace = name
        pendingTab = false
        pendingSpace = false
        try writer.place(name)
    }

    /// Takes a byte in the code page of the font.
    func take(_ byte: UInt8, _ group: RTFGroup) throws(ExtractionFailure) {
        switch group.destination {
        case .picture, .object: collect(byte)
        case .skipped, .fontTable: break
        default:
            let page = byte < 0x80 ? defaultPage : pages[group.font] ?? defaultPage
            if byte >= 0x80, !page.isKnown { hasUnknownPage = true }
            try take(page.scalar(byte), group)
        }
    }

    /// Takes a unit of UTF-16.
    func take(unit: UInt16, _ group: RTFGroup) throws(ExtractionFailure) {
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
        } else if UTF16.isTrailSurrogate(unit) {
            guard let high = highSurrogate else { return }
            highSurrogate = nil
            let pair = String(decoding: [high, unit], as: UTF16.self)
            for scalar in pair.unicodeScalars { try take(scalar, group) }
        } else {
            try take(Unicode.Scalar(unit) ?? "\u{FFFD}", group)
        }
    }

    func take(_ scalar: Unicode.Scalar, _ group: RTFGroup) throws(ExtractionFailure) {
        switch group.destination {
        case .text:
            guard !group.isRepetition else { return }
            try separate()
            try writer.write(scalar)
        case .labelled, .shapeName, .shapeValue, .htmlTag:
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { collect(byte) }
        default: break
        }
    }

    private func separate() throws(ExtractionFailure) {
        if pendingTab { try writer.write(byte: 0x09) }
        if pendingSpace, !pendingTab { try writer.space() }
        pendingTab = false
        pendingSpace = false
    }

    /// Applies a control word that stands for a character or a break.
    func apply(_ word: String, _ group: RTFGroup) throws(ExtractionFailure) {
        if let scalar = Self.characters[word] { return try take(scalar, group) }
        switch word {
        case "intbl": inTable = true
        case "pard": inTable = false
        default: break
        }
        guard group.destination == .text, !group.isRepetition else { return }
        switch word {
        case "par", "sect", "page", "line", "column":
            if inTable { pendingSpace = true } else { try writer.write(byte: 0x0A) }
        case "cell", "nestcell":
            if pendingTab { try writer.write(byte: 0x09) }
            pendingTab = true
            pendingSpace = false
        case "row", "nestrow":
            pendingTab = false
            pendingSpace = false
            try writer.endLine()
        case "tab": try take(inTable ? " " : "\t", group)
        default: break
        }
    }

    private static let characters: [String: Unicode.Scalar] = [
        "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
        "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ",
    ]

    func beginCollecting() {
        collected.removeAll()
        isCut = false
    }

    private func collect(_ byte: UInt8) {
        if collected.count < Self.collectLimit { collected.append(byte) } else { isCut = true }
    }

    /// Takes binary data of a picture or object as if it were hexadecimal.
    func takeBinary(_ count: Int, from input: RTFInput) throws(ExtractionFailure) {
        for _ in 0..<count {
            guard let byte = try input.next() else { return }
            collect(byte >> 4 < 10 ? 0x30 + byte >> 4 : 0x57 + byte >> 4)
            collect(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
        }
    }

    /// Writes what was collected.
    func endCollecting(_ destination: RTFDestination) throws(ExtractionFailure) {
        defer { collected.removeAll() }
        if isCut { writer.note(ExtractionFailure(.tooLarge, "a picture or object is too large")) }
        switch destination {
        case .labelled(let label): try writer.line(label, trimmed)
        case .shapeName: shapeName = trimmed
        case .shapeValue where Self.shapeTexts.contains(shapeName): try writer.line("", trimmed)
        case .htmlTag:
            // Why only these: the others are layout, their text is elsewhere.
            if collected.contains(UInt8(ascii: "=")) || collected.starts(with: "<!--".utf8) {
                try writer.space()
                try writer.write(collected)
                try writer.space()
            }
        case .picture:
            let bytes = hexData
            guard !bytes.isEmpty else { return }
            pictures += 1
            try writer.member("picture \(pictures)", BytesContent(bytes))
        case .object:
            let bytes = hexData
            guard !bytes.isEmpty else { return }
            objects += 1
            let object = OLE1Object(bytes)
            try writer.member("object \(objects)\(object.suffix)", BytesContent(object.data))
        default: break
        }
    }

    /// Properties of shapes that are text.
    private static let shapeTexts: Set<String> = [
        "wzDescription", "gtextUNICODE", "wzTooltip", "pihlShape", "wzName",
    ]

    private var trimmed: String {
        let text = String(decoding: collected, as: UTF8.self)
        let start = text.drop { $0.isWhitespace || $0 == ";" }
        let end = start.reversed().prefix { $0.isWhitespace || $0 == ";" }.count
        return String(start.dropLast(end))
    }

    private var hexData: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(collected.count / 2)
        var high: UInt8?
        for byte in collected {
            guard let digit = byte.hexDigit else { continue }
            if let first = high {
                result.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return result
    }

    func finish() throws(ExtractionFailure) {
        try writer.endLine()
        try writer.flush()
        if hasUnknownPage {
            writer.note(ExtractionFailure(.encoding, "the document uses a code page not known"))
        }
    }
}
