internal import FindingModel

extension EvaluationReport {
    /// Adds a document.
    package mutating func add(_ outcome: DocumentOutcome) {
        documents += 1
        if !outcome.isComplete { incompleteDocuments += 1 }
        verdicts.add(labelled: outcome.labelledVerdict, given: outcome.verdict)
        for label in outcome.labels { add(label, of: outcome.document) }
        for negative in outcome.negatives { add(negative) }
        for finding in outcome.findings { add(finding, of: outcome.document) }
    }

    private mutating func add(_ outcome: DocumentOutcome.LabelOutcome, of document: String) {
        let entity = outcome.label.entity
        change(entity) { result in
            for level in ConfidenceLevel.allCases {
                result.counts[level, default: LevelCounts()].labels += 1
                if let found = outcome.level, found >= level {
                    result.counts[level, default: LevelCounts()].found += 1
                }
            }
            if let cause = outcome.missCause { result.missCauses[cause, default: 0] += 1 }
        }
        if let cause = outcome.missCause {
            misses.append(
                Miss(
                    document: document, entity: entity, range: outcome.label.range, cause: cause))
        }
    }

    private mutating func add(_ outcome: DocumentOutcome.NegativeOutcome) {
        change(outcome.negative.entity) { result in
            result.hardNegatives += 1
            if let level = outcome.level, level >= DocumentOutcome.measuredLevel {
                result.hardNegativesFound += 1
            }
        }
    }

    private mutating func add(_ outcome: FindingOutcome, of document: String) {
        let span = outcome.span
        guard labelled.contains(span.entity) else { return }
        for level in ConfidenceLevel.allCases where span.level >= level {
            switch outcome.standing(at: level) {
            case .right:
                change(span.entity) { $0.counts[level, default: LevelCounts()].right += 1 }
            case .wrong(let cause):
                change(span.entity) { $0.counts[level, default: LevelCounts()].wrong += 1 }
                guard level == DocumentOutcome.measuredLevel else { break }
                change(span.entity) { $0.falseCauses[cause, default: 0] += 1 }
                falseFindings.append(
                    FalseFinding(
                        document: document, entity: span.entity, range: span.range, cause: cause))
            case .neutral: break
            }
        }
        switch outcome.standing(at: .low) {
        case .right: addConfidence(of: span, isRight: true)
        case .wrong: addConfidence(of: span, isRight: false)
        case .neutral: break
        }
    }

    private mutating func addConfidence(of span: ReportedSpan, isRight: Bool) {
        reliability.add(span.confidence, isRight: isRight)
        change(span.entity) { $0.reliability.add(span.confidence, isRight: isRight) }
    }

    private mutating func change(_ entity: EntityType, _ body: (inout EntityResult) -> Void) {
        let isComplete = labelled.contains(entity)
        body(&results[entity, default: EntityResult(entity, isLabelledCompletely: isComplete)])
    }
}
