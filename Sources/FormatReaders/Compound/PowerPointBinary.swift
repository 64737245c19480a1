import ContentExtraction
import FindingModel

/// Writes the text of a presentation of 97 to 2003 (MS-PPT): slides, notes, comments.
enum PowerPointBinary {
    private static let depthLimit = 32

    static func read(_ data: [UInt8], _ writer: TextWriter) throws(ExtractionFailure) {
        var slides = 0
        try records(data[...], writer, &slides, depth: 0)
        try writer.endLine()
    }

    private static func records(
        _ data: ArraySlice<UInt8>, _ writer: TextWriter, _ slides: inout Int, depth: Int
    ) throws(ExtractionFailure) {
        var offset = 0
        while offset + 8 <= data.count {
            let isContainer = data.u16(offset) & 0xF == 0xF
            let type = data.u16(offset + 2)
            let length = min(data.u32(offset + 4), data.count - offset - 8)
            let body = data.dropFirst(offset + 8).prefix(length)
            offset += 8 + length
            if isContainer {
                if type == 1_006 {
                    slides += 1
                    try start("slide \(slides)", writer)
                } else if type == 1_008 {
                    try start("slide \(slides) notes", writer)
                } else if type == 4_080 {
                    try start("slides", writer)
                } else if type == 12_000 {
                    try start("comment", writer)
                }
                if depth < depthLimit { try records(body, writer, &slides, depth: depth + 1) }
                continue
            }
            switch type {
            case 4_000, 4_026:  // TextCharsAtom, CString
                try write(CodePage.utf16(Array(body)), writer)
            case 4_008: try write(CodePage.western.decode(body), writer)  // TextBytesAtom
            default: break
            }
        }
    }

    private static func start(_ place: String, _ writer: TextWriter) throws(ExtractionFailure) {
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
