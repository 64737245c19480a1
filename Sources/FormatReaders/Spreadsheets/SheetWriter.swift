import ContentExtraction
import FindingModel

/// Writes a sheet row by row, cells apart by tabs, so that columns stay under their headers.
final class SheetWriter {
    private let writer: TextWriter
    let name: String
    private var row = -1
    private var column = 0

    /// More empty cells in a row are not written as tabs.
    private static let gapLimit = 256

    init(_ writer: TextWriter, name: String) {
        self.writer = writer
        self.name = name
    }

    /// Begins the sheet on a line of its own, apart from the sheet before.
    func begin() throws(ExtractionFailure) {
        try writer.endLine()
        if writer.written > 0 { try writer.write(byte: 0x0A) }
        try writer.place(name)
    }

    /// Writes a cell; line breaks and tabs inside become spaces.
    ///
    /// Empty cells need no call.
    func cell(_ cell: CellReference, _ text: some Sequence<UInt8>) throws(ExtractionFailure) {
        if cell.row != row {
            try writer.endLine()
            row = cell.row
            column = 0
        }
        if cell.column > column {
            let tabs = min(cell.column - column, Self.gapLimit)
            try writer.write([UInt8](repeating: 0x09, count: tabs))
        }
        column = cell.column
        try writer.place("\(name)!\(cell.name)")
        try writer.write(text.map { $0 < 0x20 ? 0x20 : $0 })
    }

    func end() throws(ExtractionFailure) {
        try writer.endLine()
    }

    /// Writes the sheet's name, which may say whom it is about.
    func writeName() throws(ExtractionFailure) {
        try aside("name", name)
    }

    /// Writes what stands above or below every page when the sheet is printed.
    func pageText(_ what: String, _ coded: String) throws(ExtractionFailure) {
        try aside(what, PageText.plain(coded))
    }

    /// Writes text that belongs to a cell or the sheet without being a cell's value.
    func aside(_ what: String, _ text: String, at cell: String = "") throws(ExtractionFailure) {
        guard !text.isEmpty else { return }
        try writer.endLine()
        try writer.place(cell.isEmpty ? "\(name) \(what)" : "\(name)!\(cell) \(what)")
        try writer.write(text)
        try writer.endLine()
    }
}
