import ContentExtraction
import FindingModel

/// Writes the text of an OpenDocument's content or styles.
final class OpenDocumentHandler: XMLHandler {
    private let writer: TextWriter
    private let base: String
    /// Whether only headers and footers count, as the rest describes looks.
    private let isStyles: Bool
    /// The places to go back to, with the element that ends each.
    private var places: [(element: String, place: String)] = []
    private var current: String

    private var paragraphs = 0
    private var region = 0
    private var sheet: SheetWriter?
    /// Whether the table in hand has a name of its own.
    private var isNamed = false
    private var row = 0
    private var column = 0
    private var rowRepeat = 1
    private var cellRepeat = 1
    private var cell: [UInt8]?
    private var cellValue = ""
    /// What the cell has so far, while a comment in it is read.
    private var cellBefore: [UInt8]?
    private var comments: [(cell: String, text: String)] = []
    private var commentBytes = 0
    private var inCell = false
    private var pages = 0
    private var tables = 0
    private var binary: [UInt8]?
    private var binaries = 0
    private var plain: String?
    private var plainText: [UInt8] = []

    private static let repeatLimit = 64
    private static let depthLimit = 1_000
    /// Bytes of comments that are held until their table ends.
    private static let commentLimit = 4 * 1_024 * 1_024
    private static let binaryLimit = 64 * 1_024 * 1_024

    init(_ writer: TextWriter, place: String, isStyles: Bool) {
        self.writer = writer
        self.isStyles = isStyles
        base = place
        current = place
    }

    private func named(_ what: String) -> String {
        base.isEmpty ? what : "\(base) \(what)"
    }

    private func enter(_ element: String, _ place: String) throws(ExtractionFailure) {
        guard places.count < Self.depthLimit else { return }
        places.append((element, current))
        current = place
        if cell == nil { try writer.endLine() }
        try writer.place(place)
    }

    private var isText: Bool { !isStyles || region > 0 }

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        switch element.name {
        case "p" where element.prefix == "text", "h" where element.prefix == "text":
            if paragraphs == 0, inCell, cell?.isEmpty == false { cell?.append(0x20) }
            paragraphs += 1
        case "s" where element.prefix == "text":
            let count = element.number("c", in: 0...1_000) ?? 1
            try put([UInt8](repeating: 0x20, count: count))
        case "tab" where element.prefix == "text": try put([inCell ? 0x20 : 0x09])
        case "line-break": try put([inCell ? 0x20 : 0x0A])
        case "header", "footer", "header-left", "footer-left", "header-first", "footer-first":
            guard element.prefix == "style" else { break }
            region += 1
            try enter(element.name, element.name.hasPrefix("h") ? "header" : "footer")
        case "note" where element.prefix == "text":
            try enter("note", named(element.attribute("note-class") ?? "note"))
        case "annotation":
            if cell == nil {
                try enter("annotation", named("comment"))
            } else {
                cellBefore = cell
                cell = []
            }
        case "deletion", "insertion", "format-change":
            try enter(element.name, named(element.name == "deletion" ? "deleted" : "change"))
        case "page" where element.prefix == "draw":
            pages += 1
            try enter("page", named("slide \(pages)"))
        case "notes" where element.prefix == "presentation":
            try enter("notes", named("slide \(pages) notes"))
        case "creator", "date", "creator-initials", "title", "desc", "user-defined",
            "initial-creator", "subject", "description", "keyword", "generator", "header-decl",
            "footer-decl":
            if isText { begin(plain: element.name) }
        case "a", "shape", "form":
            if let link = element.attribute("href"), !link.hasPrefix("#"), isText {
                try aside("link", link)
            }
        case "binary-data": binary = []
        default: try startTable(element)
        }
        for name in ["string-value", "help-text", "current-value", "label"]
        where element.prefix != "table" || name == "help-text" {
            if let text = element.attribute(name), isText { try aside("field", text) }
        }
    }

    private func begin(plain name: String) {
        plain = name
        plainText.removeAll()
    }

    private func aside(_ what: String, _ text: String) throws(ExtractionFailure) {
        guard !text.isEmpty, cell == nil else {
            // Why not at once: it would end the row.
            if cell != nil, !text.isEmpty { cell?.append(contentsOf: " \(text)".utf8) }
            return
        }
        try writer.space()
        try writer.write(text)
        try writer.space()
    }

    private func startTable(_ element: XMLElement) throws(ExtractionFailure) {
        guard element.prefix == "table" else { return }
        switch element.name {
        case "content-validation":
            // Why only with a quote: others compare with numbers and cells.
            if let condition = element.attribute("condition"), condition.contains("\"") {
                try writer.line("validation", condition)
            }
        case "table":
            guard sheet == nil else { return }
            tables += 1
            let name = element.attribute("table", "name")
            isNamed = name != nil
            sheet = SheetWriter(writer, name: named(name ?? "table \(tables)"))
            try sheet?.begin()
            row = 0
        case "table-row":
            column = 0
            rowRepeat = element.number("number-rows-repeated", in: 1...1 << 20) ?? 1
        case "table-cell", "covered-table-cell":
            guard sheet != nil, !inCell else { return }
            cellRepeat = element.number("number-columns-repeated", in: 1...1 << 14) ?? 1
            cell = []
            inCell = true
            cellValue =
                element.attribute("date-value") ?? element.attribute("office", "value")
                ?? element.attribute("string-value") ?? ""
        default: break
        }
    }

    func end(_ name: String) throws(ExtractionFailure) {
        switch name {
        case "p", "h":
            guard paragraphs > 0 else { break }
            paragraphs -= 1
            if cell == nil, isText { try writer.endLine() }
        case "table": try endTable()
        case "annotation": endCellComment()
        case "table-row":
            row += rowRepeat
            if commentBytes > Self.commentLimit { try writeComments() }
        case "table-cell", "covered-table-cell": try endCell()
        case "binary-data":
            let bytes = binary ?? []
            binary = nil
            guard !bytes.isEmpty else { break }
            binaries += 1
            try writer.member("object \(binaries)", BytesContent(Base64.decode(bytes)))
        default: break
        }
        if let label = plain, label == name {
            plain = nil
            let text = String(decoding: plainText, as: UTF8.self)
            if cell == nil { try writer.line(label, text) } else { try put(Array("\(text) ".utf8)) }
        }
        if let last = places.last, last.element == name {
            places.removeLast()
            if ["header", "footer"].contains(where: name.hasPrefix) { region = max(0, region - 1) }
            if cell == nil { try writer.endLine() }
            current = last.place
            try writer.place(last.place)
        }
    }

    /// Writes the comments that are held.
    private func writeComments() throws(ExtractionFailure) {
        for comment in comments {
            try sheet?.aside("comment", comment.text, at: comment.cell)
        }
        comments.removeAll()
        commentBytes = 0
    }

    /// Keeps a comment until its table has ended: rows behind it stay below their headers.
    private func endCellComment() {
        guard let before = cellBefore else { return }
        let name = CellReference(row: min(row, 1 << 26), column: min(column, 1 << 20)).name
        comments.append((name, String(decoding: cell ?? [], as: UTF8.self)))
        commentBytes += name.utf8.count + (cell?.count ?? 0)
        cell = before
        cellBefore = nil
    }

    private func endTable() throws(ExtractionFailure) {
        guard let sheet, !inCell else { return }
        try sheet.end()
        try writeComments()
        if isNamed { try sheet.writeName() }
        self.sheet = nil
        try writer.place(current)
    }

    private func endCell() throws(ExtractionFailure) {
        guard inCell, paragraphs == 0, let text = cell, let sheet else { return }
        cell = nil
        inCell = false
        defer { column += cellRepeat }
        let shown = text.isEmpty ? Array(cellValue.utf8) : text
        guard !shown.isEmpty else { return }
        for index in 0..<min(cellRepeat, Self.repeatLimit) {
            try sheet.cell(
                CellReference(row: min(row, 1 << 26), column: min(column + index, 1 << 20)), shown)
        }
    }

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {
        if binary != nil {
            if (binary?.count ?? 0) < Self.binaryLimit { binary?.append(contentsOf: utf8) }
        } else if plain != nil {
            if plainText.count < 1 << 20 { plainText.append(contentsOf: utf8) }
        } else if paragraphs > 0 {
            try put(utf8)
        }
    }

    private func put(_ bytes: [UInt8]) throws(ExtractionFailure) {
        guard isText else { return }
        if cell != nil, (cell?.count ?? 0) < 1 << 20 {
            cell?.append(contentsOf: bytes)
        } else {
            try writer.write(bytes)
        }
    }
}
