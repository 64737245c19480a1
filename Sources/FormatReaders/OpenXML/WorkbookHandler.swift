import ContentExtraction
import FindingModel

/// Reads `workbook.xml`: the sheets and the names that stand for cells or values.
final class WorkbookHandler: XMLHandler {
    /// A sheet by the reference to its part.
    struct Sheet {
        let name: String
        let reference: String
    }

    private let writer: TextWriter
    private(set) var sheets: [Sheet] = []
    private(set) var from1904 = false
    private var definition: String?
    private var text: [UInt8] = []

    private static let limit = 10_000

    init(_ writer: TextWriter) {
        self.writer = writer
    }

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        switch element.name {
        case "sheet":
            guard let reference = element.attribute("r", "id") ?? element.attribute("id") else {
                return
            }
            add(Sheet(name: element.attribute("name") ?? "", reference: reference))
        case "workbookPr":
            let value = element.attribute("date1904")
            from1904 = value == "1" || value == "true"
        case "definedName":
            definition = element.attribute("name")
            text.removeAll()
            if let comment = element.attribute("comment") { try write("comment", comment) }
        default: break
        }
    }

    func end(_ name: String) throws(ExtractionFailure) {
        guard name == "definedName", let definition else { return }
        self.definition = nil
        try write(definition, String(decoding: text, as: UTF8.self))
    }

    func add(_ sheet: Sheet) {
        if sheets.count < Self.limit { sheets.append(sheet) }
    }

    func use(from1904: Bool) {
        self.from1904 = from1904
    }

    private func write(_ name: String, _ value: String) throws(ExtractionFailure) {
        try writer.place("defined names")
        try writer.line(name, value)
    }

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {
        if definition != nil, text.count < 1 << 20 { text.append(contentsOf: utf8) }
    }
}
