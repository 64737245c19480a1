/// The share right over the confidence, as a picture.
///
/// A point on the diagonal says that the confidence can be taken at its word; below it, that the
/// detectors are too sure of themselves.
struct ReliabilityDiagram: Sendable {
    private static let left = 44.0
    private static let top = 12.0
    private static let width = 350.0
    private static let height = 260.0
    private static let least = 0.65

    let reliability: Reliability

    /// Inline SVG without scripts; colours come from the page's style.
    var svg: String {
        let bottom = Self.top + Self.height
        return """
            <svg class="diagram" viewBox="0 0 410 320" role="img" \
            aria-label="Share of right findings over their confidence">
            \(axes(bottom))<line class="ideal" x1="\(x(Self.least))" y1="\(y(Self.least))" \
            x2="\(x(1))" y2="\(y(1))"/>
            \(bars)\(points)</svg>

            """
    }

    private var bars: String {
        reliability.bins.reduce(into: "") { svg, bin in
            guard let share = bin.shareRight?.value else { return }
            let width = Self.width * (bin.upperBound - bin.lowerBound) / (1 - Self.least)
            svg += """
                <rect class="bar" x="\(x(bin.lowerBound))" y="\(y(share))" \
                width="\(Figures.fixed(width - 2, places: 1))" \
                height="\(Figures.fixed(Self.height * share, places: 1))">\
                <title>\(Figures.count(bin.count, "finding", "findings")), \
                \(Figures.share(share)) right</title></rect>

                """
        }
    }

    private var points: String {
        reliability.bins.reduce(into: "") { svg, bin in
            guard let share = bin.shareRight?.value, let mean = bin.meanConfidence else { return }
            svg += "<circle class=\"point\" cx=\"\(x(mean))\" cy=\"\(y(share))\" r=\"4\"/>\n"
        }
    }

    private func axes(_ bottom: Double) -> String {
        var svg = ""
        for tick in [0, 0.25, 0.5, 0.75, 1] {
            svg += """
                <line class="grid" x1="\(x(Self.least))" y1="\(y(tick))" x2="\(x(1))" \
                y2="\(y(tick))"/>
                <text x="\(Figures.fixed(Self.left - 6, places: 1))" y="\(y(tick))" \
                text-anchor="end" dominant-baseline="middle">\(Figures.fixed(tick, places: 2))</text>

                """
        }
        for bin in reliability.bins {
            svg += tickLabel(bin.lowerBound, bottom)
        }
        let middle = Figures.fixed(Self.left + Self.width / 2, places: 1)
        return svg + tickLabel(1, bottom)
            + "<text x=\"\(middle)\" y=\"312\" text-anchor=\"middle\">confidence</text>\n"
    }

    private func tickLabel(_ confidence: Double, _ bottom: Double) -> String {
        "<text x=\"\(x(confidence))\" y=\"\(Figures.fixed(bottom + 18, places: 1))\""
            + " text-anchor=\"middle\">\(Figures.fixed(confidence, places: 2))</text>\n"
    }

    private func x(_ confidence: Double) -> String {
        let share = (confidence - Self.least) / (1 - Self.least)
        return Figures.fixed(Self.left + Self.width * share, places: 1)
    }

    private func y(_ share: Double) -> String {
        Figures.fixed(Self.top + Self.height * (1 - share), places: 1)
    }
}
