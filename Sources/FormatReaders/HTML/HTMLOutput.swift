import ContentExtraction
import FindingModel

/// Lays the text of an HTML document out in lines, tables with tabs.
final class HTMLOutput {
    private let writer: TextWriter
    private let place: String
    /// The cells begun in the row of each table that is open.
    private var tables: [Int] = []
    private var preformatted = 0
    private var pendingSpace = false
    private var pendingTabs = 0
    /// Attributes to be written apart from the text they stand in.
    private var asides = ""
    /// Comments to be written apart, as one may stand within a word.
    private var comments: [UInt8] = []
    private var isInComment = false
    private var isHidden = false
    private var members = 0

    private static let asideLimit = 16 * 1_024
    private static let commentLimit = 1_024 * 1_024
    private static let depthLimit = 1_000

    init(_ writer: TextWriter, place: String) {
        self.writer = writer
        self.place = place
    }

    func text(_ byte: UInt8) throws(ExtractionFailure) {
        if byte.isASCIISpace {
            if preformatted > 0 { try writer.write(byte: byte) } else { pendingSpace = true }
            return
        }
        try separate()
        try writer.write(byte: byte)
    }

    func text(_ scalar: Unicode.Scalar) throws(ExtractionFailure) {
        if scalar == "\u{A0}" || scalar.isASCII && UInt8(scalar.value).isASCIISpace {
            return try text(0x20)
        }
        try separate()
        try writer.write(scalar)
    }

    private func separate() throws(ExtractionFailure) {
        if pendingTabs > 0 {
            try writer.write([UInt8](repeating: 0x09, count: min(pendingTabs, 256)))
        } else if pendingSpace {
            try writer.space()
        }
        pendingTabs = 0
        pendingSpace = false
    }

    func tag(_ tag: HTMLTag) throws(ExtractionFailure) {
        switch tag.name {
        case "table":
            if tag.isEnd {
                _ = tables.popLast()
            } else if tables.count < Self.depthLimit {
                tables.append(0)
            }
            try lineBreak()
        case "tr":
            if let depth = tables.indices.last { tables[depth] = 0 }
            try lineBreak()
        case "td", "th": if !tag.isEnd { startCell() }
        case "br", "hr": try blockBreak()
        case "pre", "textarea", "listing":
            preformatted = max(0, min(preformatted + (tag.isEnd ? -1 : 1), Self.depthLimit))
            try blockBreak()
        default: if Self.blocks.contains(tag.name) { try blockBreak() }
        }
        if !tag.attributes.isEmpty { try attributes(tag) }
        if asides.utf8.count > 1 << 20 { try lineBreak() }
    }

    private func startCell() {
        guard let depth = tables.indices.last else { return }
        if tables[depth] > 0 { pendingTabs += 1 }
        tables[depth] += 1
    }

    /// A break that within a cell is only a space, so that a row stays a line.
    private func blockBreak() throws(ExtractionFailure) {
        if let cells = tables.last, cells > 0 { pendingSpace = true } else { try lineBreak() }
    }

    private func lineBreak() throws(ExtractionFailure) {
        pendingSpace = false
        pendingTabs = 0
        try writer.endLine()
        if asides.utf8.count + comments.count > Self.asideLimit { try writeAsides() }
    }

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "iframe", "legend", "li",
        "main", "menu", "nav", "noscript", "ol", "optgroup", "option", "p", "section", "select",
        "summary", "template", "tbody", "tfoot", "thead", "title", "ul",
    ]

    private func attributes(_ tag: HTMLTag) throws(ExtractionFailure) {
        // Why in the text: the name says what the value is, and people see it there.
        if let value = tag.attribute("value") ?? tag.attribute("content"), !value.isEmpty {
            let label =
                tag.attribute("name") ?? tag.attribute("property") ?? tag.attribute("id") ?? ""
            try lineBreak()
            try writer.line(label, value)
        }
        for (name, value) in tag.attributes where !value.isEmpty {
            if value.hasPrefix("data:") {
                try data(value)
            } else if Self.texts.contains(name) || name.hasPrefix("data-") || name.hasPrefix("on") {
                asides += "\(name): \(value)\n"
            }
        }
    }

    private static let texts: Set<String> = [
        "alt", "title", "href", "src", "placeholder", "aria-label", "aria-description", "label",
        "summary", "srcdoc", "action", "cite", "datetime", "download",
    ]

    /// A document within an address (RFC 2397).
    private func data(_ address: String) throws(ExtractionFailure) {
        guard let comma = address.firstIndex(of: ","), address[..<comma].hasSuffix(";base64") else {
            asides += address + "\n"
            return
        }
        members += 1
        let bytes = Base64.decode(address[address.index(after: comma)...].utf8)
        try writer.member("data \(members)", BytesContent(bytes))
    }

    private func writeAsides() throws(ExtractionFailure) {
        if !asides.isEmpty {
            try writer.place(named("attributes"))
            try writer.write(asides)
            asides = ""
        }
        if !comments.isEmpty {
            try writer.place(named("comment"))
            try writer.write(comments)
            comments.removeAll()
        }
        try writer.place(place)
    }

    private func named(_ what: String) -> String {
        place.isEmpty ? what : "\(place) \(what)"
    }

    /// Begins what is not shown.
    func beginHidden(_ what: String) throws(ExtractionFailure) {
        isHidden = true
        try separate()
        try writer.place(named(what))
        try writer.space()
    }

    func beginComment() {
        isInComment = true
    }

    func hidden(_ bytes: [UInt8]) throws(ExtractionFailure) {
        guard isInComment else { return try writer.write(bytes) }
        comments += bytes
        guard comments.count > Self.commentLimit else { return }
        // Why: memory is bounded. The rest is written as it comes.
        (isInComment, isHidden) = (false, true)
        try lineBreak()
        try writer.place(named("comment"))
    }

    func endHidden() throws(ExtractionFailure) {
        if isInComment {
            isInComment = false
            comments.append(0x0A)
        }
        guard isHidden else { return }
        isHidden = false
        try writer.space()
        try writer.place(place)
    }

    func finish() throws(ExtractionFailure) {
        try lineBreak()
        try writeAsides()
    }
}
