internal import FindingModel
internal import PatternEngine
internal import RulePacks
internal import Scoring

/// Turns what surrounds a candidate into its confidence.
struct CandidateScorer {
    let detectors: DetectorSet
    let weights = EvidenceWeights()

    /// The tally of a candidate, `nil` if it is none after all: its check fails, or what its
    /// pattern requires is missing.
    func tally(
        _ detector: Detector, value: UnsafeBufferPointer<UInt8>, surroundings: Surroundings
    ) -> EvidenceTally? {
        let isLabelled = surroundings.direct?.isLabel == true
        switch detector.requires {
        case .nothing: break
        case .context: guard isLabelled || !surroundings.raises.isEmpty else { return nil }
        case .label: guard isLabelled else { return nil }
        }
        var tally = EvidenceTally(pattern: detector.name, probability: detector.probability)
        guard unsafe apply(detector.check, to: value, &tally) else { return nil }
        weigh(surroundings, &tally)
        return tally
    }

    private func apply(
        _ check: CheckName, to value: UnsafeBufferPointer<UInt8>, _ tally: inout EvidenceTally
    ) -> Bool {
        guard check != .none else { return true }
        switch unsafe check.apply(to: value.span, using: detectors.tables) {
        case .failed: return false
        case .passed(let weight): tally.add(.check, check.rawValue, weight: weight)
        case .sample: tally.cap(at: weights.mostForSample, .sample, check.rawValue)
        }
        return true
    }

    /// The tally of a value of which a standard says what it is.
    func tally(
        field path: String, check: CheckName, value: UnsafeBufferPointer<UInt8>
    ) -> EvidenceTally {
        var tally = EvidenceTally(field: path, weight: weights.standardField)
        guard check != .none else { return tally }
        switch unsafe check.apply(to: value.span, using: detectors.tables) {
        case .failed: tally.add(.check, check.rawValue, weight: weights.failedCheckInField)
        case .passed(let weight): tally.add(.check, check.rawValue, weight: max(0, weight))
        case .sample: tally.cap(at: weights.mostForSample, .sample, check.rawValue)
        }
        return tally
    }

    private func weigh(_ surroundings: Surroundings, _ tally: inout EvidenceTally) {
        if let (mention, isLabel) = surroundings.direct {
            let weight = isLabel ? weights.label : weights.lowerLabel
            let kind: Evidence.Kind = surroundings.isField ? .field : isLabel ? .label : .context
            add(kind, mention, weight: weight, &tally)
            if isLabel { return }
        }
        for (place, mention) in surroundings.raises.enumerated() {
            let full = EvidenceWeights.weight(at: mention.distance, in: weights.raise)
            let weight = place == 0 ? full : full * weights.secondRaise
            add(.context, mention, weight: weight, &tally)
        }
        if let mention = surroundings.lower {
            let weight = EvidenceWeights.weight(at: mention.distance, in: weights.lower)
            add(.context, mention, weight: weight, &tally)
        }
    }

    private func add(
        _ kind: Evidence.Kind, _ mention: Surroundings.Mention, weight: Double,
        _ tally: inout EvidenceTally
    ) {
        tally.add(
            kind, detectors.terms.terms[mention.term], distance: mention.distance, weight: weight)
    }
}
