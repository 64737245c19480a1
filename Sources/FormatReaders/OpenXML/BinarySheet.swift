import ContentExtraction
import FindingModel

/// Writes the cells of a sheet of a binary workbook (MS-XLSB 2.4).
struct BinarySheet {
    private let sheet: SheetWriter
    private let strings: SharedStrings
    private var formats: CellFormats
    private var row = 0

    init(_ sheet: SheetWriter, _ tables: WorkbookTables) {
        self.sheet = sheet
        strings = tables.strings
        formats = tables.formats
    }

    mutating func read(_ record: BinaryRecord) throws(ExtractionFailure) {
        let data = record.data
        switch record.type {
        case 0: row = min(data.u32(0), 1 << 26)  // BrtRowHdr
        case 2: try number(BinaryRecord.packed(data.u32(8)), data)  // BrtCellRk
        case 4, 10: try write(data.byte(8) != 0 ? "TRUE" : "FALSE", data)  // BrtCellBool
        case 5, 9: try number(data.double(8), data)  // BrtCellReal, BrtFmlaNum
        case 6, 8: try write(record.string(at: 8).text, data)  // BrtCellSt, BrtFmlaString
        case 62: try write(record.string(at: 9).text, data)  // BrtCellRString
        case 7: try sheet.cell(cell(data), strings[data.u32(8)])  // BrtCellIsst
        case 479:  // BrtBeginHeaderFooter
            var offset = 2
            for _ in 0..<6 where offset + 4 <= data.count {
                let (text, end) = record.string(at: offset)
                try sheet.pageText("header", text)
                offset = end
            }
        default: break
        }
    }

    private func cell(_ data: [UInt8]) -> CellReference {
        CellReference(row: row, column: min(data.u32(0), 1 << 20))
    }

    private mutating func number(_ value: Double, _ data: [UInt8]) throws(ExtractionFailure) {
        let style = data.u32(4) & 0xFF_FFFF
        try write(formats.render(value, style: style), data)
    }

    private func write(_ text: String, _ data: [UInt8]) throws(ExtractionFailure) {
        guard !text.isEmpty else { return }
        try sheet.cell(cell(data), text.utf8)
    }
}

/// Writes the comments of a sheet of a binary workbook.
struct BinaryComments {
    private let sheet: SheetWriter
    private var cell = ""

    init(_ sheet: SheetWriter) {
        self.sheet = sheet
    }

    mutating func read(_ record: BinaryRecord) throws(ExtractionFailure) {
        switch record.type {
        case 632: try sheet.aside("comment author", record.string(at: 0).text)
        case 635:  // BrtBeginComment: author, then the first row, last row, first column
            let data = record.data
            cell =
                CellReference(
                    row: min(data.u32(4), 1 << 26), column: min(data.u32(12), 1 << 20)
                ).name
        case 637: try sheet.aside("comment", record.string(at: 1).text, at: cell)
        default: break
        }
    }
}

extension WorkbookTables {
    /// Takes a record of the shared strings or the styles.
    func readBinary(_ record: BinaryRecord) throws(ExtractionFailure) {
        switch record.type {
        case 19: add(string: record.string(at: 1).text)  // BrtSSTItem
        case 44: define(record.data.u16(0), record.string(at: 2).text)  // BrtFmt
        case 617: inBinaryStyles = true  // BrtBeginCellXFs
        case 618: inBinaryStyles = false
        case 47: if inBinaryStyles { addStyle(record.data.u16(2)) }  // BrtXF
        default: break
        }
    }
}

extension WorkbookHandler {
    /// Takes a record of the workbook.
    func readBinary(_ record: BinaryRecord) throws(ExtractionFailure) {
        switch record.type {
        case 153: use(from1904: record.data.byte(0) & 1 != 0)  // BrtWbProp
        case 156:  // BrtBundleSh: state, id, the reference to the part, the name
            let (reference, end) = record.string(at: 8)
            add(Sheet(name: record.string(at: end).text, reference: reference))
        default: break
        }
    }
}
