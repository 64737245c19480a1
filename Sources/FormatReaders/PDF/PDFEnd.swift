import ContentExtraction

/// Finds where a PDF file ends: behind its last mark of an end (ISO 32000-2, 7.5.5).
enum PDFEnd {
    private static let mark = Array("%%EOF".utf8)
    private static let object = Array(" obj".utf8)

    /// The end; `nil` if the file is cut off.
    static func find(in source: any ByteSource) -> Int? {
        var window = SourceWindow(source)
        var place = source.count - mark.count
        while place >= 0, window.byte(place) != mark[0] || window.bytes(place, mark.count) != mark {
            place -= 1
        }
        guard place >= 0 else { return nil }
        let end = place + mark.count
        // Why: a file that is made to be read from its beginning has an end of its first part.
        return window.bytes(end, 1_024).firstRange(of: object) == nil ? end : nil
    }
}
