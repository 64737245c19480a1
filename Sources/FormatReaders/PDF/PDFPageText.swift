/// The pieces of text on a page, and how they follow each other in reading.
struct PDFPageText {
    /// Text on one baseline without gaps.
    struct Run {
        var text: String
        var start: Double
        var end: Double
        let baseline: Double
        let size: Double
        /// Which way its line runs, in degrees: 0 for most text.
        var turn = 0
    }

    private(set) var runs: [Run] = []
    /// Whether there was more than is kept.
    private(set) var isCut = false

    private static let limit = 200_000

    mutating func add(_ run: Run) {
        guard runs.count < Self.limit else {
            isCut = true
            return
        }
        if let last = runs.last, Self.isSameLine(last, run),
            abs(run.start - last.end) < last.size * 0.15
        {
            runs[runs.count - 1].text += run.text
            runs[runs.count - 1].end = run.end
        } else {
            runs.append(run)
        }
    }

    private static func isSameLine(_ left: Run, _ right: Run) -> Bool {
        left.turn == right.turn
            && abs(left.baseline - right.baseline) < max(left.size, right.size) * 0.4
    }

    /// The lines, words apart by spaces and columns by tabs.
    var text: String {
        let lines = self.lines
        let rows = PDFTableRows(lines)
        var text = ""
        for (index, line) in lines.enumerated() {
            if index > 0 { text += "\n" }
            let isRow = rows.contains(index)
            var previous: Run?
            for run in line {
                if let last = previous {
                    let separator = Self.separator(last, run, isRow: isRow)
                    if separator != " " || text.last?.isWhitespace != true { text += separator }
                }
                text += run.text
                previous = run
            }
        }
        return text
    }

    private static func separator(_ last: Run, _ run: Run, isRow: Bool) -> String {
        let gap = run.start - last.end
        let isCell = isRow && PDFTableRows.isWide(gap, last.size)
        if isCell || gap > last.size * 1.8 || gap < -last.size { return "\t" }
        return gap > last.size * 0.12 ? " " : ""
    }

    private var lines: [[Run]] {
        var lines: [[Run]] = []
        for run in ordered {
            if let last = lines.last?.last, Self.isSameLine(last, run) {
                lines[lines.count - 1].append(run)
            } else {
                lines.append([run])
            }
        }
        return lines
    }

    /// In the order of the file where that goes down the page or on to a next column, by position
    /// where it does not: values drawn over a form belong to the labels beside them.
    private var ordered: [Run] {
        var rightmost = 0.0
        var jumps = 0
        for (last, run) in zip(runs, runs.dropFirst()) where last.turn == run.turn {
            rightmost = max(rightmost, last.end)
            if Self.isSameLine(last, run) {
                if run.end < last.start { jumps += 1 }
            } else if run.baseline > last.baseline, run.start < rightmost - run.size {
                jumps += 1
            }
        }
        guard jumps > 0 else { return runs }
        let byHeight = runs.sorted {
            ($0.turn, $1.baseline, $0.start) < ($1.turn, $0.baseline, $1.start)
        }
        var result: [Run] = []
        var line: [Run] = []
        for run in byHeight {
            if let first = line.first, !Self.isSameLine(first, run) {
                result += line.sorted { $0.start < $1.start }
                line.removeAll()
            }
            line.append(run)
        }
        return result + line.sorted { $0.start < $1.start }
    }
}
