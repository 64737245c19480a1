import ContentExtraction
import FindingModel

/// Writes the text of a presentation of 97 to 2003 (MS-PPT): slides, notes, comments.
enum PowerPointBinary {
    private static let depthLimit = 32

    private static let objectLimit = 128 * 1_024 * 1_024

    /// What was counted so far.
    private struct Counts {
        var slides = 0
        var objects = 0
    }

    static func read(_ data: [UInt8], _ writer: TextWriter) throws(ExtractionFailure) {
        var counts = Counts()
        try records(data[...], writer, &counts, depth: 0)
        try writer.endLine()
    }

    private static func records(
        _ data: ArraySlice<UInt8>, _ writer: TextWriter, _ counts: inout Counts, depth: Int
    ) throws(ExtractionFailure) {
        var offset = 0
        while offset + 8 <= data.count {
            let isContainer = data.u16(offset) & 0xF == 0xF
            let type = data.u16(offset + 2)
            let length = min(data.u32(offset + 4), data.count - offset - 8)
            let body = data.dropFirst(offset + 8).prefix(length)
            let start = offset
            offset += 8 + length
            if isContainer {
                if type == 1_006 {
                    counts.slides += 1
                    try begin("slide \(counts.slides)", writer)
                } else if type == 1_008 {
                    try begin("slide \(counts.slides) notes", writer)
                } else if type == 4_080 {
                    try begin("slides", writer)
                } else if type == 12_000 {
                    try begin("comment", writer)
                }
                if depth < depthLimit { try records(body, writer, &counts, depth: depth + 1) }
                continue
            }
            switch type {
            case 4_000, 4_026:  // TextCharsAtom, CString
                try write(CodePage.utf16(Array(body)), writer)
            case 4_008: try write(CodePage.western.decode(body), writer)  // TextBytesAtom
            case 4_113:  // ExOleObjStg
                counts.objects += 1
                try object(
                    Array(body), isPacked: (data.u16(start) >> 4) == 1, counts.objects, writer)
            default: break
            }
        }
    }

    /// An embedded object: a compound file, as it is or compressed (MS-PPT, 2.10.34).
    private static func object(
        _ body: [UInt8], isPacked: Bool, _ number: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        let name = "object \(number)"
        do throws(ExtractionFailure) {
            // Why six: a size, and the two bytes that zlib puts before what it compresses.
            let data =
                isPacked
                ? try BlockCompression.unpack(body.cut(6, body.count), "deflate", upTo: objectLimit)
                : body
            try writer.member(name, BytesContent(data))
        } catch {
            guard error.reason == .damaged else { throw error }
            writer.note(error, about: name)
        }
    }

    private static func begin(_ place: String, _ writer: TextWriter) throws(ExtractionFailure) {
        try writer.endLine()
        try writer.place(place)
    }

    private static func write(_ text: String, _ writer: TextWriter) throws(ExtractionFailure) {
        try writer.endLine()
        for scalar in text.unicodeScalars {
            if scalar.value == 0x0D || scalar.value == 0x0B {
                try writer.write(byte: 0x0A)
            } else if scalar.value >= 0x20 || scalar.value == 9 {
                try writer.write(scalar)
            }
        }
        try writer.endLine()
    }
}
