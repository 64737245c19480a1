internal import FindingModel

/// What was found in the items that are not concluded yet, by entity type.
struct OCSFDiscoveries {
    /// Findings of one entity type in one item.
    struct Discovery {
        var count = 0
        var best = 0.0
        var level = ConfidenceLevel.low
        var rulePack = ""
        /// The lines of the first findings.
        var lines: [Int] = []
        /// The columns of a table in which they stand, by the first names.
        var columns: [String] = []
    }

    /// Places that an event lists for one entity type; all findings are counted.
    private static let mostPlaces = 20

    private var items: [ItemPlace: [EntityType: Discovery]] = [:]

    mutating func add(_ located: LocatedFinding) {
        let finding = located.finding
        var discovery = items[located.item]?[finding.entity] ?? Discovery()
        discovery.count += 1
        discovery.best = max(discovery.best, finding.confidence.value)
        discovery.level = max(discovery.level, finding.level)
        discovery.rulePack = finding.rulePack
        if discovery.lines.count < Self.mostPlaces, discovery.lines.last != finding.place.line {
            discovery.lines.append(finding.place.line)
        }
        if let field = finding.field, field.hasPrefix("column:"),
            discovery.columns.count < Self.mostPlaces
        {
            let name = String(field.dropFirst("column:".count))
            if !discovery.columns.contains(name) { discovery.columns.append(name) }
        }
        items[located.item, default: [:]][finding.entity] = discovery
    }

    /// Removes and gives what was found in an item.
    mutating func take(_ place: ItemPlace) -> [EntityType: Discovery] {
        items.removeValue(forKey: place) ?? [:]
    }
}
