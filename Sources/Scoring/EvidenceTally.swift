package import FindingModel

/// Adds up the evidence for a candidate, and keeps its reasons.
///
/// A plain value: adding allocates nothing.
package struct EvidenceTally: Sendable {
    /// The most pieces of evidence: shape, check, label, two raising terms, a lowering one, a field.
    private static let mostMarks = 8

    private var marks: InlineArray<8, EvidenceMark>
    private var count = 0
    private var logOdds = 0.0
    private var most = 1.0
    private var isSample = false

    /// No evidence yet.
    package init() {
        marks = InlineArray(
            repeating: EvidenceMark(.pattern, term: nil, distance: nil, weight: 0))
    }

    /// Adds one piece of evidence.
    ///
    /// - Parameters:
    ///   - kind: where it comes from.
    ///   - term: the number of the rules' term that it is about, if it is about one.
    ///   - distance: characters between the term and the value.
    ///   - weight: what it adds to the log-odds.
    package mutating func add(
        _ kind: Evidence.Kind, term: Int? = nil, distance: Int? = nil, weight: Double
    ) {
        precondition(count < Self.mostMarks, "nothing is scored by so much evidence")
        logOdds += weight
        marks[count] = EvidenceMark(kind, term: term, distance: distance, weight: weight)
        count += 1
    }

    /// Caps the confidence, because the value is a specimen.
    package mutating func cap(at most: Double) {
        self.most = min(self.most, most)
        isSample = true
    }

    /// The confidence that the evidence amounts to.
    package var confidence: Confidence {
        min(Confidence(logOdds: logOdds), Confidence(most))
    }

    /// The evidence in words.
    ///
    /// - Parameter name: says what a mark is about; a specimen's mark says what the cap took away.
    /// - Returns: strongest first; the weights add up to the log-odds of ``confidence``.
    package func evidence(named name: (EvidenceMark) -> String) -> [Evidence] {
        var evidence: [Evidence] = []
        evidence.reserveCapacity(count + 1)
        for index in 0..<count { Self.insert(marks[index], named: name, into: &evidence) }
        if isSample {
            let lowered = min(0, Confidence(most).logOdds - logOdds)
            let mark = EvidenceMark(.sample, term: nil, distance: nil, weight: lowered)
            Self.insert(mark, named: name, into: &evidence)
        }
        return evidence
    }

    /// Adds a mark in words behind those that weigh as much or more.
    private static func insert(
        _ mark: EvidenceMark, named name: (EvidenceMark) -> String, into evidence: inout [Evidence]
    ) {
        var place = evidence.count
        while place > 0, abs(evidence[place - 1].weight) < abs(mark.weight) { place -= 1 }
        evidence.insert(
            Evidence(
                kind: mark.kind, name: name(mark), distance: mark.distance, weight: mark.weight),
            at: place)
    }
}
