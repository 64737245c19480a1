internal import PatternEngine

/// What the names of fields say, each looked at once.
struct HeaderTerms {
    /// Names remembered; a text with more has its later ones looked at anew.
    private static let mostRemembered = 20_000

    private var known: [String: [Surroundings.Mention]] = [:]

    /// The labels and lowering terms that a name ends with, as if a value followed it.
    mutating func mentions(in name: String, _ terms: TermIndex) -> [Surroundings.Mention] {
        if let mentions = known[name] { return mentions }
        let mentions = Self.read(name, terms)
        if known.count < Self.mostRemembered { known[name] = mentions }
        return mentions
    }

    private static func read(_ name: String, _ terms: TermIndex) -> [Surroundings.Mention] {
        let bytes = Array(name.utf8)
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            let window = unsafe Window(buffer)
            let earliest = LabelReach.earliestEnd(before: window.end, in: window)
            return unsafe terms.matcher.hits(in: buffer).filter { $0.end >= earliest }.map {
                Surroundings.Mention(
                    term: $0.term, distance: window.characters(in: $0.end..<window.end),
                    length: $0.end - $0.start, start: $0.start)
            }
        }
    }
}
