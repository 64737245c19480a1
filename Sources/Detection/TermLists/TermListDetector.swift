internal import FindingModel
internal import PatternEngine
internal import RulePacks

/// A list of terms of a rule, before all rules are compiled together.
struct TermListSource {
    let facts: PatternFacts
    let shape: TermListShape
    /// The labels of the rule: a list may have a word such as "labs", which only introduces.
    let labels: [String]
}

/// What one rule wants of one list.
struct TermListDetector: Sendable {
    let row: DetectorRow
    let shape: TermListShape
    /// The identities of terms of the list that are labels of the rule and no values.
    let labels: Set<UInt64>

    init(_ source: TermListSource, _ row: DetectorRow, _ tables: CheckTables) {
        self.row = row
        shape = source.shape
        let table = tables.terms(of: source.shape.list)
        // Why only those: to tell that a term is none of many labels takes time.
        labels = Set(
            source.labels.filter { table.lookup(Array($0.utf8).span)?.isComplete ?? false }
                .map { TermListMatcher.identity(of: $0) })
    }
}

/// The lists of terms of all rules, and the words that their terms begin with.
///
/// Immutable and thread-safe.
struct TermListSet: Sendable {
    /// A list that some rule wants.
    struct List: Sendable {
        let name: TermListShape.List
        let table: TermTable
        let detectors: [TermListDetector]
    }

    let lists: [List]
    /// The first words of the terms of all lists; a word's number is a ``TermBeginning``, with lists
    /// in the order of ``lists``.
    let firstWords: WordTable
    /// The rules whose values are terms of lists.
    let rules: Set<Int>

    var isEmpty: Bool { lists.isEmpty }

    /// A bit for each list.
    var allLists: UInt32 { (1 << UInt32(lists.count)) - 1 }

    /// Takes what rules want of lists, and the first words of the terms of those lists.
    init(_ all: [TermListDetector], firstWords: WordTable, _ tables: CheckTables) {
        lists = TermListShape.List.allCases.compactMap { name in
            let wanted = all.filter { $0.shape.list == name }
            return wanted.isEmpty
                ? nil : List(name: name, table: tables.terms(of: name), detectors: wanted)
        }
        rules = Set(all.map(\.row.rule))
        self.firstWords = firstWords
    }

    /// The words that the terms of the lists begin with which some rule wants.
    static func firstWords(of wanted: [TermListSource], _ tables: CheckTables) -> WordTable {
        let wanted = Set(wanted.map(\.shape.list))
        let lists = TermListShape.List.allCases.filter(wanted.contains)
        var words: [UInt64: UInt32] = [:]
        for (number, list) in lists.enumerated() {
            let table = tables.terms(of: list)
            table.forEachEntry { key, entry in
                var letters = 0
                while letters < key.count, table.isLetter(at: key.lowerBound + letters) {
                    letters += 1
                }
                let beginning = TermBeginning(
                    list: number, key, firstLetters: letters, entry, table)
                words[CapitalWordFilter.firstWord(table, key), default: 0] |= beginning.bits
            }
        }
        // Why: a term that begins with a digit or a letter outside ASCII is at no word.
        words[0] = nil
        return WordTable(words)
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
