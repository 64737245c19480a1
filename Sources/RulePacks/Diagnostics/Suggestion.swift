import FindingModel

/// Finds what somebody probably meant.
enum Suggestion {
    /// The candidate nearest to `word`, if one is near enough to be meant.
    ///
    /// Near are a third of the letters wrong (at least one), and a candidate of several words that
    /// has `word` as its last or first ones: `SSN` for `US_SSN`. Case does not count. The first of
    /// several equally near ones wins. Cost: the product of the lengths for each candidate.
    static func nearest(to word: String, among candidates: [String]) -> String? {
        let letters = Array(word.lowercased().utf8)
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let others = Array(candidate.lowercased().utf8)
            let limit = max(1, min(letters.count, others.count) / 3)
            let distance = contains(others, letters) ? 1 : editDistance(letters, others)
            guard distance <= limit, distance < best?.distance ?? .max else { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    /// The question to ask, as help for a diagnostic.
    static func question(for word: String, among candidates: [String]) -> String? {
        nearest(to: word, among: candidates).map { "did you mean '\($0)'?" }
    }

    /// Help for an entity type that there is not.
    static func entity(for word: String) -> String {
        question(for: word, among: EntityType.all.map(\.rawValue))
            ?? "a kind of your own begins with CUSTOM_, as in CUSTOM_BADGE_NUMBER"
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other.
    static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in 1...left.count {
            var row = [i] + Array(repeating: 0, count: right.count)
            for j in 1...right.count {
                let change = left[i - 1] == right[j - 1] ? 0 : 1
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
                let swapped =
                    i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]
                if swapped { row[j] = min(row[j], beforeLast[j - 2] + 1) }
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }

    private static func contains(_ candidate: [UInt8], _ word: [UInt8]) -> Bool {
        guard word.count >= 3, candidate.count > word.count else { return false }
        let separators = [UInt8(ascii: "_"), UInt8(ascii: "-")]
        return candidate.starts(with: word) && separators.contains(candidate[word.count])
            || candidate.reversed().starts(with: word.reversed())
                && separators.contains(candidate[candidate.count - word.count - 1])
    }
}
