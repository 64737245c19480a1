internal import CScanKernel
internal import FindingModel
internal import PatternEngine
internal import RulePacks
internal import Scoring

/// The scan of one text, of which a window is at hand at a time.
///
/// Offsets are absolute bytes of the text. Findings do not depend on where windows begin and end, as
/// long as each holds ``keptBehind`` bytes before the place the scan has reached and
/// ``neededAhead`` bytes behind it, or the text's end.
struct TextScan {
    /// Bytes that must stay in the window before ``reached``: 300 characters of context at four
    /// bytes each, the longest term, the longest chain of overlaps.
    static let keptBehind = 4_096
    /// Bytes that must be in the window behind a place for it to be scanned: the longest match,
    /// context of 300 characters, the longest term.
    static let neededAhead = 4_096
    /// The confidence from which on a name is known again by its words.
    private static let leastSureName = Confidence(0.8)

    let detectors: DetectorSet
    private let options: ScanOptions
    private let scorer = CandidateScorer()
    private var judge = ValueJudge()
    private(set) var reached = 0
    private(set) var completeness = Completeness()
    var nearby = NearbyTerms()
    private var possible = PossibleContext()
    private(set) var fields = FieldIndex()
    /// Where values can begin behind the labels of a stretch; kept for its memory.
    var labelledPlaces: [Int] = []
    var headers = HeaderTerms()
    /// The words of names by which they are known again.
    var names = KnownNames()
    private var fieldPaths = FieldPathMask()
    /// The terms of lists that have been reported; no more than the lists have.
    var seenTerms: Set<UInt64> = []
    /// Counts the characters around the stretch that is scanned.
    private var characters = CharacterIndex()
    /// Bytes that the scan stays behind the window's end, so that fields arrive in time.
    private let lag: Int
    private var resolver = OverlapResolver()
    private var tracker: PlaceTracker

    init(_ detectors: DetectorSet, _ options: ScanOptions, _ source: ScanSource) {
        lag = source.fieldLag
        self.detectors = detectors
        self.options = options
        tracker = PlaceTracker(source.encoding, prefix: source.prefix)
    }

    /// Scans as far as the window allows.
    mutating func advance(
        through window: Window, isEnd: Bool, scratch: inout Scratch,
        into sink: inout some FindingSink
    ) {
        let walks = scratch.walks(of: detectors)
        let limit = isEnd ? window.end : window.end - Self.neededAhead - lag
        while reached < limit {
            scanBatch(upTo: limit, window, walks, &scratch)
            emit(window, into: &sink)
        }
        if isEnd { finish(window, into: &sink) }
    }

    /// Takes fields of the text; each before the scan reaches it.
    mutating func add(_ arrivals: [FieldValue]) {
        fields.add(arrivals)
    }

    /// Takes edits of the text; each before the text that it is about.
    mutating func add(_ edits: [TextEdit]) {
        tracker.add(edits)
    }

    /// Reports what is still held back.
    mutating func finish(_ window: Window, into sink: inout some FindingSink) {
        resolver.release(upTo: Int.max)
        emit(window, into: &sink)
    }

    /// Counts lines up to a place before the window loses it.
    mutating func forget(before place: Int, _ window: Window) {
        tracker.advance(to: place, in: window)
        tracker.forget()
    }

    /// Finds the terms of a stretch of text before its candidates are scored.
    mutating func findTerms(upTo place: Int, _ window: Window, _ scratch: inout Scratch) {
        nearby.find(detectors.terms, upTo: place, window, &scratch)
    }

    private mutating func scanBatch(
        upTo limit: Int, _ window: Window, _ walks: AnchorWalks, _ scratch: inout Scratch
    ) {
        let from = reached
        let found = unsafe detectors.free.anchors.find(
            in: window.text, from: from - window.origin, to: limit - window.origin,
            into: &scratch.anchors, filter: detectors.free.filter, kernel: scratch.kernel)
        let resume = found.resume + window.origin
        characters.cover(from - Self.keptBehind..<resume + Self.neededAhead, window)
        nearby.forget(before: from - Self.keptBehind)
        findTerms(upTo: resume + Self.neededAhead / 2, window, &scratch)
        fields.forget(before: from - Self.keptBehind)
        for field in fields.takePending(before: resume) {
            consider(field, window)
            followLabelled(field, window, walks.labelled, &scratch)
        }
        possible.begin()
        let (free, walk) = (detectors.free, walks.free)
        for index in 0..<found.count {
            follow(scratch.anchors[index], free, walk, window, scratch)
        }
        followLabels(in: from..<resume, window, walks.labelled, &scratch)
        findPhrases(in: from..<resume, window, &scratch)
        findListedTerms(in: from..<resume, window, &scratch)
        for index in detectors.free.unanchored {
            sweep(index, from..<resume, window, scratch.match)
        }
        reached = resume
        resolver.release(upTo: reached)
    }

    /// Tries every detector that an anchor and its surroundings allow.
    private mutating func follow(
        _ anchor: sh_anchor, _ dispatch: Dispatch, _ walk: LazyDFA, _ window: Window,
        _ scratch: borrowing Scratch
    ) {
        let local = Int(anchor.position)
        let remaining = unsafe scratch.remaining
        guard unsafe walk.narrow(anchor, dispatch, in: window.text, into: remaining) else { return }
        let place = local + window.origin
        let field = fields.isEmpty ? nil : fields.field(at: place)
        if field?.meaning == .other { return }
        // Why not in a field: its name may bring terms that the text around does not have.
        if field == nil {
            unsafe possible.keepRaised(
                remaining, dispatch, at: place, bytesPerCharacter: characters.bytesPerCharacter,
                &nearby, scratch.raised)
        }
        unsafe attempt(
            remaining, dispatch, at: local, of: window.text, window, scratch.match)
    }

    /// Tries the detectors of some bits at one anchor of a text, the window's or the part of it up to
    /// the end of a field.
    mutating func attempt(
        _ remaining: UnsafeMutablePointer<UInt64>, _ dispatch: Dispatch, at local: Int,
        of text: UnsafeBufferPointer<UInt8>, _ window: Window, _ scratch: borrowing MatchScratch
    ) {
        for word in 0..<dispatch.width {
            var bits = unsafe remaining[word]
            while bits != 0 {
                let index = word * 64 + bits.trailingZeroBitCount
                bits &= bits - 1
                unsafe attempt(index, dispatch, at: local, of: text, window, scratch)
            }
        }
    }

    /// Tries one detector at one anchor, with every beginning that its pattern allows.
    private mutating func attempt(
        _ index: Int, _ dispatch: Dispatch, at local: Int, of text: UnsafeBufferPointer<UInt8>,
        _ window: Window, _ scratch: borrowing MatchScratch
    ) {
        let program = unsafe dispatch.programs[index]
        var cursor = local
        while let start = unsafe program.nextStart(before: &cursor, anchor: local, in: text) {
            let attempt = unsafe program.match(
                at: start, anchor: local, in: text, using: scratch)
            take(attempt, dispatch.first + index, window)
        }
    }

    /// Runs a detector without an anchor over a stretch of text, from every place.
    mutating func sweep(
        _ index: Int, _ range: Range<Int>, _ window: Window, _ scratch: borrowing MatchScratch
    ) {
        let pattern = detectors.detectors[index].pattern
        var place = range.lowerBound
        let last = min(window.end, range.upperBound + Pattern.longestView + 4)
        let text = unsafe UnsafeBufferPointer(rebasing: window.text[..<(last - window.origin)])
        while place < range.upperBound {
            let attempt = unsafe pattern.firstMatch(
                from: place - window.origin, in: text, using: scratch)
            guard case .match(_, let start) = attempt else {
                take(attempt, index, window)
                return
            }
            guard start + window.origin < range.upperBound else { return }
            take(attempt, index, window)
            place = start + window.origin + 1
        }
    }

    /// Scores a match and keeps it if it reaches the lowest tier.
    private mutating func take(
        _ attempt: Pattern.Attempt, _ index: Int, _ window: Window
    ) {
        switch attempt {
        case .none: return
        case .failed(let failure):
            let rule = detectors.detectors[index].rule
            completeness.note(Limit(failure, rule: detectors.rules[rule].id))
        case .match(let local, let start):
            let value = local.lowerBound + window.origin..<local.upperBound + window.origin
            consider(detectors.row(of: index), value, start: start + window.origin, window)
        }
    }

    /// Scores a candidate and keeps it if it reaches the lowest tier.
    mutating func consider(
        _ detector: DetectorRow, _ value: Range<Int>, start: Int, _ window: Window
    ) {
        let field = fields.isEmpty ? nil : fields.field(at: value.lowerBound)
        if let field, !mayBe(detector, value, start: start, in: field) { return }
        var tally = EvidenceTally()
        let outcome = judge.outcome(of: detector.check, for: value, window, detectors.tables)
        guard scorer.weigh(detector, outcome, into: &tally) else { return }
        let surroundings = Surroundings(
            rule: detector.rule, within: detector.within, start: start, value: value,
            before: labelSource(of: field, for: detector, before: start, window),
            hits: nearby.around(value, furthest: characters.bytesPerCharacter * detector.within),
            terms: detectors.terms, window: window, characters: characters)
        guard scorer.weigh(surroundings, detector, into: &tally),
            let finding = RawFinding(
                value, rule: detector.rule, pattern: detector.name, detector.check, detector.rank,
                tally, field: field?.path, needsEarlierName: detector.requires == .earlierName)
        else { return }
        keep(finding, window)
    }

    /// Whether a candidate can be what a detector says, given the field that it is in.
    private func mayBe(
        _ detector: DetectorRow, _ value: Range<Int>, start: Int, in field: FieldValue
    ) -> Bool {
        guard value.upperBound <= field.range.upperBound else { return false }
        let entity = detectors.rules[detector.rule].entity
        if case .entity(let standard) = field.meaning {
            // Why: a standard may say that a value is more than a date, such as one of birth.
            return standard == entity || standard.role == .quasi || entity.role != .quasi
        }
        // Why by more than a byte: a quote before a value may belong to a match.
        return start + 1 >= field.range.lowerBound
    }

    private mutating func labelSource(
        of field: FieldValue?, for detector: DetectorRow, before start: Int, _ window: Window
    ) -> LabelSource {
        guard let field else {
            return .text(earliestEnd: LabelReach.earliestEnd(before: start, in: window))
        }
        var mentions: [Surroundings.Mention] = []
        switch field.meaning {
        case .named(let name): mentions = headers.mentions(in: name, detectors.terms)
        // Why: the words of a name that a standard sets apart are none of labels.
        case .entity where detectors.isOfWords(detector.rule): return .fieldName([])
        case .entity, .other: break
        }
        // Why: a label does not name what stands in another field.
        let first = field.range.lowerBound + 1
        guard start > first else { return .fieldName(mentions) }
        let earliest = LabelReach.earliestEnd(before: start, in: window)
        return .textInField(earliestEnd: max(earliest, first), mentions)
    }

    /// Considers a whole field for what its structure says it is.
    private mutating func consider(_ field: FieldValue, _ window: Window) {
        // Why no longer ones: nobody is identified by a value of more bytes than a pattern sees, and
        // the window holds no more.
        guard !field.range.isEmpty, field.range.count <= Pattern.longestView,
            field.range.lowerBound >= window.origin, field.range.upperBound <= window.end
        else { return }
        switch field.meaning {
        case .other: return
        case .entity(let entity):
            guard let (rule, rank) = detectors.fieldRules[entity] else { return }
            var tally = EvidenceTally()
            let check = detectors.rules[rule].check
            let outcome = judge.outcome(of: check, for: field.range, window, detectors.tables)
            scorer.weighField(check: check, outcome, into: &tally)
            keep(field, rule: rule, rank, tally, window)
        case .named(let name): considerWords(field, named: name, window)
        }
    }

    /// Considers a named field as a whole for entities that have words and no shape of their own.
    private mutating func considerWords(
        _ field: FieldValue, named name: String, _ window: Window
    ) {
        let mentions = headers.mentions(in: name, detectors.terms)
        guard !mentions.isEmpty else { return }
        for (rule, rank) in detectors.wordRules {
            guard
                let label = Surroundings.label(among: mentions, of: rule, detectors.terms)
            else { continue }
            var tally = EvidenceTally()
            let outcome = judge.outcome(
                of: detectors.rules[rule].check, for: field.range, window, detectors.tables)
            if scorer.weigh(fieldName: label, outcome, into: &tally) {
                keep(field, rule: rule, rank, tally, window)
            }
        }
    }

    private mutating func keep(
        _ field: FieldValue, rule: Int, _ rank: DetectorRank, _ tally: EvidenceTally,
        _ window: Window
    ) {
        let finding = RawFinding(
            field.range, rule: rule, pattern: nil, detectors.rules[rule].check, rank, tally,
            field: field.path)
        if let finding { keep(finding, window) }
    }

    private mutating func keep(_ finding: RawFinding, _ window: Window) {
        if isSureName(finding) { unsafe names.note(window.bytes(finding.range).span) }
        resolver.add(finding)
    }

    /// Whether a finding is a name by which its words are known again.
    private func isSureName(_ finding: RawFinding) -> Bool {
        finding.confidence >= Self.leastSureName && !finding.needsEarlierName
            && detectors.rules[finding.rule].entity == .personName
    }

    private mutating func emit(_ window: Window, into sink: inout some FindingSink) {
        for index in resolver.resolved.indices {
            var raw = resolver.resolved[index]
            let entity = detectors.rules[raw.rule].entity
            guard knows(raw, window) else { continue }
            guard raw.level >= options.leastLevel, options.keeps(entity) else { continue }
            let place = tracker.place(of: raw.range, in: window)
            guard isFirst(raw, window) else {
                sink.receive(repeated: entity, at: place, isField: raw.field != nil)
                continue
            }
            let rule = detectors.rules[raw.rule]
            let value = unsafe window.bytes(raw.range)
            raw.field = raw.field.map { fieldPaths.mask($0, detectors.tables) }
            sink.receive(
                Finding(
                    entity: rule.entity, place: place,
                    confidence: raw.confidence, level: raw.level,
                    evidence: evidence(of: raw),
                    rule: rule.id, rulePack: rule.pack, masked: unsafe MaskedShape.mask(value.span),
                    fingerprint: unsafe options.fingerprintKey?.fingerprint(
                        of: value, entity: rule.entity), field: raw.field))
        }
        resolver.removeResolved()
    }

    /// Whether a finding stands; remembers the words of names.
    private mutating func knows(_ raw: RawFinding, _ window: Window) -> Bool {
        let value = unsafe window.bytes(raw.range).span
        if raw.needsEarlierName { return names.hold(value) }
        if isSureName(raw) { names.add(value, detectors.tables) }
        return true
    }

    private func evidence(of raw: RawFinding) -> [Evidence] {
        let evidence = raw.tally.evidence { detectors.name(of: $0, for: raw) }
        let steps = tracker.steps(in: raw.range)
        return steps.isEmpty ? evidence : evidence + steps.map(Evidence.init(step:))
    }
}

extension Limit {
    fileprivate init(_ failure: Pattern.Failure, rule: String) {
        self =
            switch failure {
            case .matchLimit: .matchLimit(rule: rule)
            case .depthLimit: .depthLimit(rule: rule)
            case .stackLimit: .stackLimit(rule: rule)
            case .other(let code): .engineError(rule: rule, code: code)
            }
    }
}
