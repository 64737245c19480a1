import ContentExtraction
import FindingModel

/// Reads PDF (ISO 32000-2): the text of pages, forms, annotations, outline, properties; attachments
/// and pictures are members.
///
/// Objects are parsed by qpdf, within memory. What earlier revisions hold is still in the file.
enum PDFReader: FormatReader {
    private static let sizeLimit = 256 * 1_024 * 1_024
    /// Earlier revisions that are read.
    private static let revisionLimit = 10

    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let earlier = try PDFRevisions.earlierEnds(source.all(upTo: sizeLimit))
        if earlier.isEmpty {
            try read(source, count: source.count, into: sink)
        } else {
            try readRevisions(of: source, earlier, into: sink)
        }
        guard let end = PDFEnd.find(in: source) else { return }
        try TrailingData.deliver(behind: end, of: source, into: sink)
    }

    /// Reads the latest revision, and of those that end before it what is not in a later one.
    private static func readRevisions(
        of source: any ByteSource, _ earlier: [Int], into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let revisions = PDFRevisionSink(sink)
        try read(source, count: source.count, into: revisions)
        // Why from the last: that is what somebody meant to take out.
        for (index, end) in earlier.enumerated().reversed().prefix(revisionLimit) {
            try revisions.begin(revision: index + 1)
            try readEarlier(source, count: end, into: revisions)
        }
        try revisions.end()
        if earlier.count > revisionLimit {
            sink.note(
                ExtractionFailure(.entryLimit, "the document has too many revisions"), about: nil)
        }
    }

    private static func read(
        _ source: any ByteSource, count: Int, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let reading = PDFReading(try PDFFile(source, count: count), TextWriter(sink))
        try reading.read()
    }

    private static func readEarlier(
        _ source: any ByteSource, count: Int, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        do throws(ExtractionFailure) {
            try read(source, count: count, into: sink)
        } catch {
            // Why: the others may be good, while a limit ends them all.
            guard error.reason == .damaged || error.reason == .encrypted else { throw error }
            sink.note(
                ExtractionFailure(error.reason, "an earlier revision cannot be read"), about: nil)
        }
    }
}

/// One document while it is read.
final class PDFReading {
    let file: PDFFile
    let writer: TextWriter
    let fonts = PDFFonts()
    /// The numbers of the fields that the form lists.
    private(set) var listedFields: Set<Int> = []
    /// Texts of the document's structure, by the numbers of pages.
    private var structureTexts: [Int: [String]] = [:]
    private var attachments = 0
    private var attached: Set<Int> = []

    private static let pageLimit = 50_000
    static let nodeLimit = 100_000

    init(_ file: PDFFile, _ writer: TextWriter) {
        self.file = file
        self.writer = writer
    }

    func read() throws(ExtractionFailure) {
        let count = file.pageCount
        listedFields = Set(formFields().map { $0.field.id })
        readStructure()
        for index in 0..<min(count, Self.pageLimit) {
            try readPage(index)
            file.releaseHandles()
        }
        if count > Self.pageLimit {
            writer.note(ExtractionFailure(.entryLimit, "the document has too many pages"))
        }
        for (_, texts) in structureTexts.sorted(by: { $0.key < $1.key }) {
            try writeAlternatives(texts, shown: "", place: "alternative text")
        }
        try readForm()
        try readOutline()
        try readNames()
        try readProperties()
        try writer.flush()
        if fonts.hasUnknown {
            writer.note(ExtractionFailure(.encoding, "a font does not say what its characters are"))
        }
        if count == 0 { throw ExtractionFailure(.damaged, "the document has no pages") }
    }

    /// Why before the pages: what they show is known when they are read.
    private func readStructure() {
        let structure = PDFStructure(file.root["StructTreeRoot"])
        structureTexts = structure.texts
        file.releaseHandles()
        guard structure.isCut else { return }
        writer.note(
            ExtractionFailure(.entryLimit, "the document's structure has too many elements"))
    }

    private func readPage(_ index: Int) throws(ExtractionFailure) {
        let page = file.page(index)
        let place = "page \(index + 1)"
        try writer.place(place)
        let reader = PDFContentReader(fonts)
        if let content = file.content(page.handle) {
            reader.read(content, resources: page["Resources"])
        } else {
            writer.note(ExtractionFailure(.damaged, "a page cannot be read"))
        }
        let text = reader.page.text
        try writer.write(text)
        try writer.endLine()
        let others = structureTexts.removeValue(forKey: page.id) ?? []
        try writeAlternatives(
            reader.marked.texts + others, shown: text, place: "\(place) alternative text")
        try writer.place(place)
        try passPictures(reader, place: place)
        try readPacket(page["Metadata"])
        for file in page["AF"].items(most: 1_000) { try attach(file) }
        for (number, note) in page["Annots"].items(most: 10_000).enumerated() {
            try readAnnotation(note, place: "\(place) annotation \(number + 1)")
        }
    }

    /// Hands on the pictures that were drawn, and says what was not followed.
    func passPictures(
        _ reader: PDFContentReader, place: String
    ) throws(ExtractionFailure) {
        if reader.isCut { writer.note(ExtractionFailure(.tooLarge, "a page draws too much")) }
        if reader.hasInlinePicture {
            writer.note(
                ExtractionFailure(.unsupported, "a picture among the operators of a page"),
                about: "\(place)/inline image")
        }
        for (number, image) in reader.images.enumerated() where !PDFPicture.isDot(image) {
            let step = "\(place)/image \(number + 1)"
            guard let picture = PDFPicture(image) else {
                writer.note(
                    ExtractionFailure(.unsupported, "a picture of a form that is not read"),
                    about: step)
                continue
            }
            try writer.member("\(step).\(picture.suffix)", BytesContent(picture.bytes))
        }
    }

    private func readOutline() throws(ExtractionFailure) {
        try writer.place("outline")
        var pending = [file.root["Outlines"]["First"]]
        var seen: Set<Int> = []
        while let item = pending.popLast(), item.isDictionary, seen.count < Self.nodeLimit {
            guard seen.insert(item.id).inserted else { continue }
            try writer.line("", item["Title"].text)
            if item["Next"].isDictionary { pending.append(item["Next"]) }
            if item["First"].isDictionary { pending.append(item["First"]) }
        }
    }

    private func readNames() throws(ExtractionFailure) {
        let names = file.root["Names"]
        for (_, file) in nameTree(names["EmbeddedFiles"]) { try attach(file) }
        for item in file.root["AF"].items(most: 10_000) { try attach(item) }
        try writer.place("script")
        for (_, script) in nameTree(names["JavaScript"]) { try writer.line("", script["JS"].text) }
        try writer.line("", file.root["OpenAction"]["JS"].text)
    }

    private func nameTree(_ root: PDFObject) -> [(PDFObject, PDFObject)] {
        var result: [(PDFObject, PDFObject)] = []
        var pending = [root]
        var seen: Set<Int> = []
        while let node = pending.popLast(), node.isDictionary, seen.count < Self.nodeLimit {
            guard node.id == 0 || seen.insert(node.id).inserted else { continue }
            let pairs = node["Names"].items()
            for index in stride(from: 0, to: pairs.count - 1, by: 2) {
                result.append((pairs[index], pairs[index + 1]))
            }
            pending += node["Kids"].items()
            if pending.count > Self.nodeLimit { break }
        }
        return result
    }

    func attach(_ specification: PDFObject) throws(ExtractionFailure) {
        let stream =
            specification["EF"]["F"].isStream ? specification["EF"]["F"] : specification["EF"]["UF"]
        guard stream.isStream, attached.insert(stream.id).inserted else { return }
        attachments += 1
        let names = [specification["UF"].text, specification["F"].text]
        let name = names.first { !$0.isEmpty } ?? "file"
        try writer.line("description", specification["Desc"].text)
        let step = "attachment:\(attachments)/\(name.split(separator: "/").last ?? "file")"
        guard let bytes = stream.bytes else {
            return writer.note(ExtractionFailure(.damaged, "cannot be decoded"), about: step)
        }
        try writer.member(step, BytesContent(bytes))
    }

    private func readProperties() throws(ExtractionFailure) {
        try writer.place("properties")
        let info = file.trailer["Info"]
        for key in info.keys { try writer.line(key, info[key].text) }
        try readPacket(file.root["Metadata"])
    }

    /// Reads a packet of XMP.
    private func readPacket(_ stream: PDFObject) throws(ExtractionFailure) {
        guard let bytes = stream.bytes else { return }
        _ = try XMLPush.read(BytesContent(bytes), into: PlainXMLHandler.packet(writer))
    }
}
