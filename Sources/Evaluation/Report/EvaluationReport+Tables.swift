internal import FindingModel

/// The tables that the text and the HTML report share.
extension EvaluationReport {
    /// A row per entity type, at medium, with precision and recall at the other tiers, and the sum.
    var entityTable: ReportTable {
        var rows = entities.map { result in
            let counts = result.counts(at: .medium)
            return [result.entity.rawValue] + Self.numbers(counts, result.isLabelledCompletely)
                + [ConfidenceLevel.low, .high].flatMap {
                    [Figures.share(result.precision(at: $0)), Figures.share(result.recall(at: $0))]
                }
                + [Figures.count(result.hardNegatives), Figures.count(result.hardNegativesFound)]
        }
        let low = total(at: .low)
        let high = total(at: .high)
        let others = [low.precision, low.recall, high.precision, high.recall]
        let hard = [\EntityResult.hardNegatives, \.hardNegativesFound].map { path in
            entities.filter(\.isLabelledCompletely).reduce(0) { $0 + $1[keyPath: path] }
        }
        rows.append(
            ["all"] + Self.numbers(total(at: .medium), true) + others.map { Figures.share($0) }
                + hard.map { Figures.count($0) })
        return ReportTable(
            columns: [
                "entity", "labels", "found", "missed", "false", "precision", "recall", "F1",
                "low P", "low R", "high P", "high R", "negatives", "taken",
            ], words: 1, rows: rows)
    }

    /// For each entity type that was found the share right by confidence, and how far that is off.
    var reliabilityTable: ReportTable {
        let rows = entities.filter { $0.reliability.count > 0 }.map { result in
            [
                result.entity.rawValue, Figures.count(result.reliability.count),
                Figures.share(result.reliability.expectedCalibrationError),
            ] + result.reliability.bins.map { Figures.share($0.shareRight) }
        }
        let bounds = Reliability().bins.map { Figures.fixed($0.lowerBound, places: 2) + "–" }
        return ReportTable(
            columns: ["entity", "findings", "error"] + bounds, words: 1, rows: rows)
    }

    private static func numbers(_ counts: LevelCounts, _ isComplete: Bool) -> [String] {
        [counts.labels, counts.found, counts.missed].map { Figures.count($0) } + [
            isComplete ? Figures.count(counts.wrong) : "-",
            Figures.share(isComplete ? counts.precision : nil), Figures.share(counts.recall),
            Figures.share(isComplete ? counts.f1 : nil),
        ]
    }

    /// What was reported where labels were missed, the most frequent first within a type.
    var missTable: ReportTable {
        let rows = entities.flatMap { Self.rows($0.entity, $0.missCauses) }
        return ReportTable(columns: ["label", "reported there", "times"], words: 2, rows: rows)
    }

    /// What stands where findings were false, the most frequent first within a type.
    var falseTable: ReportTable {
        let rows = entities.flatMap { Self.rows($0.entity, $0.falseCauses) }
        return ReportTable(columns: ["reported", "what it is", "times"], words: 2, rows: rows)
    }

    private static func rows(
        _ entity: EntityType, _ causes: [some CustomStringConvertible: Int]
    ) -> [[String]] {
        causes.map { ($0.key.description, $0.value) }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
            .map { [entity.rawValue, $0.0, Figures.count($0.1)] }
    }

    /// Rows: the labelled verdict; columns: the verdict of the scan.
    var verdictTable: ReportTable {
        let labels: [Verdict] = [.clear, .identifiers, .phi]
        let rows = labels.map { labelled in
            [labelled.rawValue]
                + Verdict.allCases.map {
                    Figures.count(verdicts.count(labelled: labelled, given: $0))
                }
        }
        return ReportTable(
            columns: ["labelled"] + Verdict.allCases.map(\.rawValue), words: 1, rows: rows)
    }

    /// The missed labels, up to a number of them.
    func missList(_ most: Int) -> ReportTable {
        ReportTable(
            columns: ["document", "label", "start–end", "reported there"], words: 4,
            rows: misses.prefix(most).map {
                [
                    $0.document, $0.entity.rawValue, Figures.place($0.range),
                    $0.cause.description,
                ]
            })
    }

    /// The false findings, up to a number of them.
    func falseList(_ most: Int) -> ReportTable {
        ReportTable(
            columns: ["document", "reported", "start–end", "what it is"], words: 4,
            rows: falseFindings.prefix(most).map {
                [
                    $0.document, $0.entity.rawValue, Figures.place($0.range),
                    $0.cause.description,
                ]
            })
    }

    /// How much was measured, and what could not be.
    var scope: [String] {
        var sentences = [
            Figures.count(documents, "document", "documents") + "; rule packs: "
                + (rulePacks.isEmpty ? "none" : rulePacks.joined(separator: ", ")) + "."
        ]
        if incompleteDocuments > 0 {
            sentences.append(
                Figures.count(incompleteDocuments, "document was", "documents were")
                    + " not examined in full.")
        }
        let open = entities.filter { !$0.isLabelledCompletely }.map(\.entity.rawValue)
        if !open.isEmpty {
            sentences.append(
                "Not labelled completely, so without a precision and not in the sum: "
                    + open.joined(separator: ", ") + ".")
        }
        return sentences
    }
}

extension Reliability {
    /// A row per bin.
    var table: ReportTable {
        let rows = bins.enumerated().map { index, bin in
            let range =
                Figures.fixed(bin.lowerBound, places: 2) + "–"
                + Figures.fixed(bin.upperBound, places: 2)
            return [
                range, Figures.count(bin.count), Figures.share(bin.meanConfidence),
                Figures.share(bin.shareRight),
            ]
        }
        return ReportTable(
            columns: ["confidence", "findings", "mean", "share right"], words: 1, rows: rows)
    }
}
