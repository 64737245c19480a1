import ContentExtraction
import FindingModel

/// Reads OpenDocument texts, sheets, presentations and drawings (OASIS OpenDocument 1.3).
enum OpenDocumentReader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let package = try ZipPackage(source)
        let writer = TextWriter(sink)
        if let manifest = package.entry("META-INF/manifest.xml") {
            let handler = ManifestHandler()
            _ = try XMLPush.read(try package.open(manifest), into: handler)
            if handler.isEncrypted {
                throw ExtractionFailure(.encrypted, "the document is protected by a password")
            }
        }
        for entry in package.entries {
            let name = entry.name.split(separator: "/").last.map { String($0) } ?? ""
            // Why the first step: an embedded document has its own content.
            let folder = entry.name.dropLast(name.count + 1)
            do throws(ExtractionFailure) {
                switch name {
                case "content.xml", "styles.xml":
                    let base = name == "styles.xml" ? "\(folder) styles" : String(folder)
                    let handler = OpenDocumentHandler(
                        writer, place: base, isStyles: name == "styles.xml")
                    try part(package, entry, handler, writer)
                case "meta.xml":
                    try writer.place("properties")
                    try part(package, entry, PlainXMLHandler.textOnly(writer), writer)
                case "settings.xml", "manifest.xml", "mimetype", "manifest.rdf", "layout-cache":
                    break
                default:
                    // The second is the first page again, too small to read.
                    if ["Configurations2/", "Thumbnails/"].contains(where: entry.name.hasPrefix) {
                        break
                    }
                    if isReplacement(entry.name, in: package) { break }
                    if name.hasSuffix(".xml") {
                        try writer.place("data")
                        try part(package, entry, PlainXMLHandler.everything(writer), writer)
                    } else {
                        try writer.member(entry.name, try package.open(entry))
                    }
                }
            } catch {
                guard error.reason == .damaged || error.reason == .encrypted else { throw error }
                writer.note(error)
            }
        }
        try writer.flush()
        if package.damaged {
            throw ExtractionFailure(.damaged, "the document's zip file is damaged")
        }
    }

    /// Whether an entry is how an embedded object looks, which is read itself.
    private static func isReplacement(_ name: String, in package: ZipPackage) -> Bool {
        let folder = "ObjectReplacements/"
        guard name.hasPrefix(folder) else { return false }
        let object = name.dropFirst(folder.count)
        return package.entries.contains { $0.name == object || $0.name.hasPrefix(object + "/") }
    }

    private static func part(
        _ package: ZipPackage, _ entry: ZipPackage.Entry, _ handler: any XMLHandler,
        _ writer: TextWriter
    ) throws(ExtractionFailure) {
        if try !XMLPush.read(try package.open(entry), into: handler) {
            writer.note(ExtractionFailure(.damaged, "a part of the document is no good XML"))
        }
        try writer.endLine()
    }
}

/// Reads an OpenDocument that is one XML file.
enum FlatOpenDocumentReader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let writer = TextWriter(sink)
        let handler = OpenDocumentHandler(writer, place: "", isStyles: false)
        let isGood = try XMLPush.read(SourceContent(source), into: handler)
        try writer.endLine()
        try writer.flush()
        if !isGood { throw ExtractionFailure(.damaged, "the document is no good XML") }
    }
}

/// Finds out whether parts are encrypted.
private final class ManifestHandler: XMLHandler {
    private(set) var isEncrypted = false

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        if element.name == "encryption-data" { isEncrypted = true }
    }

    func end(_ name: String) throws(ExtractionFailure) {}

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {}
}
