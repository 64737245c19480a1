public import FindingModel
internal import PatternEngine
internal import RulePacks
internal import Scoring

/// Rule packs compiled to detectors: immutable, thread-safe, shared by every scan.
///
/// Compiling the shipped packs costs tens of milliseconds; scanning needs a ``Scratch`` per task.
public final class DetectorSet: Sendable {
    /// The most patterns of all rules together.
    public static let mostDetectors = 64 * Scratch.mostWords

    /// The packs that were compiled, as `name@version`.
    public let rulePacks: [String]
    let rules: [CompiledRule]
    let detectors: [Detector]
    /// The rules' names for all patterns, by ``DetectorRow/name``: first those of ``detectors``.
    private let patternNames: [String]
    let terms: TermIndex
    /// The detectors that are tried wherever their shape stands.
    let free: Dispatch
    /// The detectors that are tried behind a label only.
    let labelled: Dispatch
    let tables: CheckTables
    /// The names of people and places, which have words instead of a shape.
    let phrases: PhraseSet
    /// Finds the words with a capital that they can begin with.
    let capitals: CapitalWordFilter
    /// The terms of lists, such as drugs.
    let termLists: TermListSet
    /// For each entity type, the rule that answers for a field of it: the first with a check, by id.
    let fieldRules: [EntityType: (rule: Int, rank: DetectorRank)]
    /// The rules whose values are words without a shape of their own, by which the name of a field
    /// and a dictionary decide: names of people and places.
    let wordRules: [(rule: Int, rank: DetectorRank)]
    private static let wordEntities: Set<EntityType> = [.personName, .location, .streetAddress]

    init(
        rulePacks: [String], rules: [CompiledRule], detectors: [Detector],
        roles: [String: Set<TermRole>], phrases: [PhraseSource], termLists: [TermListSource],
        tables: CheckTables
    ) {
        self.rulePacks = rulePacks
        self.rules = rules
        let detectors = detectors.filter { !$0.isLabelled } + detectors.filter(\.isLabelled)
        self.detectors = detectors
        self.tables = tables
        let ranks = DetectorSet.ranks(of: rules)
        fieldRules = Dictionary(
            rules.indices.sorted { ranks[$0] < ranks[$1] }.map {
                (rules[$0].entity, (rule: $0, rank: DetectorRank(rule: ranks[$0], ordinal: -1)))
            },
            uniquingKeysWith: {
                rules[$0.rule].check == .none && rules[$1.rule].check != .none ? $1 : $0
            })
        wordRules = rules.indices.filter {
            Self.wordEntities.contains(rules[$0].entity) && rules[$0].check != .none
        }.map { ($0, DetectorRank(rule: ranks[$0], ordinal: -1)) }
        let firstLabelled = detectors.firstIndex(where: \.isLabelled) ?? detectors.endIndex
        let patterns = detectors.map(\.pattern)
        let ruleCount = rules.count
        // Why side by side: making the tables takes most of the time to start.
        let beginnings = SideBySide.map(patterns) { PatternBeginnings($0) }
        let (ofLabels, ofShapes) = SideBySide.run {
            (
                TermIndex(roles: roles, rules: ruleCount),
                AnchorTables(patterns[firstLabelled...], beginnings[firstLabelled...])
            )
        } _: {
            AnchorTables(patterns[..<firstLabelled], beginnings[..<firstLabelled])
        }
        let terms = ofLabels.0
        self.terms = terms
        labelled = Dispatch(detectors[firstLabelled...], ofLabels.1, rules, terms, by: .label)
        free = Dispatch(
            detectors[..<firstLabelled], ofShapes, rules, terms, by: [.label, .raise])
        var names = detectors.map(\.name)
        func row(_ pattern: RulePattern, _ rule: Int, _ ordinal: Int) -> DetectorRow {
            names.append(pattern.name)
            return DetectorRow(
                rule: rule, name: names.count - 1, logOdds: Confidence(pattern.weight).logOdds,
                check: pattern.check ?? rules[rule].check, requires: pattern.requires,
                within: rules[rule].within, rank: DetectorRank(rule: ranks[rule], ordinal: ordinal))
        }
        self.phrases = PhraseSet(
            phrases.map { ($0.shape, row($0.pattern, $0.rule, $0.ordinal)) }, terms)
        self.termLists = TermListSet(
            termLists.map {
                TermListDetector($0, row($0.pattern, $0.rule, $0.ordinal), tables)
            }, tables)
        patternNames = names
        capitals = CapitalWordFilter(tables: tables)
    }

    /// What the hot loop needs of a detector, by its index.
    @inline(__always)
    func row(of index: Int) -> DetectorRow {
        unsafe index < labelled.first ? free.rows[index] : labelled.rows[index - labelled.first]
    }

    /// The place of each rule in the order of their ids.
    static func ranks(of rules: [CompiledRule]) -> [Int] {
        var ranks = [Int](repeating: 0, count: rules.count)
        let order = rules.indices.sorted { (rules[$0].id, $0) < (rules[$1].id, $1) }
        for (rank, rule) in order.enumerated() { ranks[rule] = rank }
        return ranks
    }

    /// The entity types that some rule looks for.
    public var entities: Set<EntityType> {
        Set(rules.map(\.entity))
    }

    /// What a piece of evidence for a finding is about, in a word of the rule.
    func name(of mark: EvidenceMark, for raw: RawFinding) -> String {
        switch mark.kind {
        case .pattern: raw.pattern.map { patternNames[$0] } ?? ""
        case .check, .sample: raw.check.rawValue
        case .label, .context, .field, .encoding:
            mark.term.map { terms.terms[$0] } ?? raw.field ?? ""
        }
    }

    /// What `rules lint` says about each pattern: its rule, name and anchor.
    public var anchorSummaries: [(rule: String, pattern: String, anchor: String)] {
        func summary(
            _ row: DetectorRow, _ anchor: String
        ) -> (rule: String, pattern: String, anchor: String) {
            (rules[row.rule].id, patternNames[row.name], anchor)
        }
        return detectors.map { (rules[$0.rule].id, $0.name, $0.pattern.anchor.summary) }
            + phrases.rows.map { summary($0, "words with a capital") }
            + termLists.lists.flatMap { list in
                list.detectors.map { summary($0.row, "words of the list \(list.name.rawValue)") }
            }
    }
}
