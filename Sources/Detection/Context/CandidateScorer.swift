internal import FindingModel
internal import PatternEngine
internal import RulePacks
internal import Scoring

/// Turns what a candidate is and what surrounds it into its confidence.
struct CandidateScorer {
    let weights = EvidenceWeights()

    /// Adds up what a candidate's own bytes say; `false` if its check fails.
    func weigh(
        _ detector: DetectorRow, _ outcome: CheckOutcome, into tally: inout EvidenceTally
    ) -> Bool {
        tally.add(.pattern, weight: detector.logOdds)
        return detector.check == .none || add(outcome, &tally)
    }

    /// Adds up what surrounds a candidate; `false` if what its pattern requires is missing.
    func weigh(
        _ surroundings: Surroundings, _ detector: DetectorRow, into tally: inout EvidenceTally
    ) -> Bool {
        let isLabelled = surroundings.direct?.isLabel == true
        switch detector.requires {
        // Why none of it: whether the name stands before is known when findings are in order.
        case .nothing, .earlierName: break
        case .context: guard isLabelled || surroundings.raise != nil else { return false }
        case .label: guard isLabelled else { return false }
        case .labelAndContext: guard isLabelled, surroundings.hasOtherRaise else { return false }
        }
        weigh(surroundings, &tally)
        return true
    }

    /// Adds up the evidence for the whole value of a field that somebody named so; `false` if the
    /// check says that it is something else.
    func weigh(
        fieldName label: Surroundings.Mention, _ outcome: CheckOutcome,
        into tally: inout EvidenceTally
    ) -> Bool {
        add(.field, label, weight: weights.namedField, &tally)
        return add(outcome, &tally)
    }

    /// Adds up the evidence for a value of which a standard says what it is.
    func weighField(check: CheckName, _ outcome: CheckOutcome, into tally: inout EvidenceTally) {
        tally.add(.field, weight: weights.standardField)
        guard check != .none else { return }
        switch outcome {
        case .failed: tally.add(.check, weight: weights.failedCheckInField)
        case .passed(let weight): tally.add(.check, weight: max(0, weight))
        case .sample: tally.cap(at: weights.mostForSample)
        }
    }

    private func add(_ outcome: CheckOutcome, _ tally: inout EvidenceTally) -> Bool {
        switch outcome {
        case .failed: return false
        case .passed(let weight): tally.add(.check, weight: weight)
        case .sample: tally.cap(at: weights.mostForSample)
        }
        return true
    }

    private func weigh(_ surroundings: Surroundings, _ tally: inout EvidenceTally) {
        if let (mention, isLabel) = surroundings.direct {
            let weight = isLabel ? weights.label : weights.lowerLabel
            let kind: Evidence.Kind = surroundings.isField ? .field : isLabel ? .label : .context
            add(kind, mention, weight: weight, &tally)
            if isLabel { return }
        }
        if let mention = surroundings.raise {
            let weight = EvidenceWeights.weight(at: mention.distance, in: weights.raise)
            add(.context, mention, weight: weight, &tally)
        }
        if let mention = surroundings.secondRaise {
            let weight = EvidenceWeights.weight(at: mention.distance, in: weights.raise)
            add(.context, mention, weight: weight * weights.secondRaise, &tally)
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
        tally.add(kind, term: mention.term, distance: mention.distance, weight: weight)
    }
}
