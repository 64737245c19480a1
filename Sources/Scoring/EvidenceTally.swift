package import FindingModel

/// Adds up evidence to a confidence.
package struct EvidenceTally: Sendable {
    /// What was added, in order.
    package private(set) var evidence: [Evidence] = []
    private var logOdds = 0.0
    private var most = 1.0

    /// Starts with the shape of a value: `weight` is the probability that it stands for.
    package init(pattern name: String, probability: Double) {
        evidence.reserveCapacity(4)
        add(.pattern, name, weight: Confidence(probability).logOdds)
    }

    /// Starts with a field that is given to the entity.
    package init(field path: String, weight: Double) {
        add(.field, path, weight: weight)
    }

    /// Adds one piece of evidence.
    package mutating func add(
        _ kind: Evidence.Kind, _ name: String, distance: Int? = nil, weight: Double
    ) {
        logOdds += weight
        evidence.append(Evidence(kind: kind, name: name, distance: distance, weight: weight))
    }

    /// Caps the confidence, because the value is a specimen.
    package mutating func cap(at most: Double, _ kind: Evidence.Kind, _ name: String) {
        self.most = min(self.most, most)
        let lowered = min(0, Confidence(most).logOdds - logOdds)
        evidence.append(Evidence(kind: kind, name: name, weight: lowered))
    }

    /// The confidence that the evidence amounts to.
    package var confidence: Confidence {
        min(Confidence(logOdds: logOdds), Confidence(most))
    }
}
