/// Keeps, of findings that overlap, the one with more confidence, then the longer, then the earlier.
///
/// Findings arrive nearly in order and leave in order; what it holds is bounded by ``longestChain``
/// bytes of text. The answer does not depend on when `release` is called.
struct OverlapResolver {
    /// A finding may arrive this many bytes of text after one that starts behind it.
    static let disorder = 640
    /// A chain of overlapping findings is cut at this many bytes.
    static let longestChain = 2_048

    private var arrived: [RawFinding] = []
    private var chain: [RawFinding] = []
    private var chainEnd = 0
    private(set) var resolved: [RawFinding] = []

    mutating func add(_ finding: RawFinding) {
        var place = arrived.endIndex
        while place > 0, Self.follows(arrived[place - 1], finding) { place -= 1 }
        arrived.insert(finding, at: place)
    }

    /// Moves on to a place in the text: whatever arrives later starts at or behind it, less
    /// ``disorder``.
    mutating func release(upTo place: Int) {
        let frontier = place == Int.max ? Int.max : place - Self.disorder
        let ready = arrived.prefix { $0.range.lowerBound < frontier }
        for finding in ready { extendChain(with: finding) }
        arrived.removeFirst(ready.count)
        if chainEnd <= frontier { closeChain() }
    }

    mutating func takeResolved() -> [RawFinding] {
        defer { resolved.removeAll(keepingCapacity: true) }
        return resolved
    }

    private static func follows(_ left: RawFinding, _ right: RawFinding) -> Bool {
        (left.range.lowerBound, left.range.upperBound, left.rank)
            > (right.range.lowerBound, right.range.upperBound, right.rank)
    }

    private mutating func extendChain(with finding: RawFinding) {
        if let first = chain.first {
            let start = finding.range.lowerBound
            if start >= chainEnd || start - first.range.lowerBound >= Self.longestChain {
                closeChain()
            }
        }
        chain.append(finding)
        chainEnd = max(chainEnd, finding.range.upperBound)
    }

    private mutating func closeChain() {
        if chain.count == 1 {
            resolved.append(chain[0])
        } else if !chain.isEmpty {
            var kept: [RawFinding] = []
            for finding in chain.sorted(by: { $0.wins(over: $1) })
            where !kept.contains(where: { $0.range.overlaps(finding.range) }) {
                kept.append(finding)
            }
            resolved += kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
        chain.removeAll(keepingCapacity: true)
        chainEnd = 0
    }
}
