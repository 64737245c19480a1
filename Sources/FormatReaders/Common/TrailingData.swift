import ContentExtraction

/// What stands behind the end of a document, where its own programs do not look.
enum TrailingData {
    /// Delivers it as a member, unless it is padding.
    static func deliver(
        behind end: Int, of source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        var window = SourceWindow(source)
        var start = end
        while start < source.count, isPadding(window.byte(start)) { start += 1 }
        guard start < source.count else { return }
        try sink.member("trailing-data", RangeContent(source, start..<source.count))
    }

    private static func isPadding(_ byte: UInt8) -> Bool {
        byte == 0 || TextStart.isBlank(byte)
    }
}
