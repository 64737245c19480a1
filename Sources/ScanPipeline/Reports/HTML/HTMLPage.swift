internal import FindingModel

/// Puts the page together.
struct HTMLPage {
    let figures: HTMLFigures
    let summary: ScanSummary
    let roots: [String]

    var text: String {
        let title = "PHI discovery report"
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta http-equiv="Content-Security-Policy" \
            content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(title)</title>
            <style>
            \(HTMLStyle.text)</style>
            </head>
            <body>
            <main>
            \(head(title))
            \(tiles)
            \(bar)
            \(map)
            \(HTMLTables(figures: figures).text)
            \(foot)
            </main>
            </body>
            </html>

            """
    }

    private func head(_ title: String) -> String {
        let shown = roots.prefix(6).map { "<code>\(HTMLText.escape($0))</code>" }
        let more = roots.count > shown.count ? " and \(roots.count - shown.count) more" : ""
        var head = """
            <header>
            <p class="brand">SafeHarbor</p>
            <h1>\(title)</h1>
            <p class="sub">\(shown.joined(separator: ", "))\(more)<br>
            \(Timestamp.text(summary.finished).replacing("T", with: " ").replacing("Z", with: " UTC")) · \
            \(HTMLText.number(figures.files)) files, \(ByteCount.text(summary.bytes)) · \
            \(HTMLText.escape(summary.engine))</p>
            </header>
            """
        if summary.wasInterrupted {
            head +=
                "<p class=\"alarm\"><b>This scan was interrupted.</b> Files that it had not reached"
                + " are missing from every figure on this page.</p>"
        }
        if files(.undetermined) > 0 {
            head +=
                "<p class=\"note\"><b>\(HTMLText.number(files(.undetermined))) "
                + (files(.undetermined) == 1 ? "file is" : "files are")
                + " undetermined.</b> Nothing was found there, but not everything could be examined."
                + " <a href=\"#coverage\">What stood in the way</a></p>"
        }
        return head
    }

    private func files(_ verdict: Verdict) -> Int { figures.verdicts[verdict, default: 0] }

    private var tiles: String {
        let people = summary.individuals.count
        let all = figures.files
        return "<section class=\"tiles\">"
            + tile(
                "PHI", files(.phi),
                "\(HTMLText.percent(files(.phi), of: all)) of files: a person"
                    + " and their health in one file", "phi")
            + tile(
                "People", people,
                people == 0 ? "nothing that tells people apart" : "told apart by their identifiers",
                "people")
            + tile(
                "Identifiers only", files(.identifiers), "nothing about health beside them", "ids")
            + tile(
                "Undetermined", files(.undetermined), "nothing found, not everything seen", "und")
            + tile("Clear", files(.clear), "examined in full, no identifiers", "clear")
            + tile("Findings", summary.totalFindings, "values in all files", "plain")
            + "</section>"
    }

    private func tile(_ name: String, _ value: Int, _ explanation: String, _ style: String)
        -> String
    {
        "<div class=\"tile \(style)\"><p class=\"name\">\(name)</p>"
            + "<p class=\"value\">\(HTMLText.number(value))</p><p class=\"why\">\(explanation)</p></div>"
    }

    /// All files, by verdict, as one bar.
    private var bar: String {
        let all = figures.files
        guard all > 0 else { return "" }
        var x = 0.0
        var svg =
            "<svg class=\"bar\" viewBox=\"0 0 1080 16\" preserveAspectRatio=\"none\" role=\"img\""
            + " aria-label=\"Files by verdict\">"
        var legend = "<p class=\"legend\">"
        for verdict in [Verdict.phi, .identifiers, .undetermined, .clear] where files(verdict) > 0 {
            let width = Double(files(verdict)) / Double(all) * 1_080
            svg +=
                "<rect x=\"\(HTMLText.coordinate(x))\" y=\"0\" width=\"\(HTMLText.coordinate(width))\""
                + " height=\"16\" fill=\"\(HTMLColor.of(verdict))\"/>"
            x += width
            legend +=
                "<span><i class=\"dot \(verdict.rawValue)\"></i>\(verdict.caption)"
                + " \(HTMLText.percent(files(verdict), of: all))</span>"
        }
        return svg + "</svg>" + legend + "</p>"
    }

    private var map: String {
        let tree = FolderTree(figures.folders)
        guard !tree.branches.isEmpty else { return "" }
        let place = tree.root.isEmpty ? "" : " below <code>\(HTMLText.escape(tree.root))</code>"
        return """
            <section>
            <h2>Where it lies</h2>
            <p class="lead">Folders\(place). Area: number of files. Colour: the worst verdict in a \
            folder, deeper where more of its files have it.</p>
            \(TreemapPicture(tree: tree).svg)
            <p class="legend">\(legend)</p>
            </section>
            """
    }

    private var legend: String {
        [Verdict.phi, .identifiers, .undetermined, .clear].map {
            "<span><i class=\"dot \($0.rawValue)\"></i>\($0.caption)</span>"
        }.joined()
    }

    private var foot: String {
        let packs = summary.rulePacks.map(HTMLText.escape).joined(separator: ", ")
        let key =
            summary.hasLastingKey
            ? "Fingerprints were made with a lasting key and can be compared with other runs."
            : "Fingerprints were made for this run alone."
        return """
            <section class="how">
            <h2>How to read this</h2>
            <dl>
            <dt>PHI</dt><dd>An identifier of a person together with health information in one \
            file (45 CFR 160.103), or identifiers that only patients and plan members have.</dd>
            <dt>Identifiers only</dt><dd>Identifiers of people, without anything that ties them \
            to health care.</dd>
            <dt>Undetermined</dt><dd>Nothing decisive was found, and some of the file could not \
            be examined. It is not clear; somebody has to look.</dd>
            <dt>Clear</dt><dd>Everything in the file was examined, and no identifier was found.</dd>
            <dt>People, at least</dt><dd>The number of different values of the one kind of \
            identifier that has most of them, such as Social Security numbers. The true number \
            may be higher.</dd>
            <dt>Confidence</dt><dd>How sure a finding is: low from 65 %, medium from 75 %, high \
            from 85 %. Not how bad its disclosure would be.</dd>
            </dl>
            <p class="small">This page shows counts, folders and names of files, and no value that \
            was found. \(key) Rules: \(packs). Scan time \(duration).</p>
            </section>
            """
    }

    private var duration: String {
        let seconds = Int(summary.seconds.rounded())
        if seconds < 120 { return "\(JSONText.number(summary.seconds, decimals: 1)) s" }
        return seconds < 7_200 ? "\(seconds / 60) min" : "\(seconds / 3_600) h"
    }
}
