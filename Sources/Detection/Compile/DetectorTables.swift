internal import PatternEngine
internal import RulePacks

/// The tables of a ``DetectorSet``; making them takes most of the time to start.
struct DetectorTables: Sendable {
    let free: AnchorTables
    let labelled: AnchorTables
    let terms: TermIndex
    /// The words that the terms of lists begin with.
    let termWords: WordTable
    /// The words that names of people and places begin with.
    let capitals: CapitalWordFilter

    /// Makes the tables, on two threads.
    init(_ source: DetectorSource, roles: [String: Set<TermRole>], _ tables: CheckTables) {
        let patterns = source.detectors.map(\.pattern)
        let beginnings = SideBySide.map(patterns) { PatternBeginnings($0) }
        let first = source.labelled.startIndex
        let rules = source.rules.count
        let (ofWords, ofShapes) = SideBySide.run {
            (
                terms: TermIndex(roles: roles, rules: rules),
                labelled: AnchorTables(patterns[first...], beginnings[first...])
            )
        } _: {
            AnchorTables(patterns[..<first], beginnings[..<first])
        }
        free = ofShapes
        labelled = ofWords.labelled
        terms = ofWords.terms
        termWords = TermListSet.firstWords(of: source.termLists, tables)
        capitals = CapitalWordFilter(tables: tables)
    }
}

/// The tables that say which patterns to try where.
struct AnchorTables: Sendable {
    let anchors: AnchorTable
    let filter: PrefixFilter
    let automata: AutomatonBank

    init(_ patterns: ArraySlice<Pattern>, _ beginnings: ArraySlice<PatternBeginnings>) {
        let (patterns, beginnings) = (Array(patterns), Array(beginnings))
        anchors = AnchorTable(patterns, beginnings)
        filter = PrefixFilter(patterns, anchors, beginnings)
        automata = AutomatonBank(patterns)
    }
}
