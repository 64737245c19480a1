internal import Detection
internal import FindingModel
internal import RulePacks

/// Which findings are reported, and which say what a document is.
struct ReportedFindings: Sendable {
    private let allowances: [(Allowance, PathPattern?)]
    private let entities: Set<EntityType>?

    init(_ settings: ScanSettings) {
        allowances = settings.allowances.map { ($0, $0.path.map { PathPattern($0) }) }
        entities = settings.detection.entities
    }

    /// Whether somebody accepted a finding, which then says nothing of its document.
    func isAccepted(_ finding: Finding, in path: String) -> Bool {
        allowances.contains { allowance, pattern in
            allowance.covers(finding) && pattern?.matches(ScanPath(path)) ?? true
        }
    }

    /// Whether findings of an entity were asked for; the others still say what a document is.
    func isAskedFor(_ entity: EntityType) -> Bool {
        entities?.contains(entity) ?? true
    }
}

extension ScanSettings {
    /// What a scanner is asked for: whatever says what a document is.
    var detectionOfAll: ScanOptions {
        var options = detection
        options.entities = nil
        return options
    }
}
