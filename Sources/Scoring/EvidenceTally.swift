package import FindingModel

/// Adds up evidence, kept or not.
package protocol EvidenceSum {
    /// Adds one piece of evidence.
    mutating func add(
        _ kind: Evidence.Kind, _ name: @autoclosure () -> String, distance: Int?, weight: Double)

    /// Caps the confidence, because the value is a specimen.
    mutating func cap(at most: Double, _ name: @autoclosure () -> String)

    /// The confidence that the evidence amounts to.
    var confidence: Confidence { get }
}

/// The sum alone: what nearly every candidate needs.
package struct LogOddsSum: EvidenceSum {
    private var logOdds = 0.0
    private var most = 1.0

    /// No evidence yet.
    package init() {}

    package mutating func add(
        _ kind: Evidence.Kind, _ name: @autoclosure () -> String, distance: Int?, weight: Double
    ) {
        logOdds += weight
    }

    package mutating func cap(at most: Double, _ name: @autoclosure () -> String) {
        self.most = min(self.most, most)
    }

    package var confidence: Confidence {
        min(Confidence(logOdds: logOdds), Confidence(most))
    }
}

/// The sum with its reasons: what a finding carries.
package struct EvidenceTally: EvidenceSum {
    private var added: [Evidence] = []
    private var logOdds = 0.0
    private var most = 1.0
    private var sample: String?

    /// No evidence yet.
    package init() {
        added.reserveCapacity(4)
    }

    /// What was added, in order, and last what a cap takes away; its weights add up to the
    /// log-odds of ``confidence``.
    package var evidence: [Evidence] {
        guard let sample else { return added }
        let lowered = min(0, Confidence(most).logOdds - logOdds)
        return added + [Evidence(kind: .sample, name: sample, weight: lowered)]
    }

    package mutating func add(
        _ kind: Evidence.Kind, _ name: @autoclosure () -> String, distance: Int?, weight: Double
    ) {
        logOdds += weight
        added.append(Evidence(kind: kind, name: name(), distance: distance, weight: weight))
    }

    package mutating func cap(at most: Double, _ name: @autoclosure () -> String) {
        self.most = min(self.most, most)
        sample = name()
    }

    package var confidence: Confidence {
        min(Confidence(logOdds: logOdds), Confidence(most))
    }
}
