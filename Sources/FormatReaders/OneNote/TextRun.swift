import ContentExtraction
import FindingModel

/// Runs of text within other bytes: UTF-16, or single bytes.
enum TextRun {
    /// Units of a run at least; shorter ones are seldom text.
    private static let least = 5
    private static let most = 1 << 20

    /// Writes the run that begins at an offset as a line, if one does.
    ///
    /// - Returns: where to look on.
    static func write(
        _ bytes: [UInt8], at offset: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) -> Int {
        let (wideLimit, isText) = wideEnd(bytes, from: offset)
        if isText, (wideLimit - offset) / 2 >= least {
            try writer.line("", CodePage.utf16(bytes.cut(offset, wideLimit - offset)))
            return wideLimit
        }
        var end = offset
        var letters = 0
        while end < bytes.count, end - offset < most, isPlain(bytes[end]) {
            if isWord(bytes[end]) { letters += 1 }
            end += 1
        }
        if end - offset >= least, letters * 2 >= end - offset {
            try writer.line("", CodePage.western.decode(bytes.cut(offset, end - offset)))
            return end
        }
        // Why not only one on: what is no text and long must not be looked at over and over.
        return offset + max(1, (max(wideLimit, end) - offset) / 2)
    }

    /// The end of a run of UTF-16, and whether half of its units are letters and digits.
    private static func wideEnd(
        _ bytes: [UInt8], from offset: Int
    ) -> (end: Int, isText: Bool) {
        var end = offset
        var letters = 0
        while end + 1 < bytes.count, end - offset < most {
            let (low, high) = (bytes[end], bytes[end + 1])
            switch high {
            case 0:
                guard isPlain(low) || low >= 0xA0 else { return (end, letters * 4 >= end - offset) }
                if isWord(low) || low >= 0xC0 { letters += 1 }
            // Other Latin letters, Greek, Cyrillic, Hebrew, Arabic, and punctuation.
            case 1...6: letters += 1
            case 0x20: break
            default: return (end, letters * 4 >= end - offset)
            }
            end += 2
        }
        return (end, letters * 4 >= end - offset)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
}
