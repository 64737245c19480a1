internal import FindingModel

/// How many different values there were, in bounded memory: exact up to `capacity`, then an
/// estimate from the smallest digests (K minimum values; Bar-Yossef et al., 2002).
///
/// Fingerprints are uniformly distributed, so that their first 64 bits serve as they are.
struct DistinctCount: Sendable, Hashable {
    private let capacity: Int
    private var smallest: Set<UInt64> = []
    /// No digest above it is kept once the set is full.
    private var limit = UInt64.max

    init(capacity: Int) {
        self.capacity = capacity
    }

    mutating func add(_ fingerprint: Fingerprint) {
        guard let digest = UInt64(fingerprint.hex.prefix(16), radix: 16), digest <= limit else {
            return
        }
        smallest.insert(digest)
        // Why at twice the capacity: sorting then costs a constant for each value.
        if smallest.count >= 2 * capacity { shrink() }
    }

    private mutating func shrink() {
        let kept = smallest.sorted().prefix(capacity)
        limit = kept.last ?? .max
        smallest = Set(kept)
    }

    /// The number of different values; above `capacity` within some per cent.
    var estimate: Int {
        guard limit < .max else { return smallest.count }
        let kept = smallest.sorted().prefix(capacity)
        guard let last = kept.last, last > 0 else { return smallest.count }
        let share = Double(last) / Double(UInt64.max)
        return Int((Double(capacity - 1) / share).rounded())
    }
}
