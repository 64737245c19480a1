internal import FindingModel
internal import RulePacks

/// One phrase of one rule, compiled.
struct PhraseDetector: Sendable {
    let row: DetectorRow
    let behind: PhraseBehind
    let before: PhraseBefore
    /// The bit of the rule among the rules that have phrases.
    let ruleBit: UInt64
    /// What ``behind`` says, at hand.
    let asksForWords: Bool

    init(_ row: DetectorRow, _ shape: PhraseShape, ruleBit: UInt64) {
        self.row = row
        behind = PhraseBehind(shape)
        before = PhraseBefore(shape)
        self.ruleBit = ruleBit
        asksForWords = behind.asksForWords
    }
}

/// The phrases of all rules, by the arrangement of their words.
///
/// Immutable and thread-safe.
///
// Safe because the memory is written only in `init` and freed only in `deinit`.
@safe final class PhraseSet: @unchecked Sendable {
    /// The most rules with phrases.
    static let mostRules = 64

    /// The phrases; one with several arrangements stands there for each.
    let detectors: UnsafeMutableBufferPointer<PhraseDetector>
    /// The numbers of the detectors that are worth a try, one list for each arrangement and each byte
    /// that words before it can end with.
    ///
    /// Why so many lists: of hundreds of words that may stand before a name, few end as those that do.
    let candidates: UnsafeMutableBufferPointer<Int32>
    /// Where each list begins, and where the last one ends.
    private let firstCandidates: [Int]
    private static let endings = 64
    /// For each term, the bits of the rules that it is a label for.
    private let labels: [UInt64]
    /// Words that speak for a name when they stand before it, of whatever rule.
    let introductions: PhraseWords
    /// Words that stand before the names of places, and those that stand behind names.
    let placeIntroductions: PhraseWords
    let followers: PhraseWords
    /// The bits of rules for places.
    let placeRules: UInt64

    private let count: Int

    var isEmpty: Bool { count == 0 }

    /// Each phrase once, whatever the number of its arrangements.
    var rows: [DetectorRow] {
        var seen: Set<DetectorRank> = []
        return unsafe detectors[..<count].map(\.row).filter { seen.insert($0.rank).inserted }
    }

    init(
        _ sources: [(shape: PhraseShape, row: DetectorRow)],
        _ terms: TermIndex
    ) {
        let rules = Array(Set(sources.map { $0.row.rule })).sorted().prefix(Self.mostRules)
        var bits: [Int: UInt64] = [:]
        for (number, rule) in rules.enumerated() { bits[rule] = 1 << UInt64(number) }
        var byForm = [[PhraseDetector]](repeating: [], count: PhraseShape.Form.allCases.count)
        var introductions: [String] = []
        var placeIntroductions: [String] = []
        var placeRules: UInt64 = 0
        for (shape, row) in sources {
            let bit = bits[row.rule] ?? 0
            let isPlace = shape.forms.contains(.place) || shape.forms.contains(.county)
            if isPlace {
                placeRules |= bit
                placeIntroductions += shape.via.isEmpty ? shape.behind : shape.via
            } else {
                introductions += shape.behind
            }
            let detector = PhraseDetector(row, shape, ruleBit: bit)
            for form in shape.forms { byForm[form.number].append(detector) }
        }
        let all = byForm.flatMap(\.self)
        unsafe detectors = .allocate(capacity: max(1, all.count))
        _ = unsafe detectors.initialize(from: all)
        count = all.count
        var candidates: [Int32] = []
        var firstCandidates = [0]
        var first = 0
        for list in byForm {
            for ending in 0...Self.endings {
                for (number, detector) in list.enumerated()
                where detector.behind.mayStand(behind: ending < Self.endings ? ending : nil) {
                    candidates.append(Int32(first + number))
                }
                firstCandidates.append(candidates.count)
            }
            first += list.count
        }
        unsafe self.candidates = .allocate(capacity: max(1, candidates.count))
        _ = unsafe self.candidates.initialize(from: candidates)
        self.firstCandidates = firstCandidates
        self.placeIntroductions = PhraseWords(placeIntroductions)
        followers = PhraseWords(sources.flatMap(\.shape.before))
        self.placeRules = placeRules
        self.introductions = PhraseWords(introductions)
        labels = terms.terms.indices.map { term in
            rules.reduce(0) {
                terms.roles(of: term, for: $1).contains(.label) ? $0 | (bits[$1] ?? 0) : $0
            }
        }
    }

    deinit {
        unsafe UnsafeMutableBufferPointer(rebasing: detectors[..<count]).deinitialize()
        unsafe detectors.deallocate()
        unsafe candidates.deallocate()
    }

    /// Where in ``candidates`` the detectors of an arrangement stand that can be behind words which
    /// end with a byte.
    @inline(__always)
    func candidates(of form: PhraseShape.Form, behind ending: Int?) -> Range<Int> {
        let list = form.number * (Self.endings + 1) + (ending ?? Self.endings)
        return firstCandidates[list]..<firstCandidates[list + 1]
    }

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
