internal import FindingModel

/// A report as one HTML page that needs nothing from elsewhere: no scripts, no fonts, no pictures.
package struct HTMLReport: Sendable {
    /// Missed labels, and false findings, that are named at most; the page says if there are more.
    static let listed = 2_000

    private let report: EvaluationReport
    /// The floors that are not reached, `nil` where there are none to reach.
    private let violations: [String]?

    /// Prepares a page that also says which floors are not reached.
    package init(_ report: EvaluationReport, floors: Floors? = nil) {
        self.report = report
        violations = floors?.violations(in: report)
    }

    /// The page.
    package var html: String {
        let title = HTMLText.escape("Evaluation: " + report.corpus)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" \
            content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <main>
            <h1>\(title)</h1>
            <p>\(HTMLText.escape(report.title))</p>
            <p>\(HTMLText.escape(report.scope.joined(separator: " ")))</p>
            \(floorSection)\(overview)\(confusion)\(reliability)\(lists)\(entitySections)</main>
            </body>
            </html>

            """
    }

    private var floorSection: String {
        guard let violations else { return "" }
        guard !violations.isEmpty else { return "<p>All floors are reached.</p>\n" }
        let items = violations.map { "<li>\(HTMLText.escape($0))</li>\n" }.joined()
        return "<section>\n<h2>Floors that are not reached</h2>\n<ul>\n\(items)</ul>\n</section>\n"
    }

    private var overview: String {
        let caption =
            "At medium, unless the heading says low or high (P precision, R recall). "
            + "Negatives are look-alikes; taken are those that were reported all the same."
        return "<section>\n<h2>Entity types</h2>\n" + report.entityTable.html(caption: caption)
            + "</section>\n"
    }

    private var confusion: String {
        let misses = report.missTable
        let wrong = report.falseTable
        var html = "<section>\n<h2>Confusion</h2>\n"
        if !misses.rows.isEmpty {
            html += misses.html(caption: "Labels missed at medium, and what was reported there.")
        }
        if !wrong.rows.isEmpty {
            html += wrong.html(caption: "False findings at medium, and what they really are.")
        }
        let agreement = Figures.share(report.verdicts.agreement)
        html += report.verdictTable.html(
            caption: "Documents by labelled verdict (rows) and the scan's verdict (columns); "
                + "share as labelled: \(agreement).")
        return html + "</section>\n"
    }

    private var reliability: String {
        let error = Figures.share(report.reliability.expectedCalibrationError)
        return "<section>\n<h2>Reliability</h2>\n"
            + "<p>Expected calibration error \(error). Bars and points: the share of findings that"
            + " are right; dashed: where they would be if the confidence were exact.</p>\n"
            + ReliabilityDiagram(reliability: report.reliability).svg
            + report.reliability.table.html(caption: "All findings at low and above.")
            + "</section>\n"
    }

    private var lists: String {
        list(
            "Missed labels", report.misses.count, report.missList(Self.listed),
            "Missed at medium; places in code points.")
            + list(
                "False findings", report.falseFindings.count, report.falseList(Self.listed),
                "At medium; places in code points.")
    }

    private func list(
        _ title: String, _ count: Int, _ table: ReportTable, _ caption: String
    ) -> String {
        guard !table.rows.isEmpty else { return "" }
        let rest = count - table.rows.count
        let more = rest > 0 ? " \(Figures.count(rest)) more are not listed." : ""
        return "<section>\n<h2>\(title)</h2>\n\(table.html(caption: caption + more))</section>\n"
    }

    private var entitySections: String {
        "<h2>Each entity type</h2>\n" + report.entities.map(\.html).joined()
    }
}
