import ContentExtraction
import FindingModel

/// Writes what a workbook keeps of the cells of another one (ECMA-376 part 1, 18.14).
final class ExternalLinkHandler: XMLHandler {
    private let writer: TextWriter
    private let place: String
    private var sheets: [String] = []
    private var sheet: SheetWriter?
    private var cell: CellReference?
    private var text: [UInt8] = []
    private var capturing = false

    private static let limit = 10_000

    init(_ writer: TextWriter, place: String) {
        self.writer = writer
        self.place = place
    }

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        switch element.name {
        case "sheetName":
            let name = element.attribute("val") ?? ""
            if sheets.count < Self.limit { sheets.append(name) }
            try writer.line("sheet", name)
        case "sheetData":
            let number = element.number("sheetId", in: 0...Self.limit) ?? 0
            let name = number < sheets.count ? sheets[number] : "sheet \(number + 1)"
            sheet = SheetWriter(writer, name: "\(place) \(name)")
            try sheet?.begin()
        case "cell": cell = element.attribute("r").flatMap { CellReference($0) }
        case "v", "val":
            capturing = true
            text.removeAll(keepingCapacity: true)
        case "definedName", "ddeLink", "ddeItem", "oleItem":
            for attribute in element.attributes {
                try writer.line(attribute.name, attribute.value)
            }
        default: break
        }
    }

    func end(_ name: String) throws(ExtractionFailure) {
        switch name {
        case "v", "val":
            capturing = false
            if let sheet, let cell {
                if !text.isEmpty { try sheet.cell(cell, text) }
            } else {
                try writer.line("", String(decoding: text, as: UTF8.self))
            }
        case "cell": cell = nil
        case "sheetData":
            try sheet?.end()
            sheet = nil
            try writer.place(place)
        default: break
        }
    }

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {
        if capturing { text.append(contentsOf: utf8) }
    }
}
