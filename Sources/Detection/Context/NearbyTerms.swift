internal import CScanKernel
internal import PatternEngine

/// The terms of the stretch of text that a scan is in, found once and remembered.
struct NearbyTerms {
    /// The longest text that a term can match, with its separators.
    private static let longestTerm = 512
    /// How many forgotten hits are kept before they are cleared away together.
    private static let mostForgotten = 4_096

    private var hits: [TermMatcher.Hit] = []
    private var reached = 0
    private var cursor = 0

    /// Finds the terms up to a place.
    mutating func find(
        _ matcher: TermMatcher, upTo place: Int, _ window: Window, _ scratch: inout Scratch
    ) {
        let target = min(place, window.end)
        while reached < target {
            let found = unsafe matcher.table.find(
                in: window.text, from: reached - window.origin, to: target - window.origin,
                into: &scratch.words, kernel: scratch.kernel)
            for index in 0..<found.count {
                let word = scratch.words[index]
                unsafe matcher.appendHits(
                    at: Int(word.position), list: Int(word.value), in: window.text,
                    origin: window.origin, to: &hits)
            }
            reached = found.resume + window.origin
        }
    }

    /// Lets go of what is before a place.
    mutating func forget(before place: Int) {
        moveCursor(to: place)
        guard cursor > Self.mostForgotten else { return }
        hits.removeFirst(cursor)
        cursor = 0
    }

    /// The terms that may lie within some bytes of a range.
    mutating func around(_ range: Range<Int>, furthest: Int) -> ArraySlice<TermMatcher.Hit> {
        moveCursor(to: range.lowerBound)
        let earliest = range.lowerBound - furthest - Self.longestTerm
        var low = cursor
        while low > 0, hits[low - 1].start >= earliest { low -= 1 }
        var high = cursor
        while high < hits.count, hits[high].start <= range.upperBound + furthest { high += 1 }
        return hits[low..<high]
    }

    /// Calls back for the labels, of whatever rule, that stand directly before a place, or before
    /// the punctuation that a match may begin with before it.
    mutating func forEachDirectLabel(
        before place: Int, _ window: Window, _ terms: TermIndex, _ body: (Int) -> Void
    ) {
        moveCursor(to: place)
        let furthest = LabelReach.furthest + Pattern.longestLead
        let reach = 4 * furthest
        var earliest: Int?
        // Why backwards: the nearest hits are the last, and most places have none.
        var index = cursor - 1
        while index >= 0, hits[index].start > place - reach - Self.longestTerm {
            let hit = hits[index]
            index -= 1
            guard hit.end <= place, hit.end + reach >= place, terms.isLabel(term: hit.term) else {
                continue
            }
            let first =
                earliest
                ?? LabelReach.earliestEnd(
                    before: place, furthest: furthest, in: window)
            earliest = first
            if hit.end >= first { body(hit.term) }
        }
    }

    /// Calls back for the labels that can name, in parentheses, a value that begins at a place.
    mutating func forEachLabelBehind(
        _ place: Int, _ window: Window, _ terms: TermIndex, _ body: (Int) -> Void
    ) {
        moveCursor(to: place)
        var index = cursor
        while index < hits.count, hits[index].start <= place + LabelBehind.furthest {
            let hit = hits[index]
            index += 1
            if terms.isLabel(term: hit.term), LabelBehind.isBracketed(hit, in: window) {
                body(hit.term)
            }
        }
    }

    /// Moves the cursor to the first hit at or behind a place; cheap, as places are near each
    /// other.
    private mutating func moveCursor(to place: Int) {
        while cursor < hits.count, hits[cursor].start < place { cursor += 1 }
        while cursor > 0, hits[cursor - 1].start >= place { cursor -= 1 }
    }
}
