internal import FindingModel
internal import PatternEngine
internal import RulePacks

/// From an anchor to the detectors to try: rows of bits and plain values for the hot loop.
///
// Safe because the memory is written only in `init` and freed only in `deinit`.
@safe final class Dispatch: @unchecked Sendable {
    let filter: PrefixFilter
    /// One row for each detector, in the order of ``DetectorSet/detectors``.
    let rows: UnsafeMutableBufferPointer<DetectorRow>
    /// The program of each detector's pattern; valid as long as the detectors live.
    let programs: UnsafeMutableBufferPointer<PatternProgram>
    /// Bits of the detectors that never find anything without a label directly before their anchor.
    let labelled: UnsafeMutableBufferPointer<UInt64>
    /// Bits of the detectors that never find anything without a raising term within reach.
    let contextual: UnsafeMutableBufferPointer<UInt64>
    /// For each term, bits of the detectors that it is a label for.
    private let labels: UnsafeMutableBufferPointer<UInt64>
    /// For each term, bits of the detectors that it raises, labels included.
    private let raises: UnsafeMutableBufferPointer<UInt64>
    /// Detectors without an anchor.
    let unanchored: [Int]

    /// Words of bits in a row.
    var width: Int { filter.width }

    init(
        _ detectors: [Detector], _ rules: [CompiledRule], _ anchors: AnchorTable, _ terms: TermIndex
    ) {
        filter = PrefixFilter(detectors.map(\.pattern), anchors)
        unanchored = anchors.unanchored
        let ranks = DetectorSet.ranks(of: rules)
        unsafe rows = .allocate(capacity: detectors.count)
        unsafe programs = .allocate(capacity: detectors.count)
        for (number, detector) in detectors.enumerated() {
            unsafe programs.initializeElement(at: number, to: detector.pattern.program)
        }
        _ = unsafe rows.initialize(
            from: detectors.map {
                DetectorRow(
                    rule: $0.rule, logOdds: Confidence($0.probability).logOdds, check: $0.check,
                    requires: $0.requires, within: rules[$0.rule].within,
                    rank: DetectorRank(rule: ranks[$0.rule], ordinal: $0.ordinal))
            })
        let width = filter.width
        unsafe labelled = .allocate(capacity: width)
        unsafe labelled.initialize(repeating: 0)
        unsafe labels = .allocate(capacity: max(1, terms.terms.count * width))
        unsafe labels.initialize(repeating: 0)
        unsafe contextual = .allocate(capacity: width)
        unsafe contextual.initialize(repeating: 0)
        unsafe raises = .allocate(capacity: max(1, terms.terms.count * width))
        unsafe raises.initialize(repeating: 0)
        for (number, detector) in detectors.enumerated() {
            let bit: UInt64 = 1 << UInt64(number % 64)
            // Why only tokens: a match with another anchor begins, and has its label, far before it.
            if detector.requires.needsLabel, case .token = detector.pattern.anchor {
                unsafe labelled[number / 64] |= bit
            }
            if detector.requires == .context, case .token = detector.pattern.anchor {
                unsafe contextual[number / 64] |= bit
            }
            for term in terms.terms.indices {
                let roles = terms.roles(of: term, for: detector.rule)
                if roles.rawValue == 0 { continue }
                let place = term * width + number / 64
                if roles.contains(.label) { unsafe labels[place] |= bit }
                if !roles.isDisjoint(with: [.label, .raise]) { unsafe raises[place] |= bit }
            }
        }
    }

    deinit {
        unsafe rows.deallocate()
        unsafe programs.deallocate()
        unsafe labelled.deallocate()
        unsafe labels.deallocate()
        unsafe contextual.deallocate()
        unsafe raises.deallocate()
    }

    /// Adds the detectors that a term raises.
    func addRaised(by term: Int, to bits: UnsafeMutablePointer<UInt64>) {
        for word in 0..<width { unsafe bits[word] |= raises[term * width + word] }
    }

    /// Adds the detectors that a term is a label for.
    func addLabelled(by term: Int, to bits: UnsafeMutablePointer<UInt64>) {
        for word in 0..<width { unsafe bits[word] |= labels[term * width + word] }
    }
}
