import ContentExtraction
import FindingModel

/// Writes the text of slides, text boxes, charts and diagrams (ECMA-376 part 1, 19 to 21).
final class DrawingHandler: XMLHandler {
    private let writer: TextWriter
    /// Whether numbers of slides and dates are samples, as on masters.
    private let skipsFields: Bool
    private var capturing = false
    private var inCell = 0
    private var cells = 0
    private var betweenParagraphs = false
    private var inField = false
    private var choiceStart: Int?
    private var choiceHadText = false
    private var skipped = 0

    init(_ writer: TextWriter, skipsFields: Bool = false) {
        self.writer = writer
        self.skipsFields = skipsFields
    }

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        if skipped > 0 {
            skipped += 1
            return
        }
        switch element.name {
        case "t", "text", "v": capturing = true
        // Values of charts of the newer kind.
        case "pt" where element.prefix == "cx": capturing = true
        case "tr": cells = 0
        case "tc":
            if cells > 0 { try writer.write(byte: 0x09) }
            cells += 1
            inCell += 1
            betweenParagraphs = false
        case "br": try writer.write(byte: inCell > 0 ? 0x20 : 0x0A)
        case "fld": inField = true
        case "cSld":
            if let name = element.attribute("name") { try writer.line("", name) }
        case "cNvPr", "docPr":
            for text in element.drawingTexts { try writer.line("", text) }
        case "hlinkClick", "hlinkHover":
            if let tip = element.attribute("tooltip"), !tip.isEmpty { try writer.line("", tip) }
        case "Choice": choiceStart = writer.written
        case "Fallback" where choiceHadText: skipped = 1
        default: break
        }
    }

    func end(_ name: String) throws(ExtractionFailure) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name {
        case "t": capturing = false
        case "text", "v", "pt":
            capturing = false
            try writer.endLine()
        case "p":
            if inCell > 0 { betweenParagraphs = true } else { try writer.endLine() }
        case "tc":
            inCell = max(0, inCell - 1)
            betweenParagraphs = false
        case "tr": try writer.endLine()
        case "fld": inField = false
        case "Choice": choiceHadText = choiceStart.map { writer.written > $0 } ?? false
        case "AlternateContent": choiceHadText = false
        default: break
        }
    }

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {
        guard capturing, skipped == 0, !(skipsFields && inField) else { return }
        if betweenParagraphs { try writer.space() }
        betweenParagraphs = false
        try writer.write(utf8)
    }
}
