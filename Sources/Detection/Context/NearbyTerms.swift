internal import CScanKernel
internal import PatternEngine

/// The terms of the stretch of text that a scan is in, found once and remembered.
struct NearbyTerms {
    /// Bytes that a label can end before a value.
    private static let quickReach = 4 * LabelReach.furthest + LabelReach.longestStride
    /// How many forgotten hits are kept before they are cleared away together.
    private static let mostForgotten = 4_096

    /// A label, and the furthest end of it and all labels before it.
    private struct Label {
        let start: Int
        let end: Int
        let term: Int
        let furthestEnd: Int
    }

    private var hits: [TermMatcher.Hit] = []
    private var labels: [Label] = []
    /// Bytes of the longest hit so far.
    private var longest = 0
    private var reached = 0
    private var cursor = 0
    /// The first label at or behind the place last asked for.
    private var labelCursor = 0

    /// Finds the terms up to a place.
    mutating func find(
        _ terms: TermIndex, upTo place: Int, _ window: Window, _ scratch: inout Scratch
    ) {
        let target = min(place, window.end)
        while reached < target {
            let found = unsafe terms.matcher.table.find(
                in: window.text, from: reached - window.origin, to: target - window.origin,
                into: &scratch.words, kernel: scratch.kernel)
            for index in 0..<found.count {
                let word = scratch.words[index]
                let known = hits.count
                unsafe terms.matcher.appendHits(
                    at: Int(word.position), list: Int(word.value), in: window.text,
                    origin: window.origin, to: &hits)
                for index in known..<hits.count {
                    let hit = hits[index]
                    longest = max(longest, hit.end - hit.start)
                    if terms.isLabel(term: hit.term),
                        !LabelReach.isInClosingTag(hit.start, in: window)
                    {
                        note(hit)
                    }
                }
            }
            reached = found.resume + window.origin
        }
    }

    private mutating func note(_ label: TermMatcher.Hit) {
        labels.append(
            Label(
                start: label.start, end: label.end, term: label.term,
                furthestEnd: max(label.end, labels.last?.furthestEnd ?? 0)))
    }

    /// Lets go of what is before a place.
    mutating func forget(before place: Int) {
        moveCursor(to: place)
        guard cursor > Self.mostForgotten else { return }
        hits.removeFirst(cursor)
        cursor = 0
        moveLabelCursor(to: place)
        labels.removeFirst(labelCursor)
        labelCursor = 0
    }

    /// The terms that may lie within some bytes of a range.
    mutating func around(_ range: Range<Int>, furthest: Int) -> ArraySlice<TermMatcher.Hit> {
        moveCursor(to: range.lowerBound)
        let earliest = range.lowerBound - furthest - longest
        var low = cursor
        while low > 0, hits[low - 1].start >= earliest { low -= 1 }
        var high = cursor
        while high < hits.count, hits[high].start <= range.upperBound + furthest { high += 1 }
        return hits[low..<high]
    }

    /// Calls back for the labels, of whatever rule, that begin at `first` or behind it and stand directly
    /// before a place, or before the punctuation that a match may begin with before it.
    mutating func forEachDirectLabel(
        before place: Int, from first: Int = 0, lead: Int = Pattern.longestLead, _ window: Window,
        _ body: (Int) -> Void
    ) {
        moveLabelCursor(to: place)
        let furthest = LabelReach.furthest + lead
        guard labelCursor > 0, labels[labelCursor - 1].furthestEnd + 4 * furthest >= place else {
            return
        }
        let earliest = LabelReach.earliestEnd(before: place, furthest: furthest, in: window)
        var index = labelCursor - 1
        while index >= 0, labels[index].furthestEnd >= earliest {
            let label = labels[index]
            index -= 1
            if label.end >= earliest, label.end <= place, label.start >= first {
                body(label.term)
            }
        }
    }

    /// Whether some label may stand directly before a place: a quick look.
    mutating func mayHaveLabel(before place: Int) -> Bool {
        moveLabelCursor(to: place)
        return labelCursor > 0 && labels[labelCursor - 1].furthestEnd + Self.quickReach >= place
    }

    /// Calls back for the labels that can name, in brackets, a value that begins at a place.
    mutating func forEachLabelBehind(_ place: Int, _ window: Window, _ body: (Int) -> Void) {
        moveLabelCursor(to: place)
        var index = labelCursor
        while index < labels.count, labels[index].start <= place + LabelBehind.furthest {
            let label = labels[index]
            index += 1
            if LabelBehind.isBracketed(label.start..<label.end, in: window) { body(label.term) }
        }
    }

    /// Calls back for the tokens of a stretch that have a label directly before or behind them, as
    /// far as that can be told by looking from the label; for some others too, and in no order.
    mutating func forEachPlaceOfLabel(
        in stretch: Range<Int>, _ window: Window, _ body: (Int) -> Void
    ) {
        let reach = 4 * (LabelReach.furthest + Pattern.longestLead) + LabelReach.longestStride
        moveLabelCursor(to: stretch.lowerBound)
        var index = labelCursor
        while index > 0, labels[index - 1].furthestEnd + reach >= stretch.lowerBound { index -= 1 }
        let last = stretch.upperBound + LabelBehind.furthest
        while index < labels.count, labels[index].start <= last {
            let label = labels[index]
            index += 1
            if label.end + reach >= stretch.lowerBound {
                LabelReach.forEachPlace(behind: label.end, in: window) {
                    if stretch.contains($0) { body($0) }
                }
            }
            if LabelBehind.isBracketed(label.start..<label.end, in: window) {
                let before = label.start - LabelBehind.furthest..<label.start
                LabelReach.forEachToken(in: before.clamped(to: stretch), window, body)
            }
        }
    }

    private mutating func moveLabelCursor(to place: Int) {
        while labelCursor < labels.count, labels[labelCursor].start < place { labelCursor += 1 }
        while labelCursor > 0, labels[labelCursor - 1].start >= place { labelCursor -= 1 }
    }

    /// Moves the cursor to the first hit at or behind a place; cheap, as places are near each
    /// other.
    private mutating func moveCursor(to place: Int) {
        while cursor < hits.count, hits[cursor].start < place { cursor += 1 }
        while cursor > 0, hits[cursor - 1].start >= place { cursor -= 1 }
    }
}
