import ContentExtraction
import FindingModel

/// Reads EPUB books (EPUB 3.3): chapters, their hidden parts and the description.
enum EPUBReader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let package = try ZipPackage(source)
        let writer = TextWriter(sink)
        var chapter = 0
        for entry in package.entries {
            let name = entry.name.lowercased()
            do throws(ExtractionFailure) {
                if [".xhtml", ".html", ".htm"].contains(where: name.hasSuffix) {
                    chapter += 1
                    let place = "chapter \(chapter)"
                    try writer.endLine()
                    try writer.place(place)
                    let bytes = try package.open(entry).all(upTo: 64 * 1_024 * 1_024)
                    try HTMLReader.read(BytesSource(bytes), writer, place: place)
                } else if [".opf", ".ncx", ".xml", ".svg", ".smil"].contains(where: name.hasSuffix)
                {
                    try writer.place(name.hasSuffix(".opf") ? "properties" : "data")
                    let handler = PlainXMLHandler.textOnly(writer)
                    _ = try XMLPush.read(try package.open(entry), into: handler)
                } else if ![".css", ".otf", ".ttf", ".woff", ".woff2", "mimetype"]
                    .contains(where: name.hasSuffix)
                {
                    try writer.member(entry.name, try package.open(entry))
                }
            } catch {
                guard error.reason == .damaged || error.reason == .encrypted else { throw error }
                writer.note(error)
            }
        }
        try writer.flush()
        if package.damaged { throw ExtractionFailure(.damaged, "the book's zip file is damaged") }
    }
}
