import ContentExtraction
import FindingModel

/// Reads DICOM files (PS3.10): every element that is text, also private ones and those in sequences.
///
/// Frames are pictures; documents inside are members. Linear, in constant memory but for one
/// element.
enum DICOMReader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let writer = TextWriter(sink)
        var reading = DICOMReading(source, writer)
        try reading.read()
    }
}

/// One file while it is read.
private struct DICOMReading {
    private let source: any ByteSource
    private let writer: TextWriter
    private var window: SourceWindow
    private var offset = 132
    private var isExplicit = true
    private var isBigEndian = false
    private var page = CodePage.western
    private var syntax = ""
    private var pixels = DICOMPixels()

    private static let textLimit = 1 << 20
    private static let fragmentLimit = 100_000
    private static let documentLimit = 128 * 1_024 * 1_024

    init(_ source: any ByteSource, _ writer: TextWriter) {
        self.source = source
        self.writer = writer
        window = SourceWindow(source)
    }

    mutating func read() throws(ExtractionFailure) {
        var inMeta = true
        var isComplete = true
        while offset + 8 <= source.count {
            if inMeta, u16(offset) != 2 {
                inMeta = false
                try apply(syntax)
            }
            guard try element() else {
                isComplete = false
                break
            }
        }
        try writer.endLine()
        try writer.flush()
        try pixels.write(source, syntax: syntax, isBigEndian: isBigEndian, writer)
        if !isComplete || offset < source.count && offset + 8 > source.count {
            throw ExtractionFailure(.damaged, "the file ends within an element")
        }
    }

    /// Takes the transfer syntax that the first group states (PS3.5, 10).
    private mutating func apply(_ syntax: String) throws(ExtractionFailure) {
        switch syntax {
        case "1.2.840.10008.1.2": isExplicit = false
        case "1.2.840.10008.1.2.2": isBigEndian = true
        case "1.2.840.10008.1.2.1.99":
            try writer.flush()
            throw ExtractionFailure(.unsupported, "the file is deflated")
        default: break
        }
    }

    private mutating func u16(_ offset: Int) -> Int {
        let value = window.u16(offset)
        return isBigEndian ? (value & 0xFF) << 8 | value >> 8 : value
    }

    private mutating func u32(_ offset: Int) -> Int {
        isBigEndian ? u16(offset) << 16 | u16(offset + 2) : window.u32(offset)
    }

    /// Reads an element; false if the file ends within it.
    private mutating func element() throws(ExtractionFailure) -> Bool {
        let tag = UInt32(u16(offset)) << 16 | UInt32(u16(offset + 2))
        var kind = ""
        var length: Int
        if tag >> 16 == 0xFFFE {
            // Why only the header: what an item holds are elements again.
            offset += 8
            return true
        }
        if isExplicit {
            kind = String(decoding: window.bytes(offset + 4, 2), as: UTF8.self)
            if Self.longKinds.contains(kind) {
                length = u32(offset + 8)
                offset += 12
            } else {
                length = u16(offset + 6)
                offset += 8
            }
        } else {
            length = u32(offset + 4)
            offset += 8
        }
        if kind.isEmpty || kind == "UN" { kind = DICOMDictionary.entry(tag)?.kind ?? "UN" }
        if tag == 0x7FE0_0010 {
            if length == 0xFFFF_FFFF { return skipFragments() }
            pixels.pieces = [offset..<offset + min(length, max(0, source.count - offset))]
            pixels.isCompressed = false
        } else if kind == "SQ" || length == 0xFFFF_FFFF || isItem(kind, length) {
            return true
        }
        guard length <= source.count - offset else {
            try value(tag, kind, source.count - offset)
            offset = source.count
            return false
        }
        try value(tag, kind, length)
        offset += length
        return true
    }

    private static let longKinds: Set<String> = [
        "OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV",
    ]

    /// Whether a value of unknown kind begins as a sequence does.
    private mutating func isItem(_ kind: String, _ length: Int) -> Bool {
        kind == "UN" && length >= 8 && u16(offset) == 0xFFFE && u16(offset + 2) == 0xE000
    }

    private mutating func skipFragments() -> Bool {
        pixels.pieces = []
        pixels.isCompressed = true
        var isTable = true
        while offset + 8 <= source.count {
            let isEnd = u16(offset + 2) == 0xE0DD
            let length = isEnd ? 0 : u32(offset + 4)
            offset += 8 + length
            if isEnd { return true }
            // Why not the first: it says where the others begin.
            if !isTable, offset <= source.count, pixels.pieces.count < Self.fragmentLimit {
                pixels.pieces.append(offset - length..<offset)
            }
            isTable = false
        }
        offset = min(offset, source.count)
        return false
    }

    private mutating func value(
        _ tag: UInt32, _ kind: String, _ length: Int
    ) throws(ExtractionFailure) {
        guard length > 0 else { return }
        notePixels(tag)
        if tag == 0x0042_0011 {
            guard length <= Self.documentLimit else {
                return writer.note(ExtractionFailure(.tooLarge, "is too large"), about: "document")
            }
            return try writer.member(
                "document", BytesContent(try source.bytes(at: offset, count: length)))
        }
        guard
            !["OB", "OW", "OF", "OD", "OL", "OV", "AT", "US", "SS", "UL", "SL", "FL", "FD"]
                .contains(kind)
        else { return }
        if length > Self.textLimit {
            writer.note(ExtractionFailure(.tooLarge, "an element is too long"))
        }
        let bytes = try source.bytes(at: offset, count: min(length, Self.textLimit))
        if kind == "UN", bytes.contains(where: { $0 < 0x20 && !$0.isASCIISpace && $0 != 0 }) {
            return
        }
        let text = page.decode(bytes).trimmingSuffix()
        guard !text.isEmpty else { return }
        switch tag {
        case 0x0002_0010: syntax = text
        case 0x0008_0005: page = Self.page(text)
        case 0x0028_0008: pixels.frames = min(max(Int(text) ?? 1, 1), 1_000_000)
        case 0x0028_0301: pixels.isBurnedIn = text != "NO"
        default: break
        }
        try write(tag, kind, text)
    }

    /// Remembers how the values of pixels are kept.
    private mutating func notePixels(_ tag: UInt32) {
        switch tag {
        case 0x0028_0002: pixels.samples = u16(offset)
        case 0x0028_0006: pixels.isPlanar = u16(offset) == 1
        case 0x0028_0010: pixels.rows = u16(offset)
        case 0x0028_0011: pixels.columns = u16(offset)
        case 0x0028_0100: pixels.bits = u16(offset)
        case 0x0028_0103: pixels.isSigned = u16(offset) == 1
        default: break
        }
    }

    /// A line for people: the tag, its name, and names and dates as they are usually written.
    private func write(_ tag: UInt32, _ kind: String, _ text: String) throws(ExtractionFailure) {
        let place = "(\(Self.hex(tag >> 16)),\(Self.hex(tag & 0xFFFF)))"
        let name = DICOMDictionary.entry(tag)?.keyword ?? (tag >> 16 & 1 == 1 ? "Private" : "")
        try writer.endLine()
        try writer.place(place)
        try writer.line(name.isEmpty ? place : "\(place) \(name)", Self.shown(kind, text))
    }

    private static func shown(_ kind: String, _ text: String) -> String {
        switch kind {
        case "PN":
            // Several are apart by backslashes.
            return text.split(separator: "\\").map { name($0) }.joined(separator: "\\")
        case "DA" where text.utf8.count == 8:
            return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
        default: return text
        }
    }

    /// The first way in which a name is written, as people write it (PS3.5, 6.2.1).
    private static func name(_ value: Substring) -> String {
        let groups = value.split(separator: "=", omittingEmptySubsequences: true)
        guard let parts = groups.first?.split(separator: "^", omittingEmptySubsequences: false),
            let family = parts.first, parts.count > 1
        else { return groups.first.map(String.init) ?? "" }
        let rest = parts.dropFirst().filter { !$0.isEmpty }.joined(separator: " ")
        if family.isEmpty { return rest }
        return rest.isEmpty ? String(family) : "\(family), \(rest)"
    }

    private static func hex(_ value: UInt32) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, 4 - text.count)) + text
    }

    /// The encoding of texts (PS3.3, C.12.1.1.2).
    private static func page(_ name: String) -> CodePage {
        switch name.split(separator: "\\").last.map({ String($0) }) ?? "" {
        case "ISO_IR 192": CodePage(65_001)
        case "ISO_IR 101", "ISO 2022 IR 101": CodePage(28_592)
        case "ISO_IR 144", "ISO 2022 IR 144": CodePage(28_595)
        case "ISO_IR 126", "ISO 2022 IR 126": CodePage(28_597)
        case "ISO_IR 148", "ISO 2022 IR 148": CodePage(28_599)
        default: .western
        }
    }
}

extension String {
    /// Without the spaces and zeros that fill a value up.
    fileprivate func trimmingSuffix() -> String {
        var scalars = unicodeScalars[...]
        while let last = scalars.last, last == " " || last == "\0" { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }
}
