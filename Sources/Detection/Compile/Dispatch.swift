internal import FindingModel
internal import PatternEngine
internal import RulePacks

/// From an anchor to the detectors to try: rows of bits and plain values for the hot loop.
///
/// One for the detectors that are tried wherever their shape stands, one for those that are tried
/// behind a label only.
///
// Safe because the memory is written only in `init` and freed only in `deinit`.
@safe final class Dispatch: @unchecked Sendable {
    /// Where in ``DetectorSet/detectors`` these detectors begin.
    let first: Int
    /// Says for every token which of them can start there.
    let anchors: AnchorTable
    let filter: PrefixFilter
    /// What a task's automaton is made from.
    let automata: AutomatonBank
    /// One row for each detector.
    let rows: UnsafeMutableBufferPointer<DetectorRow>
    /// The program of each detector's pattern; valid as long as the detectors live.
    let programs: UnsafeMutableBufferPointer<PatternProgram>
    /// Bits of the detectors that never find anything without a raising term within reach.
    let contextual: UnsafeMutableBufferPointer<UInt64>
    /// Says which of those the terms of a stretch raise.
    let context: ContextRows
    /// For each term, bits of the detectors that it is a label for; none where labels are not asked
    /// for.
    private let terms: UnsafeMutableBufferPointer<UInt64>
    /// Detectors without an anchor.
    let unanchored: [Int]

    /// Words of bits in a row.
    var width: Int { filter.width }

    /// Takes detectors, and the tables of their patterns, that are asked for by terms of a role:
    /// labels, or whatever raises.
    init(
        _ detectors: ArraySlice<Detector>, _ tables: AnchorTables, _ rules: [CompiledRule],
        _ index: TermIndex, by role: TermIndex.Role
    ) {
        first = detectors.startIndex
        anchors = tables.anchors
        filter = tables.filter
        automata = tables.automata
        unanchored = anchors.unanchored
        let ranks = DetectorSet.ranks(of: rules)
        unsafe rows = .allocate(capacity: detectors.count)
        unsafe programs = .allocate(capacity: detectors.count)
        let width = filter.width
        unsafe contextual = .allocate(capacity: width)
        unsafe contextual.initialize(repeating: 0)
        let isByLabel = role == .label
        unsafe terms = .allocate(capacity: isByLabel ? max(1, index.terms.count * width) : 1)
        unsafe terms.initialize(repeating: 0)
        var needingContext: [(number: Int, terms: [Int])] = []
        let termsOfRule = Self.terms(of: rules.count, index, role)
        for (number, detector) in detectors.enumerated() {
            unsafe programs.initializeElement(at: number, to: detector.pattern.program)
            unsafe rows.initializeElement(
                at: number,
                to: DetectorRow(detector.facts, name: first + number, rules, ranks: ranks))
            let bit: UInt64 = 1 << UInt64(number % 64)
            // Why only tokens: a match with another anchor begins, and has its words, far before it.
            if detector.facts.requires == .context, detector.pattern.anchor.isAtToken {
                unsafe contextual[number / 64] |= bit
                needingContext.append((number, termsOfRule[detector.rule]))
            }
            for term in termsOfRule[detector.rule] where isByLabel {
                unsafe terms[term * width + number / 64] |= bit
            }
        }
        context = ContextRows(needingContext, ofTerms: index.terms.count)
    }

    deinit {
        unsafe rows.deallocate()
        unsafe programs.deallocate()
        unsafe contextual.deallocate()
        unsafe terms.deallocate()
    }

    /// For each rule the terms that have a role in it.
    private static func terms(
        of rules: Int, _ index: TermIndex, _ role: TermIndex.Role
    ) -> [[Int]] {
        (0..<rules).map { rule in
            index.terms.indices.filter { !index.roles(of: $0, for: rule).isDisjoint(with: role) }
        }
    }

    /// Adds the detectors that a term is a label for; only of a dispatch that is asked by labels.
    @inline(__always)
    func addDetectors(of term: Int, to bits: UnsafeMutablePointer<UInt64>) {
        for word in 0..<width { unsafe bits[word] |= terms[term * width + word] }
    }
}
