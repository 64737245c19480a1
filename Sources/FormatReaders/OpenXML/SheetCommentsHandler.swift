import ContentExtraction
import FindingModel

/// Writes the comments of a sheet, old and threaded.
final class SheetCommentsHandler: XMLHandler {
    private let sheet: SheetWriter
    private var cell = ""
    private var text: [UInt8] = []
    private var capturing = false

    init(_ sheet: SheetWriter) {
        self.sheet = sheet
    }

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        switch element.name {
        case "comment", "threadedComment":
            cell = element.attribute("ref") ?? ""
            text.removeAll()
        case "t", "text", "author":
            capturing = true
            if element.name == "author" { text.removeAll() }
        default: break
        }
    }

    func end(_ name: String) throws(ExtractionFailure) {
        switch name {
        case "comment", "threadedComment":
            try sheet.aside("comment", String(decoding: text, as: UTF8.self), at: cell)
            text.removeAll()
        case "author":
            try sheet.aside("comment author", String(decoding: text, as: UTF8.self))
            capturing = false
            text.removeAll()
        case "t", "text": capturing = false
        default: break
        }
    }

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {
        // Why: what stands between the texts of a comment is layout of the file.
        if capturing, text.count < 1 << 20, !text.isEmpty || utf8.contains(where: { $0 > 0x20 }) {
            text.append(contentsOf: utf8)
        }
    }
}
