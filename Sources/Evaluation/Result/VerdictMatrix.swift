package import FindingModel

/// How often documents of each labelled verdict got each verdict.
package struct VerdictMatrix: Sendable, Hashable {
    private var counts: [Verdict: [Verdict: Int]] = [:]

    /// Documents with this label that got that verdict.
    package func count(labelled: Verdict, given: Verdict) -> Int {
        counts[labelled]?[given] ?? 0
    }

    /// Documents whose verdict is the labelled one, of all.
    package var agreement: Ratio? {
        let all = counts.values.reduce(0) { $0 + $1.values.reduce(0, +) }
        return Ratio(counts.reduce(0) { $0 + ($1.value[$1.key] ?? 0) }, of: all)
    }

    mutating func add(labelled: Verdict, given: Verdict) {
        counts[labelled, default: [:]][given, default: 0] += 1
    }
}
