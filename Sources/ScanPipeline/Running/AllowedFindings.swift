internal import FindingModel
internal import RulePacks

/// Decides which findings are accepted by an allowance.
struct AllowedFindings: Sendable {
    private let allowances: [(Allowance, PathPattern?)]

    init(_ allowances: [Allowance]) {
        self.allowances = allowances.map { ($0, $0.path.map { PathPattern($0) }) }
    }

    func cover(_ located: LocatedFinding) -> Bool {
        allowances.contains { allowance, path in
            allowance.covers(located.finding)
                && path?.matches(ScanPath(located.item.path)) ?? true
        }
    }
}
