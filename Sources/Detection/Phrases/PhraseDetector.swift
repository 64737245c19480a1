internal import FindingModel
internal import RulePacks

/// One phrase of one rule, compiled.
struct PhraseDetector: Sendable {
    /// The rule's name for the phrase.
    let name: String
    let row: DetectorRow
    let behind: PhraseBehind
    let before: PhraseBefore
    /// The bit of the rule among the rules that have phrases.
    let ruleBit: UInt64
}

/// The phrases of all rules, by the arrangement of their words.
///
/// Immutable and thread-safe.
final class PhraseSet: Sendable {
    /// The most rules with phrases.
    static let mostRules = 64

    let detectors: [PhraseDetector]
    /// Indices of detectors, by ``PhraseShape/Form/place`` and the others.
    private let byForm: [[Int]]
    /// For each term, the bits of the rules that it is a label for.
    private let labels: [UInt64]
    /// Words that speak for a name when they stand before it, of whatever rule.
    let introductions: PhraseWords
    /// The bits of rules for places.
    let placeRules: UInt64

    var isEmpty: Bool { detectors.isEmpty }

    init(_ sources: [(pattern: RulePattern, shape: PhraseShape, row: DetectorRow)], _ terms: TermIndex) {
        let rules = Array(Set(sources.map { $0.row.rule })).sorted().prefix(Self.mostRules)
        var bits: [Int: UInt64] = [:]
        for (number, rule) in rules.enumerated() { bits[rule] = 1 << UInt64(number) }
        var byForm = [[Int]](repeating: [], count: PhraseShape.Form.allCases.count)
        var detectors: [PhraseDetector] = []
        var introductions: [String] = []
        var placeRules: UInt64 = 0
        for (pattern, shape, row) in sources {
            let bit = bits[row.rule] ?? 0
            for form in shape.forms { byForm[form.number].append(detectors.count) }
            let isPlace = shape.forms.contains(.place) || shape.forms.contains(.county)
            if isPlace { placeRules |= bit } else { introductions += shape.behind }
            detectors.append(
                PhraseDetector(
                    name: pattern.name, row: row, behind: PhraseBehind(shape),
                    before: PhraseBefore(shape), ruleBit: bit))
        }
        self.detectors = detectors
        self.byForm = byForm
        self.placeRules = placeRules
        self.introductions = PhraseWords(introductions)
        labels = terms.terms.indices.map { term in
            rules.reduce(0) {
                terms.roles(of: term, for: $1).contains(.label) ? $0 | (bits[$1] ?? 0) : $0
            }
        }
    }

    /// The detectors of an arrangement.
    func detectors(of form: PhraseShape.Form) -> [Int] { byForm[form.number] }

    /// The bits of the rules that a term is a label for.
    @inline(__always)
    func rules(labelledBy term: Int) -> UInt64 { labels[term] }
}

extension PhraseShape.Form {
    /// The place of the form in the list of all.
    fileprivate var number: Int {
        switch self {
        case .oneName: 0
        case .fullName: 1
        case .surnameFirst: 2
        case .initialsFirst: 3
        case .givenAndInitial: 4
        case .surnameAndInitials: 5
        case .components: 6
        case .place: 7
        case .county: 8
        }
    }
}
