internal import FindingModel

/// A table of HTML; cells are HTML already.
struct HTMLTable {
    private let headings: [String]
    /// Columns that are aligned to the right.
    private let numbers: Set<Int>
    private var rows = ""

    init(_ headings: [String], numbers: Set<Int>) {
        self.headings = headings
        self.numbers = numbers
    }

    mutating func add(_ cells: [String]) {
        rows += "<tr>" + cells.enumerated().map { self.cell("td", $0, $1) }.joined() + "</tr>\n"
    }

    var html: String {
        let head = headings.enumerated().map { cell("th", $0, $1) }.joined()
        return "<table><thead><tr>\(head)</tr></thead><tbody>\n\(rows)</tbody></table>"
    }

    func section(_ title: String, lead: String = "", id: String = "", more: Int = 0) -> String {
        "<section\(id.isEmpty ? "" : " id=\"\(id)\"")><h2>\(title)</h2>"
            + (lead.isEmpty ? "" : "<p class=\"lead\">\(lead)</p>") + html
            + (more > 0 ? "<p class=\"small\">and \(HTMLText.number(more)) more</p>" : "")
            + "</section>"
    }

    private func cell(_ tag: String, _ column: Int, _ content: String) -> String {
        numbers.contains(column)
            ? "<\(tag) class=\"n\">\(content)</\(tag)>" : "<\(tag)>\(content)</\(tag)>"
    }

    /// A path, its last step set off; breaks behind slashes.
    static func path(_ path: String) -> String {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = steps.dropLast().map { HTMLText.escape(String($0)) + "/<wbr>" }.joined()
        let name = HTMLText.escape(String(steps.last ?? ""))
        return "<span class=\"path\"><span class=\"muted\">\(folder)</span>\(name)</span>"
    }

    /// A number, and how large it is beside the largest.
    static func bar(_ value: Int, of most: Int, _ verdict: Verdict?) -> String {
        let width = most > 0 ? Double(value) / Double(most) * 100 : 0
        return "<span class=\"cell\"><svg class=\"mini\" viewBox=\"0 0 100 10\""
            + " preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\""
            + "\(HTMLText.coordinate(value > 0 ? max(1, width) : 0))\" height=\"10\" rx=\"1\""
            + " fill=\"\(verdict.map(HTMLColor.of) ?? HTMLColor.plain)\"/></svg>\(HTMLText.number(value))</span>"
    }

    /// A number, or a dot for none.
    static func count(_ value: Int) -> String {
        value == 0 ? "<span class=\"muted\">·</span>" : HTMLText.number(value)
    }

    /// The day of a time in seconds since 1970, in one line.
    static func day(_ seconds: Double?) -> String {
        seconds.map { "<span class=\"day\">\(Timestamp.day($0))</span>" } ?? ""
    }

    static func badge(_ verdict: Verdict) -> String {
        "<span class=\"badge \(verdict.rawValue)\">\(verdict.caption)</span>"
    }
}
