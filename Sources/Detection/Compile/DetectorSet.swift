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

    init(_ source: DetectorSource, _ made: DetectorTables, _ tables: CheckTables) {
        rulePacks = source.rulePacks
        let rules = source.rules
        self.rules = rules
        detectors = source.detectors
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
        terms = made.terms
        labelled = Dispatch(
            source.labelled, made.labelled, rules, made.terms, by: .label)
        free = Dispatch(source.free, made.free, rules, made.terms, by: [.label, .raise])
        var names = source.detectors.map(\.facts.name)
        func row(_ facts: PatternFacts) -> DetectorRow {
            names.append(facts.name)
            return DetectorRow(facts, name: names.count - 1, rules, ranks: ranks)
        }
        phrases = PhraseSet(source.phrases.map { ($0.shape, row($0.facts)) }, made.terms)
        termLists = TermListSet(
            source.termLists.map { TermListDetector($0, row($0.facts), tables) },
            firstWords: made.termWords, tables)
        patternNames = names
        capitals = made.capitals
    }

    /// What the hot loop needs of a detector, by its index.
    @inline(__always)
    func row(of index: Int) -> DetectorRow {
        unsafe index < labelled.first ? free.rows[index] : labelled.rows[index - labelled.first]
    }

    /// Whether the values of a rule are names, which have words and no shape.
    func isOfWords(_ rule: Int) -> Bool { Self.wordEntities.contains(rules[rule].entity) }

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
        return detectors.map { (rules[$0.rule].id, $0.facts.name, $0.pattern.anchor.summary) }
            + phrases.rows.map { summary($0, "words with a capital") }
            + termLists.lists.flatMap { list in
                list.detectors.map { summary($0.row, "words of the list \(list.name.rawValue)") }
            }
    }
}
