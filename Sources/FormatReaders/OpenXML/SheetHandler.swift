import ContentExtraction
import FindingModel

/// Writes the cells of a sheet (ECMA-376 part 1, 18.3).
final class SheetHandler: XMLHandler {
    private let sheet: SheetWriter
    private let strings: SharedStrings
    private var formats: CellFormats
    private var row = -1
    private var column = -1
    private var type = ""
    private var style = 0
    private var text: [UInt8] = []
    private var value: [UInt8] = []
    private var phonetic = false
    private var capturing = false
    private var capture = ""
    /// Formulas that hold text; what they show is in the cells.
    private var formulas: [UInt8] = []

    private static let formulaLimit = 1 << 20
    private static let captured: Set<String> = [
        "v", "t", "f", "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader",
        "firstFooter", "formula1", "formula2", "formula",
    ]

    init(_ sheet: SheetWriter, _ tables: WorkbookTables) {
        self.sheet = sheet
        strings = tables.strings
        formats = tables.formats
    }

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        switch element.name {
        case "row":
            row = element.number("r", in: 1...1 << 26).map { $0 - 1 } ?? row + 1
            column = -1
        case "c":
            if let cell = element.attribute("r").flatMap({ CellReference($0) }) {
                row = cell.row
                column = cell.column
            } else {
                column += 1
            }
            type = element.attribute("t") ?? "n"
            style = element.number("s", in: 0...Int.max) ?? 0
            value.removeAll(keepingCapacity: true)
        case "rPh": phonetic = true
        case "hyperlink":
            for name in ["location", "display", "tooltip"] {
                try sheet.aside(
                    "link", element.attribute(name) ?? "", at: element.attribute("ref") ?? "")
            }
        // Values for "what if", which no cell shows.
        case "scenario":
            for name in ["name", "comment"] {
                try sheet.aside("scenario", element.attribute(name) ?? "")
            }
        case "inputCells":
            try sheet.aside(
                "scenario", element.attribute("val") ?? "", at: element.attribute("r") ?? "")
        case "dataValidation":
            for name in ["promptTitle", "prompt", "errorTitle", "error"] {
                try sheet.aside("validation", element.attribute(name) ?? "")
            }
        default:
            if Self.captured.contains(element.name), !phonetic {
                capturing = true
                capture = element.name
                text.removeAll(keepingCapacity: true)
            }
        }
    }

    func end(_ name: String) throws(ExtractionFailure) {
        switch name {
        case "c": try endCell()
        case "rPh": phonetic = false
        case "sheetData": try sheet.end()
        case "v", "t": if capturing, capture == name { value.append(contentsOf: text) }
        case "f", "formula1", "formula2", "formula":
            if text.contains(UInt8(ascii: "\"")), formulas.count < Self.formulaLimit {
                formulas.append(contentsOf: text)
                formulas.append(0x0A)
            }
        case "worksheet", "macrosheet", "dialogsheet", "chartsheet":
            try sheet.aside("formulas", String(decoding: formulas, as: UTF8.self))
            formulas.removeAll()
        default:
            if capturing, name == capture {
                try sheet.pageText(
                    name.hasSuffix("Header") ? "header" : "footer",
                    String(decoding: text, as: UTF8.self))
            }
        }
        if name == capture { capturing = false }
    }

    private func endCell() throws(ExtractionFailure) {
        guard !value.isEmpty else { return }
        let cell = CellReference(row: max(0, row), column: max(0, column))
        switch type {
        case "s":
            let index = Int(String(decoding: value, as: UTF8.self)) ?? -1
            try sheet.cell(cell, strings[index])
        case "b": try sheet.cell(cell, (value == [0x31] ? "TRUE" : "FALSE").utf8)
        case "n":
            guard let number = Double(String(decoding: value, as: UTF8.self)) else {
                return try sheet.cell(cell, value)
            }
            try sheet.cell(cell, formats.render(number, style: style).utf8)
        default: try sheet.cell(cell, value)
        }
    }

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {
        if capturing { text.append(contentsOf: utf8) }
    }
}
