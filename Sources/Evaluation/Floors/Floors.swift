package import FindingModel

/// The precision and recall at medium that a corpus must reach, per entity type.
package struct Floors: Sendable, Hashable {
    /// The floor of one entity type; what is `nil` may be anything.
    package struct Floor: Sendable, Hashable {
        /// The least precision, 0...1.
        package let precision: Double?
        /// The least recall, 0...1.
        package let recall: Double?
    }

    static let hundred = 100

    /// The floor of each type that has one.
    package let floors: [EntityType: Floor]

    init(_ floors: [EntityType: Floor]) {
        self.floors = floors
    }

    /// What a report measured, rounded down to hundredths: the floors it meets exactly.
    ///
    /// Holds the types that have labels; a type without findings gets no precision.
    package init(measuredBy report: EvaluationReport) {
        let level = DocumentOutcome.measuredLevel
        func hundredths(_ ratio: Ratio) -> Double {
            Double(ratio.roundedDown(to: Self.hundred)) / Double(Self.hundred)
        }
        var floors: [EntityType: Floor] = [:]
        for result in report.entities where result.counts(at: level).labels > 0 {
            floors[result.entity] = Floor(
                precision: result.precision(at: level).map(hundredths),
                recall: result.recall(at: level).map(hundredths))
        }
        self.floors = floors
    }

    /// One sentence for each floor that a report does not reach, by entity type; empty if it
    /// reaches all.
    ///
    /// A floor of something that the report could not measure is not reached.
    package func violations(in report: EvaluationReport) -> [String] {
        let level = DocumentOutcome.measuredLevel
        return floors.sorted { $0.key < $1.key }.flatMap { entity, floor in
            let result = report.results[entity]
            let counts = result?.counts(at: level) ?? LevelCounts()
            let precision = sentence(
                entity, "precision", floor.precision, result?.precision(at: level),
                Figures.count(counts.wrong, "false finding", "false findings"))
            let recall = sentence(
                entity, "recall", floor.recall, result?.recall(at: level),
                "\(counts.missed) of \(Figures.count(counts.labels, "label", "labels")) missed")
            return [precision, recall].compactMap { $0 }
        }
    }

    private func sentence(
        _ entity: EntityType, _ name: String, _ floor: Double?, _ measured: Ratio?, _ why: String
    ) -> String? {
        guard let floor else { return nil }
        let wanted = Figures.fixed(floor, places: 4, trimmedTo: 2)
        guard let measured else {
            return "\(entity.rawValue): \(name) has the floor \(wanted) and could not be measured"
        }
        guard measured.value < floor else { return nil }
        // Why rounded down: 0.98996 must not read as the 0.99 that it fails to reach.
        let reached = Figures.fixed(
            Double(measured.roundedDown(to: 10_000)) / 10_000, places: 4, trimmedTo: 2)
        return "\(entity.rawValue): \(name) \(reached) is below its floor \(wanted) (\(why))"
    }
}
