import ContentExtraction
import FindingModel

/// Reads Office Open XML: documents, workbooks and presentations, also templates and those with
/// macros (ECMA-376).
///
/// Embedded documents and pictures are members.
enum OpenXMLReader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let package = try ZipPackage(source)
        let writer = TextWriter(sink)
        let reading = OpenXMLReading(package, writer)
        try reading.read()
        try writer.flush()
        if package.damaged {
            throw ExtractionFailure(.damaged, "the document's zip file is damaged")
        }
    }
}

/// One document while it is read.
final class OpenXMLReading {
    let package: ZipPackage
    let writer: TextWriter
    private var parts: [(entry: ZipPackage.Entry, part: OpenXMLPart)] = []
    private var authors: Set<String> = []

    init(_ package: ZipPackage, _ writer: TextWriter) {
        self.package = package
        self.writer = writer
    }

    func read() throws(ExtractionFailure) {
        let types = OpenXMLContentTypes()
        if let list = package.entry("[Content_Types].xml") { try parse(list, types) }
        for entry in package.entries {
            let part = OpenXMLPart(type: types.type(of: entry.name), name: entry.name)
            parts.append((entry, part))
        }
        try readWords()
        try readWorkbook()
        try readCaches()
        try readSlides()
        try readRest()
        try readMembers()
    }

    /// Reads a part; what is wrong with it alone is noted and not thrown.
    func parse(_ entry: ZipPackage.Entry, _ handler: any XMLHandler) throws(ExtractionFailure) {
        let wasBefore = writer.written
        do throws(ExtractionFailure) {
            let content = try package.open(entry)
            if try !XMLPush.read(content, into: handler) {
                writer.note(ExtractionFailure(.damaged, "a part of the document is no good XML"))
            }
        } catch {
            guard error.reason == .damaged || error.reason == .encrypted else { throw error }
            writer.note(error)
        }
        if writer.written > wasBefore { try writer.endLine() }
    }

    /// The parts of a kind, in the order of the numbers in their names.
    func entries(_ wanted: (OpenXMLPart) -> Bool) -> [ZipPackage.Entry] {
        parts.filter { wanted($0.part) }.map(\.entry).sorted {
            (Self.number($0.name), $0.name) < (Self.number($1.name), $1.name)
        }
    }

    /// The number at the end of a part's name, without its suffix; 0 if there is none.
    static func number(_ name: String) -> Int {
        let stem = name.split(separator: "/").last?.split(separator: ".").first ?? ""
        return Int(String(stem.reversed().prefix { $0.isNumber }.reversed())) ?? 0
    }

    private func readWords() throws(ExtractionFailure) {
        let order: [OpenXMLPart.WordPart] = [
            .body, .header, .footer, .footnote, .endnote, .comment, .glossary, .settings,
        ]
        for kind in order {
            for entry in entries({ $0 == .word(kind) }) {
                let number = Self.number(entry.name)
                let place =
                    kind == .header || kind == .footer
                    ? "\(kind.rawValue) \(number)" : kind.rawValue
                try writer.place(place)
                let handler = WordHandler(writer, part: kind, place: place)
                try parse(entry, handler)
                authors.formUnion(handler.authors)
                try readLinks(of: entry)
            }
        }
        guard !authors.isEmpty else { return }
        try writer.place("authors")
        for author in authors.sorted() { try writer.line("", author) }
    }

    private func readSlides() throws(ExtractionFailure) {
        for entry in entries({ $0 == .slide }) {
            let number = Self.number(entry.name)
            try writer.place("slide \(number)")
            try parse(entry, DrawingHandler(writer))
            try readLinks(of: entry)
            let related = try OpenXMLRelationships.of(entry.name, in: package)
            for relation in related where !relation.isExternal {
                guard let target = package.entry(relation.target) else { continue }
                switch relation.type {
                case "notesSlide": try writer.place("slide \(number) notes")
                case "comments": try writer.place("slide \(number) comments")
                default: continue
                }
                try parse(target, DrawingHandler(writer))
                take(target)
            }
        }
        for entry in entries({ $0 == .notes }) {
            try writer.place("notes \(Self.number(entry.name))")
            try parse(entry, DrawingHandler(writer))
        }
        for entry in entries({ $0 == .slideComments }) {
            try writer.place("comments \(Self.number(entry.name))")
            try parse(entry, DrawingHandler(writer))
        }
        for entry in entries({ $0 == .master }) {
            try writer.place("master \(Self.number(entry.name))")
            try parse(entry, DrawingHandler(writer, skipsFields: true))
        }
    }

    private func readRest() throws(ExtractionFailure) {
        for (entry, part) in parts {
            switch part {
            case .drawing(let place):
                try writer.place("\(place) \(Self.number(entry.name))")
                try parse(entry, DrawingHandler(writer))
            case .properties:
                try writer.place("properties")
                try parse(entry, PlainXMLHandler.textOnly(writer))
            case .data(let place):
                try writer.place(place)
                let isDrawing = entry.name.lowercased().hasSuffix(".vml") || place == "presentation"
                let handler =
                    isDrawing
                    ? PlainXMLHandler(writer) { element in
                        element.attributes.filter { Self.drawingTexts.contains($0.name) }
                    } : PlainXMLHandler.everything(writer)
                try parse(entry, handler)
            default: break
            }
        }
    }

    /// Attributes of old drawings, and of sections of slides, that are text for people.
    private static let drawingTexts: Set<String> = ["alt", "name", "string", "title"]

    private func readMembers() throws(ExtractionFailure) {
        for (entry, part) in parts where part == .member {
            do throws(ExtractionFailure) {
                try writer.member(entry.name, try package.open(entry))
            } catch {
                guard error.reason == .damaged || error.reason == .encrypted else { throw error }
                writer.note(error, about: entry.name)
            }
        }
    }

    /// Marks a part as read.
    func take(_ entry: ZipPackage.Entry) {
        guard let index = parts.firstIndex(where: { $0.entry.index == entry.index }) else { return }
        parts[index].part = .dressing
    }

    /// Writes the addresses outside that a part refers to; mail addresses are among them.
    func readLinks(of entry: ZipPackage.Entry) throws(ExtractionFailure) {
        for relation in try OpenXMLRelationships.of(entry.name, in: package)
        where relation.isExternal {
            try writer.place("links")
            try writer.line("", relation.target)
        }
    }
}
