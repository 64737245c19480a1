internal import FindingModel
internal import PatternEngine
internal import RulePacks

/// A list of terms of a rule, before all rules are compiled together.
struct TermListSource {
    let pattern: RulePattern
    let shape: TermListShape
    /// The labels of the rule: a list may have a word such as "labs", which only introduces.
    let labels: [String]
    /// Index of the rule.
    let rule: Int
    /// The place of the pattern in the rule.
    let ordinal: Int
}

/// What one rule wants of one list.
struct TermListDetector: Sendable {
    /// The rule's name for the pattern.
    let name: String
    let row: DetectorRow
    let shape: TermListShape
    /// The identities of terms that are labels of the rule and no values.
    let labels: Set<UInt64>
}

/// The lists of terms of all rules, and the words that their terms begin with.
///
/// Immutable and thread-safe.
struct TermListSet: Sendable {
    /// The detectors of each list that some rule wants.
    let detectors: [(list: TermListShape.List, detectors: [TermListDetector])]
    /// The first words of the terms of all those lists; a word's number has a bit for each list that
    /// has it, in the order of ``detectors``.
    let firstWords: WordTable
    /// The rules whose values are terms of lists.
    let rules: Set<Int>

    var isEmpty: Bool { detectors.isEmpty }

    init(_ all: [TermListDetector], _ tables: CheckTables) {
        detectors = TermListShape.List.allCases.compactMap { list in
            let wanted = all.filter { $0.shape.list == list }
            return wanted.isEmpty ? nil : (list, wanted)
        }
        rules = Set(all.map(\.row.rule))
        var words: [UInt64: UInt32] = [:]
        for (number, (list, _)) in detectors.enumerated() {
            let table = tables.terms(of: list)
            table.forEachEntry { key, _ in
                words[CapitalWordFilter.firstWord(table, key), default: 0] |= 1 << UInt32(number)
            }
        }
        // Why: a term that begins with a digit or a letter outside ASCII is at no word.
        words[0] = nil
        firstWords = WordTable(words)
    }
}

extension CheckTables {
    /// The table of a list.
    func terms(of list: TermListShape.List) -> TermTable {
        switch list {
        case .diseases: diseases
        case .drugs: drugs
        case .labTests: labTests
        case .procedures: procedures
        }
    }
}
