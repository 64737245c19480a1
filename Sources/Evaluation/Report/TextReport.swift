/// A report as text for a terminal.
package struct TextReport: Sendable {
    /// Missed labels, and false findings, that are named at most.
    package var listed: Int

    private let report: EvaluationReport

    /// Prepares a text that names up to `listed` missed labels and as many false findings.
    package init(_ report: EvaluationReport, listed: Int = 20) {
        self.report = report
        self.listed = listed
    }

    /// The text, ending in a line feed; at most a line of prose is wider than the table of entity
    /// types.
    package var text: String {
        var sections = [
            report.corpus + ": " + report.title + "\n"
                + report.scope.joined(separator: "\n") + "\n",
            "At medium, unless the heading says low or high (P precision, R recall); "
                + "negatives: look-alikes,\ntaken: those reported all the same.\n\n"
                + report.entityTable.text,
        ]
        if !report.misses.isEmpty {
            sections.append("Missed at medium\n\n" + report.missTable.text)
        }
        if !report.falseFindings.isEmpty {
            sections.append("False at medium\n\n" + report.falseTable.text)
        }
        sections.append(
            "Verdicts, \(Figures.share(report.verdicts.agreement)) as labelled\n\n"
                + report.verdictTable.text)
        sections.append(
            "Reliability, expected calibration error "
                + Figures.share(report.reliability.expectedCalibrationError) + "\n\n"
                + report.reliability.table.text)
        if !report.reliabilityTable.rows.isEmpty {
            sections.append(
                "Share right by confidence, and calibration error, of each entity\n\n"
                    + report.reliabilityTable.text)
        }
        sections += list("Missed labels", report.misses.count, report.missList(listed))
        sections += list("False findings", report.falseFindings.count, report.falseList(listed))
        return sections.joined(separator: "\n")
    }

    private func list(_ title: String, _ count: Int, _ table: ReportTable) -> [String] {
        guard !table.rows.isEmpty else { return [] }
        let all = table.rows.count == count
        return [
            title + (all ? "" : ", the first \(table.rows.count) of \(Figures.count(count))")
                + "\n\n" + table.text
        ]
    }
}
