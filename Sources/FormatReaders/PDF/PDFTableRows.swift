/// Which lines of a page are rows of a table: cells of theirs stand below each other.
///
/// Why not by gaps alone: cells are often no farther apart than words of justified prose are.
struct PDFTableRows {
    /// What stands between two wide gaps of a line, its first stretch aside.
    private struct Cell {
        let start: Double
        var end: Double
        let size: Double
        /// Why: all lines of justified prose end at the same place.
        var isLast = true

        func isBelow(_ other: Cell) -> Bool {
            let most = max(size, other.size) * 0.1
            if abs(start - other.start) < most { return true }
            guard !isLast, !other.isLast else { return false }
            return abs(end - other.end) < most || abs(start + end - other.start - other.end) < most
        }
    }

    private let cells: [[Cell]]

    /// Lines between two rows at most, as cells may have several.
    private static let distance = 2
    /// Cells of a line that are compared.
    private static let cellLimit = 64

    init(_ lines: [[PDFPageText.Run]]) {
        cells = lines.map(Self.cells)
    }

    /// Whether the gap before a run may be one between cells.
    static func isWide(_ gap: Double, _ size: Double) -> Bool { gap > size * 0.9 }

    private static func cells(_ line: [PDFPageText.Run]) -> [Cell] {
        var cells: [Cell] = []
        for (last, run) in zip(line, line.dropFirst()) {
            if isWide(run.start - last.end, last.size) {
                guard cells.count < cellLimit else { break }
                if !cells.isEmpty { cells[cells.count - 1].isLast = false }
                cells.append(Cell(start: run.start, end: run.end, size: run.size))
            } else if !cells.isEmpty {
                cells[cells.count - 1].end = run.end
            }
        }
        return cells
    }

    /// Whether most cells of a line are below those of one line near by.
    func contains(_ line: Int) -> Bool {
        let own = cells[line]
        let near = max(0, line - Self.distance)...min(cells.count - 1, line + Self.distance)
        return near.contains { other in
            let aligned = own.filter { cell in cells[other].contains { cell.isBelow($0) } }.count
            return other != line && aligned * 2 > own.count
        }
    }
}
