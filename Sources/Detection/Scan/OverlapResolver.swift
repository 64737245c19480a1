/// Keeps, of findings that overlap, the one with more confidence, then the longer, then the earlier.
///
/// Findings arrive nearly in order and leave in order; what it holds is bounded by ``longestChain``
/// bytes of text. The answer does not depend on when `release` is called.
struct OverlapResolver {
    /// A finding may arrive this many bytes of text after one that starts behind it.
    static let disorder = 640
    /// A chain of overlapping findings is cut at this many bytes.
    static let longestChain = 2_048

    /// What has arrived and is not resolved, in order but for what arrived last.
    private var pending: [RawFinding] = []
    private var isInOrder = true
    private(set) var resolved: [RawFinding] = []

    mutating func add(_ finding: RawFinding) {
        if let last = pending.last, finding.precedes(last) { isInOrder = false }
        pending.append(finding)
    }

    /// Moves on to a place in the text: whatever arrives later starts at or behind it, less
    /// ``disorder``.
    mutating func release(upTo place: Int) {
        let frontier = place == Int.max ? Int.max : place - Self.disorder
        if !isInOrder { pending.sort { $0.precedes($1) } }
        isInOrder = true
        var next = 0
        while let end = endOfChain(from: next, before: frontier) {
            resolve(next..<end)
            next = end
        }
        pending.removeFirst(next)
    }

    /// Lets go of what has been resolved.
    mutating func removeResolved() {
        resolved.removeAll(keepingCapacity: true)
    }

    /// Where the chain of overlapping findings ends that begins at an index; `nil` as long as
    /// something may arrive that belongs to it.
    private func endOfChain(from first: Int, before frontier: Int) -> Int? {
        guard first < pending.count, pending[first].range.lowerBound < frontier else { return nil }
        let start = pending[first].range.lowerBound
        var end = pending[first].range.upperBound
        var next = first + 1
        while next < pending.count {
            let range = pending[next].range
            if range.lowerBound >= frontier { break }
            if range.lowerBound >= end || range.lowerBound - start >= Self.longestChain {
                return next
            }
            end = max(end, range.upperBound)
            next += 1
        }
        return end <= frontier ? next : nil
    }

    private mutating func resolve(_ chain: Range<Int>) {
        if chain.count == 1 {
            resolved.append(pending[chain.lowerBound])
            return
        }
        var kept: [RawFinding] = []
        for finding in pending[chain].sorted(by: { $0.wins(over: $1) })
        where !kept.contains(where: { $0.range.overlaps(finding.range) }) {
            kept.append(finding)
        }
        resolved += kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
