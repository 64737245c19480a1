import ContentExtraction
import FindingModel

/// Writes the cells of a workbook of 95 to 2003 (MS-XLS).
struct ExcelBinary {
    private let writer: TextWriter
    private var names: [Int: String] = [:]
    private var strings = SharedStrings()
    private var formats = CellFormats()
    private var page = CodePage.western
    private var isOld = false
    private var sheet: SheetWriter?
    private var sheets = 0
    private var depth = 0
    /// The cell whose formula's text follows.
    private var pending: CellReference?

    static func read(_ book: [UInt8], _ writer: TextWriter) throws(ExtractionFailure) {
        var reading = ExcelBinary(writer)
        var records = ExcelRecords(book)
        while let record = records.next() {
            try reading.take(record.type, at: record.start, record.pieces)
        }
        try reading.sheet?.end()
        for (_, name) in reading.names.sorted(by: { $0.key < $1.key }) {
            try SheetWriter(writer, name: name).writeName()
        }
        try writer.endLine()
    }

    private init(_ writer: TextWriter) {
        self.writer = writer
    }

    private mutating func take(
        _ type: Int, at start: Int, _ pieces: [ArraySlice<UInt8>]
    ) throws(ExtractionFailure) {
        let data = pieces[0]
        switch type {
        case 0x809: try begin(data, at: start)
        case 0x0A:
            depth = max(0, depth - 1)
            if depth == 0 {
                try sheet?.end()
                sheet = nil
            }
        case 0x2F: throw ExtractionFailure(.encrypted, "the workbook is protected by a password")
        case 0x22: formats.from1904 = data.u16(0) == 1
        case 0x42: page = CodePage(data.u16(0) == 32_769 ? 1_252 : data.u16(0))
        case 0x85: names[data.u32(0)] = shortString(pieces, at: 6)
        case 0xFC: readStrings(pieces)
        case 0x41E:
            formats.define(data.u16(0), isOld ? shortString(pieces, at: 2) : text(pieces, at: 2))
        case 0xE0: formats.addStyle(format: data.u16(2))
        default: try takeCell(type, data, pieces)
        }
    }

    private mutating func begin(_ data: ArraySlice<UInt8>, at start: Int) throws(ExtractionFailure)
    {
        depth += 1
        isOld = data.u16(0) < 0x600
        guard depth == 1, data.u16(2) != 5 else { return }
        sheets += 1
        let name = names[start] ?? "sheet \(sheets)"
        sheet = SheetWriter(writer, name: name)
        try sheet?.begin()
    }

    private mutating func readStrings(_ pieces: [ArraySlice<UInt8>]) {
        var reader = ExcelStringReader(pieces, offset: 8)
        let count = pieces[0].u32(4)
        for _ in 0..<count {
            guard !reader.isAtEnd else { break }
            let length = reader.u16()
            strings.append(Array(reader.string(length).utf8))
        }
        if strings.isCut {
            writer.note(ExtractionFailure(.memoryLimit, "the workbook has too many strings"))
        }
    }

    /// A string with a length of one byte.
    private func shortString(_ pieces: [ArraySlice<UInt8>], at offset: Int) -> String {
        let length = Int(pieces[0].byte(offset))
        if isOld { return page.decode(pieces[0].dropFirst(offset + 1).prefix(length)) }
        var reader = ExcelStringReader(pieces, offset: offset + 1)
        return reader.string(length)
    }

    /// A string with a length of two bytes.
    private func text(_ pieces: [ArraySlice<UInt8>], at offset: Int) -> String {
        let length = pieces[0].u16(offset)
        if isOld { return page.decode(pieces[0].dropFirst(offset + 2).prefix(length)) }
        var reader = ExcelStringReader(pieces, offset: offset + 2)
        return reader.string(length)
    }

    private mutating func takeCell(
        _ type: Int, _ data: ArraySlice<UInt8>, _ pieces: [ArraySlice<UInt8>]
    ) throws(ExtractionFailure) {
        let cell = CellReference(row: data.u16(0), column: data.u16(2))
        let style = data.u16(4)
        switch type {
        case 0xFD: try write(cell, String(decoding: strings[data.u32(6)], as: UTF8.self))
        case 0x204, 0xD6: try write(cell, text(pieces, at: 6))
        case 0x203: try write(cell, formats.render(data.double(6), style: style))
        case 0x27E:
            try write(cell, formats.render(BinaryRecord.packed(data.u32(6)), style: style))
        case 0xBD:
            for index in 0..<max(0, (data.count - 6) / 6) {
                let place = 4 + index * 6
                let value = BinaryRecord.packed(data.u32(place + 2))
                try write(
                    CellReference(row: cell.row, column: cell.column + index),
                    formats.render(value, style: data.u16(place)))
            }
        case 0x06:
            if data.u16(12) != 0xFFFF {
                try write(cell, formats.render(data.double(6), style: style))
            } else if data.byte(6) == 0 {
                pending = cell
            } else if data.byte(6) == 1 {
                try write(cell, data.byte(8) != 0 ? "TRUE" : "FALSE")
            }
        case 0x207:
            if let cell = pending { try write(cell, text(pieces, at: 0)) }
            pending = nil
        case 0x205:
            if data.byte(7) == 0 { try write(cell, data.byte(6) != 0 ? "TRUE" : "FALSE") }
        case 0x14, 0x15:
            guard !data.isEmpty else { return }
            let text = isOld ? shortString(pieces, at: 0) : text(pieces, at: 0)
            try sheet?.pageText(type == 0x14 ? "header" : "footer", text)
        case 0x1C where !isOld:
            try sheet?.aside("comment author", text(pieces, at: 8), at: cell.name)
        case 0x1B6 where pieces.count > 1:
            // Why from the second piece on: the text continues the record that describes its box.
            var reader = ExcelStringReader(Array(pieces.dropFirst()))
            try sheet?.aside("comment", reader.string(data.u16(10)))
        default: break
        }
    }

    private func write(_ cell: CellReference, _ text: String) throws(ExtractionFailure) {
        guard !text.isEmpty else { return }
        try sheet?.cell(cell, text.utf8)
    }
}
