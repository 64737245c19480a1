import ContentExtraction
import FindingModel

/// Reads `sharedStrings.xml` and `styles.xml` (ECMA-376 part 1, 18.4 and 18.8).
final class WorkbookTables: XMLHandler {
    private(set) var strings = SharedStrings()
    private(set) var formats = CellFormats()
    private var text: [UInt8] = []
    private var capturing = false
    private var phonetic = false
    private var inStyles = false
    var inBinaryStyles = false

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        switch element.name {
        case "si": text.removeAll(keepingCapacity: true)
        case "t": capturing = !phonetic
        case "rPh": phonetic = true
        case "numFmt":
            if let id = element.number("numFmtId", in: 0...Int.max),
                let code = element.attribute("formatCode")
            {
                formats.define(id, code)
            }
        case "cellXfs": inStyles = true
        case "xf" where inStyles:
            formats.addStyle(format: element.number("numFmtId", in: 0...Int.max) ?? 0)
        default: break
        }
    }

    func end(_ name: String) throws(ExtractionFailure) {
        switch name {
        case "si": strings.append(text)
        case "t": capturing = false
        case "rPh": phonetic = false
        case "cellXfs": inStyles = false
        default: break
        }
    }

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {
        if capturing { text.append(contentsOf: utf8) }
    }

    func add(string: String) {
        strings.append(string.utf8)
    }

    func define(_ id: Int, _ code: String) {
        formats.define(id, code)
    }

    func addStyle(_ format: Int) {
        formats.addStyle(format: format)
    }

    func use(from1904: Bool) {
        formats.from1904 = from1904
    }
}
