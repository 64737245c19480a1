import ContentExtraction
import FindingModel

/// Reads sections of OneNote (MS-ONESTORE) as far as they are runs of text; files that were put in
/// are members.
///
/// How the pieces of a page belong together is not looked at, and what was deleted is among them,
/// which a note says.
enum OneNoteReader: FormatReader {
    /// What a section begins with: {7B5C52E4-D88C-4DA7-AEB1-5378D02996D3}.
    static let signature: [UInt8] = [
        0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D, 0xAE, 0xB1, 0x53, 0x78, 0xD0, 0x29, 0x96,
        0xD3,
    ]

    /// What a file begins with that was put in: {BDE316E7-2665-4511-A4C4-8D4D0B7A9EAC}.
    private static let fileMark: [UInt8] = [
        0xE7, 0x16, 0xE3, 0xBD, 0x65, 0x26, 0x11, 0x45, 0xA4, 0xC4, 0x8D, 0x4D, 0x0B, 0x7A, 0x9E,
        0xAC,
    ]

    private static let sizeLimit = 256 * 1_024 * 1_024
    /// Bytes of the mark, a length and what follows before a file.
    private static let fileHead = 36

    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let bytes = try source.all(upTo: sizeLimit)
        let writer = TextWriter(sink)
        try writer.place("text")
        var files: [Range<Int>] = []
        var offset = signature.count
        while offset < bytes.count {
            if bytes[offset] == fileMark[0], bytes[offset...].starts(with: fileMark) {
                let start = offset + fileHead
                let size = Int(clamping: bytes.u64(offset + 16))
                guard start <= bytes.count else { break }
                files.append(start..<start + min(size, bytes.count - start))
                offset = start + min(size, bytes.count - start)
            } else {
                offset = try TextRun.write(bytes, at: offset, writer)
            }
        }
        try writer.endLine()
        for (index, file) in files.enumerated() where !file.isEmpty {
            try writer.member("file \(index + 1)", RangeContent(source, file))
        }
        try writer.flush()
        writer.note(
            ExtractionFailure(.unsupported, "of a section of OneNote, runs of text are read"))
    }
}
