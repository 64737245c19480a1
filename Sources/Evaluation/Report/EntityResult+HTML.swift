internal import FindingModel

extension EntityResult {
    /// A section with what was counted at each tier and how far the confidence can be believed.
    var html: String {
        let name = HTMLText.escape(entity.rawValue)
        return "<section>\n<h3>\(name)</h3>\n"
            + levelTable.html(caption: "Findings at each level and above.")
            + (reliability.count > 0
                ? reliability.table.html(caption: "Confidence and share right.") : "")
            + "</section>\n"
    }

    private var levelTable: ReportTable {
        let rows = ConfidenceLevel.allCases.map { level in
            let counts = counts(at: level)
            let numbers = [counts.labels, counts.found, counts.missed].map { Figures.count($0) }
            return [level.rawValue] + numbers + [
                isLabelledCompletely ? Figures.count(counts.right) : "-",
                isLabelledCompletely ? Figures.count(counts.wrong) : "-",
                Figures.share(precision(at: level)), Figures.share(recall(at: level)),
                Figures.share(f1(at: level)),
            ]
        }
        return ReportTable(
            columns: [
                "level", "labels", "found", "missed", "right findings", "false findings",
                "precision", "recall", "F1",
            ], words: 1, rows: rows)
    }
}
