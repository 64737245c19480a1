import ContentExtraction
import FindingModel

/// Reads PDF (ISO 32000-2): the text of pages, forms, annotations, outline, properties; attachments
/// and pictures are members.
///
/// Objects are parsed by qpdf, within memory.
enum PDFReader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let reading = PDFReading(try PDFFile(source), TextWriter(sink))
        try reading.read()
    }
}

/// One document while it is read.
final class PDFReading {
    let file: PDFFile
    let writer: TextWriter
    private let fonts = PDFFonts()
    private var attachments = 0
    private var attached: Set<Int> = []

    private static let pageLimit = 50_000
    private static let nodeLimit = 100_000

    init(_ file: PDFFile, _ writer: TextWriter) {
        self.file = file
        self.writer = writer
    }

    func read() throws(ExtractionFailure) {
        let count = file.pageCount
        for index in 0..<min(count, Self.pageLimit) {
            try readPage(index)
            file.releaseHandles()
        }
        if count > Self.pageLimit {
            writer.note(ExtractionFailure(.entryLimit, "the document has too many pages"))
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
        if reader.isCut { writer.note(ExtractionFailure(.tooLarge, "a page draws too much")) }
        try reader.page.write(writer)
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
        for (number, note) in page["Annots"].items(most: 10_000).enumerated() {
            try readAnnotation(note, place: "\(place) annotation \(number + 1)")
        }
    }

    private func readAnnotation(_ note: PDFObject, place: String) throws(ExtractionFailure) {
        try writer.place(place)
        for (key, label) in [("Contents", ""), ("T", "author"), ("Subj", "subject")] {
            // Why: the name of a field comes with its value.
            if note["Subtype"].name == "Widget", key == "T" { continue }
            try writer.line(label, note[key].text)
        }
        try writer.line("link", note["A"]["URI"].text)
        try writer.line("script", note["A"]["JS"].text)
        if note["FS"].isDictionary { try attach(note["FS"]) }
    }

    private func readForm() throws(ExtractionFailure) {
        let form = file.root["AcroForm"]
        try writer.place("form")
        var pending: [(PDFObject, String)] = form["Fields"].items().reversed().map { ($0, "") }
        var seen: Set<Int> = []
        while let (field, parent) = pending.popLast(), seen.count < Self.nodeLimit {
            guard field.id == 0 || seen.insert(field.id).inserted else { continue }
            let own = field["T"].text
            let name = parent.isEmpty ? own : own.isEmpty ? parent : "\(parent).\(own)"
            for kid in field["Kids"].items().reversed() { pending.append((kid, name)) }
            let label = field["TU"].text.isEmpty ? name : field["TU"].text
            let values = field["V"].isArray ? field["V"].items() : [field["V"], field["DV"]]
            var written: Set<String> = []
            for value in values where written.insert(value.text).inserted {
                try writer.line(label, value.text)
            }
            for option in field["Opt"].items(most: 10_000) {
                try writer.line(
                    "choice", option.isArray ? option.items(most: 2).last?.text ?? "" : option.text)
            }
        }
        let parts = form["XFA"].isArray ? form["XFA"].items(most: 1_000) : [form["XFA"]]
        // Why joined: the parts are one document, cut.
        let xml = parts.compactMap(\.bytes).reduce(into: [UInt8]()) { $0 += $1 }
        if !xml.isEmpty {
            _ = try XMLPush.read(BytesContent(xml), into: PlainXMLHandler.textOnly(writer))
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

    private func attach(_ specification: PDFObject) throws(ExtractionFailure) {
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
        if let bytes = file.root["Metadata"].bytes {
            _ = try XMLPush.read(BytesContent(bytes), into: PlainXMLHandler.textOnly(writer))
        }
    }
}
