internal import FindingModel
internal import PatternEngine
internal import RulePacks
internal import Scoring

/// Turns what surrounds a candidate into its confidence.
struct CandidateScorer {
    let tables: CheckTables
    let terms: TermIndex
    let weights = EvidenceWeights()

    /// Adds up what a candidate's own bytes say; `false` if its check fails.
    func weigh(
        _ detector: DetectorRow, name: @autoclosure () -> String,
        value: UnsafeBufferPointer<UInt8>, into sum: inout some EvidenceSum
    ) -> Bool {
        sum.add(.pattern, name(), distance: nil, weight: detector.logOdds)
        return unsafe apply(detector.check, to: value, &sum)
    }

    /// Adds up what surrounds a candidate; `false` if what its pattern requires is missing.
    func weigh(
        _ surroundings: Surroundings, _ detector: DetectorRow, into sum: inout some EvidenceSum
    ) -> Bool {
        let isLabelled = surroundings.direct?.isLabel == true
        switch detector.requires {
        case .nothing: break
        case .context: guard isLabelled || surroundings.raise != nil else { return false }
        case .label: guard isLabelled else { return false }
        case .labelAndContext: guard isLabelled, surroundings.hasOtherRaise else { return false }
        }
        weigh(surroundings, &sum)
        return true
    }

    /// Adds up the evidence for the whole value of a field that somebody named so; `false` if the
    /// check says that it is something else.
    func weigh(
        fieldName label: Surroundings.Mention, check: CheckName,
        value: UnsafeBufferPointer<UInt8>, into sum: inout some EvidenceSum
    ) -> Bool {
        sum.add(
            .field, terms.terms[label.term], distance: label.distance, weight: weights.namedField)
        return unsafe apply(check, to: value, &sum)
    }

    /// Adds up the evidence for a value of which a standard says what it is.
    func weigh(
        field path: String, check: CheckName, value: UnsafeBufferPointer<UInt8>,
        into sum: inout some EvidenceSum
    ) {
        sum.add(.field, path, distance: nil, weight: weights.standardField)
        guard check != .none else { return }
        switch unsafe check.apply(to: value.span, using: tables) {
        case .failed:
            sum.add(.check, check.rawValue, distance: nil, weight: weights.failedCheckInField)
        case .passed(let weight):
            sum.add(.check, check.rawValue, distance: nil, weight: max(0, weight))
        case .sample: sum.cap(at: weights.mostForSample, check.rawValue)
        }
    }

    private func apply(
        _ check: CheckName, to value: UnsafeBufferPointer<UInt8>, _ sum: inout some EvidenceSum
    ) -> Bool {
        guard check != .none else { return true }
        switch unsafe check.apply(to: value.span, using: tables) {
        case .failed: return false
        case .passed(let weight): sum.add(.check, check.rawValue, distance: nil, weight: weight)
        case .sample: sum.cap(at: weights.mostForSample, check.rawValue)
        }
        return true
    }

    private func weigh(_ surroundings: Surroundings, _ sum: inout some EvidenceSum) {
        if let (mention, isLabel) = surroundings.direct {
            let weight = isLabel ? weights.label : weights.lowerLabel
            let kind: Evidence.Kind = surroundings.isField ? .field : isLabel ? .label : .context
            add(kind, mention, weight: weight, &sum)
            if isLabel { return }
        }
        if let mention = surroundings.raise {
            let weight = EvidenceWeights.weight(at: mention.distance, in: weights.raise)
            add(.context, mention, weight: weight, &sum)
        }
        if let mention = surroundings.secondRaise {
            let weight = EvidenceWeights.weight(at: mention.distance, in: weights.raise)
            add(.context, mention, weight: weight * weights.secondRaise, &sum)
        }
        if let mention = surroundings.lower {
            let weight = EvidenceWeights.weight(at: mention.distance, in: weights.lower)
            add(.context, mention, weight: weight, &sum)
        }
    }

    private func add(
        _ kind: Evidence.Kind, _ mention: Surroundings.Mention, weight: Double,
        _ sum: inout some EvidenceSum
    ) {
        sum.add(kind, terms.terms[mention.term], distance: mention.distance, weight: weight)
    }
}
