/// The report for people: one page without scripts or anything from elsewhere, to be read offline
/// and printed.
///
/// Shows counts, folders, names of files and reasons; never a value, nor its shape.
public struct HTMLReport: ReportSink {
    private let output: ReportOutput
    private let roots: [String]
    private var figures = HTMLFigures()

    /// Writes to an output; `roots` is what was scanned, as the page names it.
    public init(_ output: ReportOutput, roots: [String]) {
        self.output = output
        self.roots = roots
    }

    /// Counts a finding.
    public mutating func receive(_ located: LocatedFinding) {
        figures.add(located)
    }

    /// Counts an item.
    public mutating func receive(_ item: ItemReport) {
        figures.add(item)
    }

    /// Writes the page.
    public mutating func finish(_ summary: ScanSummary) throws {
        figures.finish()
        let page = HTMLPage(figures: figures, summary: summary, roots: roots)
        try output.write(page.text)
        try output.finish()
    }
}
