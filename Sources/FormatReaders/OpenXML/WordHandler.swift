import ContentExtraction
import FindingModel

/// Writes the text of a part of a Word document (ECMA-376 part 1, 17), tables with tabs.
final class WordHandler: XMLHandler {
    private let writer: TextWriter
    private let part: OpenXMLPart.WordPart
    /// Where text stands that is not deleted.
    private var place: String
    /// Who changed or commented.
    private(set) var authors: Set<String> = []

    private var capturing = false
    private var deleted = 0
    /// The number of cells begun in each row that is open.
    private var rows: [Int] = []
    /// Whether a paragraph ended in a cell, so that the next one is set apart.
    private var betweenParagraphs = false
    private var choiceStart: Int?
    private var choiceHadText = false
    private var skipped = 0

    private static let authorLimit = 10_000

    init(_ writer: TextWriter, part: OpenXMLPart.WordPart, place: String) {
        self.writer = writer
        self.part = part
        self.place = place
    }

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        if skipped > 0 {
            skipped += 1
            return
        }
        switch element.name {
        case "t", "delText": capturing = true
        case "instrText", "delInstrText":
            capturing = true
            try writer.space()
        case "Choice": choiceStart = writer.written
        case "Fallback" where choiceHadText: skipped = 1
        case "tr": rows.append(0)
        case "tc": try startCell()
        case "tbl", "txbxContent": try writer.endLine()
        case "ins", "moveTo": note(element.attribute("author"))
        case "del", "moveFrom":
            note(element.attribute("author"))
            deleted += 1
            if deleted == 1 { try writer.place("\(place) deleted") }
        case "footnote", "endnote", "comment":
            if let id = element.number("id", in: 0...Int.max),
                part == .footnote || part == .endnote || part == .comment
            {
                try startNote(id, element)
            }
        default: try startSpecial(element)
        }
    }

    private func startSpecial(_ element: XMLElement) throws(ExtractionFailure) {
        switch element.name {
        // Why without attributes: those with some define stops, and are not in the text.
        case "tab" where element.attributes.isEmpty:
            try separate()
            try writer.write(byte: rows.isEmpty ? 0x09 : 0x20)
        case "br", "cr":
            try separate()
            try writer.write(byte: rows.isEmpty ? 0x0A : 0x20)
        case "noBreakHyphen": try writer.write("-")
        case "sym":
            if let code = element.attribute("char").flatMap({ UInt32($0, radix: 16) }) {
                let plain = code & 0xFF00 == 0xF000 ? code & 0xFF : code
                try writer.write(Unicode.Scalar(plain) ?? " ")
            }
        case "docPr", "cNvPr":
            for text in element.drawingTexts { try aside(text) }
        case "imagedata": try aside(element.attribute("title"))
        case "fldSimple": try aside(element.attribute("instr"))
        case "textpath": try aside(element.attribute("string"))
        case "shape", "rect", "oval": try aside(element.attribute("alt"))
        case "hyperlink": try aside(element.attribute("tooltip"))
        case "listItem":
            try aside(element.attribute("displayText"))
            try aside(element.attribute("value"))
        case "default", "listEntry", "alias", "tag", "helpText", "statusText", "query",
            "connectString":
            try aside(element.attribute("w", "val"))
        case "date": try aside(element.attribute("fullDate"))
        case "docVar", "attr":
            try writer.line(
                element.attribute("name") ?? "", element.attribute("val") ?? "")
        default: break
        }
    }

    private func startCell() throws(ExtractionFailure) {
        betweenParagraphs = false
        guard let cell = rows.popLast() else { return }
        if cell > 0 { try writer.write(byte: 0x09) }
        rows.append(cell + 1)
    }

    private func startNote(_ id: Int, _ element: XMLElement) throws(ExtractionFailure) {
        try writer.endLine()
        place = "\(part.rawValue) \(id)"
        try writer.place(place)
        guard part == .comment, let author = element.attribute("author") else { return }
        try writer.write("\(author): ")
    }

    private func note(_ author: String?) {
        guard let author, authors.count < Self.authorLimit else { return }
        authors.insert(author)
    }

    /// Text that is not shown, or not where it stands in the file.
    private func aside(_ text: String?) throws(ExtractionFailure) {
        guard let text, !text.isEmpty else { return }
        try writer.space()
        try writer.write(text)
        try writer.space()
    }

    private func separate() throws(ExtractionFailure) {
        guard betweenParagraphs else { return }
        betweenParagraphs = false
        try writer.space()
    }

    func end(_ name: String) throws(ExtractionFailure) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name {
        case "t", "delText": capturing = false
        case "instrText", "delInstrText":
            capturing = false
            try writer.space()
        case "p":
            if rows.isEmpty { try writer.endLine() } else { betweenParagraphs = true }
        case "tr":
            _ = rows.popLast()
            betweenParagraphs = false
            try writer.endLine()
        case "del", "moveFrom":
            deleted = max(0, deleted - 1)
            if deleted == 0 { try writer.place(place) }
        case "Choice": choiceHadText = choiceStart.map { writer.written > $0 } ?? false
        case "AlternateContent": choiceHadText = false
        case "txbxContent": try writer.endLine()
        default: break
        }
    }

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {
        guard capturing, skipped == 0 else { return }
        try separate()
        try writer.write(utf8)
    }
}
