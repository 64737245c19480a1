import ContentExtraction
import FindingModel

/// Writes the properties of a document: title, author, and those that people added (MS-OLEPS).
enum PropertySet {
    static func read(
        _ file: CompoundFile, _ folder: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        for name in ["\u{5}SummaryInformation", "\u{5}DocumentSummaryInformation"] {
            guard let data = file.data(name, in: folder) else { continue }
            try writer.endLine()
            try writer.place("properties")
            for set in 0..<min(data.u32(24), 2) {
                try readSet(data, data.u32(28 + set * 20 + 16), writer)
            }
        }
    }

    private static func readSet(
        _ data: [UInt8], _ base: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        let count = min(data.u32(base + 4), 1_000)
        var page = CodePage.western
        var names: [Int: String] = [:]
        for index in 0..<count {
            let id = data.u32(base + 8 + index * 8)
            let offset = base + data.u32(base + 12 + index * 8)
            if id == 1 { page = CodePage(data.u16(offset + 4)) }
            if id == 0 { names = dictionary(data, offset, page) }
        }
        for index in 0..<count {
            let id = data.u32(base + 8 + index * 8)
            let offset = base + data.u32(base + 12 + index * 8)
            guard id > 1, let text = value(data, offset, page) else { continue }
            try writer.line(names[id] ?? "", text.filter { $0 != "\0" })
        }
    }

    private static func dictionary(
        _ data: [UInt8], _ offset: Int, _ page: CodePage
    ) -> [Int: String] {
        var names: [Int: String] = [:]
        var place = offset + 4
        for _ in 0..<min(data.u32(offset), 1_000) where place < data.count {
            let length = min(data.u32(place + 4), 1_024)
            names[data.u32(place)] = page.decode(data.cut(place + 8, length)).filter { $0 != "\0" }
            place += 8 + length
        }
        return names
    }

    private static func value(_ data: [UInt8], _ offset: Int, _ page: CodePage) -> String? {
        let length = data.u32(offset + 4)
        return switch data.u16(offset) {
        case 0x1E: page.decode(data.cut(offset + 8, length))
        case 0x1F: CodePage.utf16(data.cut(offset + 8, length &* 2))
        case 0x05: PlainNumber.text(data.double(offset + 4))
        case 0x40: fileTime(data.u64(offset + 4))
        default: nil
        }
    }

    /// A time counted in tenths of a microsecond since 1601.
    static func fileTime(_ ticks: UInt64) -> String? {
        guard ticks > 0 else { return nil }
        return SerialDate(unixSeconds: Double(ticks) / 1e7 - 11_644_473_600)?.iso
    }
}
