/// How the cells of a workbook show numbers, by the number of their style.
struct CellFormats {
    /// The format number of each style of cells.
    private var styles: [Int] = []
    private var codes: [Int: String] = [:]
    private var compiled: [Int: NumberFormat] = [:]
    /// Whether days count from 1904 on.
    var from1904 = false

    private static let limit = 100_000

    mutating func define(_ id: Int, _ code: String) {
        guard codes.count < Self.limit else { return }
        codes[id] = code
    }

    mutating func addStyle(format id: Int) {
        guard styles.count < Self.limit else { return }
        styles.append(id)
    }

    /// A number as a cell of the style shows it.
    mutating func render(_ value: Double, style: Int) -> String {
        let id = style >= 0 && style < styles.count ? styles[style] : 0
        return render(value, format: id)
    }

    /// A number in the format with the id.
    mutating func render(_ value: Double, format id: Int) -> String {
        if id == 0 { return PlainNumber.text(value) }
        if let format = compiled[id] { return format.render(value, from1904: from1904) }
        let format = codes[id].map { NumberFormat($0) } ?? NumberFormat(builtIn: id)
        compiled[id] = format
        return format.render(value, from1904: from1904)
    }
}
