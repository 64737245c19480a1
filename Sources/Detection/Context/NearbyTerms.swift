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
        let first = index(ofFirstAt: place)
        if first > Self.mostForgotten { hits.removeFirst(first) }
    }

    /// The terms that may lie within some bytes of a range.
    func around(_ range: Range<Int>, furthest: Int) -> ArraySlice<TermMatcher.Hit> {
        let low = index(ofFirstAt: range.lowerBound - furthest - Self.longestTerm)
        var high = low
        while high < hits.count, hits[high].start <= range.upperBound + furthest { high += 1 }
        return hits[low..<high]
    }

    /// The labels, of whatever rule, that stand directly before a place.
    func directLabels(
        before place: Int, _ window: Window, _ terms: TermIndex
    ) -> [TermMatcher.Hit] {
        let reach = 4 * LabelReach.furthest
        let before = around(place..<place, furthest: reach).filter {
            $0.end <= place && $0.end + reach >= place && terms.isLabel(term: $0.term)
        }
        guard !before.isEmpty else { return [] }
        let earliest = LabelReach.earliestEnd(before: place, in: window)
        return before.filter { $0.end >= earliest }
    }

    private func index(ofFirstAt place: Int) -> Int {
        var low = 0
        var high = hits.count
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].start < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
