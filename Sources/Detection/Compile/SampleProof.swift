internal import FindingModel
public import RulePacks

/// What is wrong with a sample.
private struct SampleFault {
    let code: DiagnosticCode
    let message: String
    let help: String
}

extension DetectorSet {
    /// Tries the samples of rule packs against these detectors and reports each that does not hold.
    ///
    /// The whole set takes part, so that a sample also proves that no other rule gets in the way.
    /// Costs microseconds a sample. The texts give the lines that diagnostics show.
    public func prove(
        _ packs: [RulePack], quoting texts: RuleTexts = RuleTexts()
    ) -> [Diagnostic] {
        var scratch = Scratch()
        var diagnostics: [Diagnostic] = []
        for rule in packs.flatMap(\.rules) {
            for sample in rule.samples {
                let found = findings(in: sample.text, of: rule.entity, &scratch)
                guard let fault = Self.fault(of: sample, in: rule, found: found) else { continue }
                diagnostics.append(
                    texts.diagnostic(
                        fault.code, fault.message, at: sample.location, length: sample.length,
                        help: fault.help))
            }
        }
        return diagnostics.sorted()
    }

    private func findings(
        in text: String, of entity: EntityType, _ scratch: inout Scratch
    ) -> [Finding] {
        var list = FindingList()
        let bytes = Array(text.utf8)
        _ = scan(
            bytes.span, options: ScanOptions(entities: [entity]), using: &scratch, into: &list)
        return list.findings
    }

    private static func fault(
        of sample: RuleSample, in rule: Rule, found: [Finding]
    ) -> SampleFault? {
        switch sample.expectation {
        case .pass(let reason):
            guard let finding = found.first else { return nil }
            return SampleFault(
                code: .sampleFound,
                message: "\(rule.entity.rawValue) is found at \(describe(finding)), though it"
                    + " should pass: \(reason)",
                help: "narrow the rule, or write 'find' and put the value in ⟦ and ⟧")
        case .findLater:
            guard !found.isEmpty else { return nil }
            return SampleFault(
                code: .findLaterFound, message: "the gap is closed",
                help: "change 'find-later' to 'find' and bracket the value")
        case .find(let values, let least, let most):
            return fault(of: values, least, most, in: rule, found: found)
        }
    }

    private static func fault(
        of values: [Range<Int>], _ least: ConfidenceLevel?, _ most: ConfidenceLevel?,
        in rule: Rule, found: [Finding]
    ) -> SampleFault? {
        let places = found.map(\.place.bytes)
        guard places == values else {
            let seen = found.map(describe).joined(separator: "; ")
            return SampleFault(
                code: .sampleNotFound,
                message: "\(rule.entity.rawValue) should be at \(describe(values)), but is at "
                    + (seen.isEmpty ? "no place" : seen),
                help: "widen the rule, or correct the brackets")
        }
        for finding in found {
            if let least, finding.level < least { return otherLevel(finding) }
            if let most, finding.level > most { return otherLevel(finding) }
        }
        return nil
    }

    private static func otherLevel(_ finding: Finding) -> SampleFault {
        SampleFault(
            code: .sampleAtOtherLevel, message: "found at \(describe(finding))",
            help: "change weights or terms of the rule, or the level of the sample")
    }

    private static func describe(_ finding: Finding) -> String {
        let percent = Int((finding.confidence.value * 100).rounded())
        let reasons = finding.evidence.map { evidence in
            let sign = evidence.weight < 0 ? "" : "+"
            let weight = (evidence.weight * 10).rounded() / 10
            return "\(evidence.kind.rawValue) '\(evidence.name)' \(sign)\(weight)"
        }
        return "\(describe([finding.place.bytes])) with \(percent) %, \(finding.level.rawValue)"
            + " (\(reasons.joined(separator: ", ")))"
    }

    private static func describe(_ ranges: [Range<Int>]) -> String {
        ranges.map { "\($0.lowerBound)..<\($0.upperBound)" }.joined(separator: ", ")
    }
}
