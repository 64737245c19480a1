public import FindingModel
internal import PatternEngine
internal import RulePacks

/// Rule packs compiled to detectors: immutable, thread-safe, shared by every scan.
///
/// Compiling the shipped packs costs tens of milliseconds; scanning needs a ``Scratch`` per task.
public final class DetectorSet: Sendable {
    /// The packs that were compiled, as `name@version`.
    public let rulePacks: [String]
    let rules: [CompiledRule]
    let detectors: [Detector]
    let terms: TermIndex
    let anchors: AnchorTable
    let dispatch: Dispatch
    let tables: CheckTables
    /// For each entity type, the rule that answers for a field of it: the first with a check.
    let fieldRules: [EntityType: Int]

    init(
        rulePacks: [String], rules: [CompiledRule], detectors: [Detector], terms: TermIndex,
        tables: CheckTables
    ) {
        self.rulePacks = rulePacks
        self.rules = rules
        self.detectors = detectors
        self.terms = terms
        self.tables = tables
        fieldRules = Dictionary(
            rules.indices.map { (rules[$0].entity, $0) },
            uniquingKeysWith: { rules[$0].check == .none && rules[$1].check != .none ? $1 : $0 })
        anchors = AnchorTable(detectors.map(\.pattern))
        dispatch = Dispatch(anchors, detectors)
    }

    /// The entity types that some rule looks for.
    public var entities: Set<EntityType> {
        Set(rules.map(\.entity))
    }

    /// What `rules lint` says about each pattern: its rule, name and anchor.
    public var anchorSummaries: [(rule: String, pattern: String, anchor: String)] {
        detectors.map { (rules[$0.rule].id, $0.name, $0.pattern.anchor.summary) }
    }
}

/// For each answer of the anchor table, the detectors to try.
struct Dispatch: Sendable {
    struct Entry: Sendable {
        /// Detectors that may find something without a label.
        var free: [Int] = []
        /// Detectors that never do.
        var labelled: [Int] = []
    }

    let entries: [Entry]
    let unanchored: [Int]

    init(_ anchors: AnchorTable, _ detectors: [Detector]) {
        entries = anchors.patternsByAnswer.map { patterns in
            var entry = Entry()
            for pattern in patterns {
                if detectors[pattern].requires == .label {
                    entry.labelled.append(pattern)
                } else {
                    entry.free.append(pattern)
                }
            }
            return entry
        }
        unanchored = anchors.unanchored
    }
}
