internal import CScanKernel
internal import FindingModel
internal import PatternEngine
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

    let detectors: DetectorSet
    private let options: ScanOptions
    private let scorer: CandidateScorer
    private(set) var reached = 0
    private(set) var completeness = Completeness()
    private var nearby = NearbyTerms()
    private var fields = FieldIndex()
    private var headers = HeaderTerms()
    /// Bytes that the scan stays behind the window's end, so that fields arrive in time.
    private let lag: Int
    private var resolver = OverlapResolver()
    private var tracker: PlaceTracker

    init(_ detectors: DetectorSet, _ options: ScanOptions, _ source: ScanSource) {
        lag = source.fieldLag
        self.detectors = detectors
        self.options = options
        scorer = CandidateScorer(detectors: detectors)
        tracker = PlaceTracker(source.encoding, prefix: source.prefix)
    }

    /// Scans as far as the window allows.
    mutating func advance(
        through window: Window, isEnd: Bool, scratch: inout Scratch,
        into sink: inout some FindingSink
    ) {
        let limit = isEnd ? window.end : window.end - Self.neededAhead - lag
        while reached < limit {
            scanBatch(upTo: limit, window, &scratch)
            emit(window, into: &sink)
        }
        if isEnd { finish(window, into: &sink) }
    }

    /// Takes fields of the text; each before the scan reaches it.
    mutating func add(_ arrivals: [FieldValue]) {
        fields.add(arrivals)
    }

    /// Reports what is still held back.
    mutating func finish(_ window: Window, into sink: inout some FindingSink) {
        resolver.release(upTo: Int.max)
        emit(window, into: &sink)
    }

    /// Counts lines up to a place before the window loses it.
    mutating func forget(before place: Int, _ window: Window) {
        tracker.advance(to: place, in: window)
    }

    /// Finds the terms of a stretch of text before its candidates are scored.
    mutating func findTerms(upTo place: Int, _ window: Window, _ scratch: inout Scratch) {
        nearby.find(detectors.terms.matcher, upTo: place, window, &scratch)
    }

    private mutating func scanBatch(
        upTo limit: Int, _ window: Window, _ scratch: inout Scratch
    ) {
        let from = reached
        let found = unsafe detectors.anchors.find(
            in: window.text, from: from - window.origin, to: limit - window.origin,
            into: &scratch.anchors, kernel: scratch.kernel)
        let resume = found.resume + window.origin
        nearby.forget(before: from - Self.keptBehind)
        findTerms(upTo: resume + Self.neededAhead / 2, window, &scratch)
        fields.forget(before: from - Self.keptBehind)
        for field in fields.takePending(before: resume) { consider(field, window) }
        for index in 0..<found.count {
            follow(scratch.anchors[index], window, &scratch)
        }
        for index in detectors.dispatch.unanchored {
            sweep(detectors.detectors[index], from..<resume, window, scratch.match)
        }
        reached = resume
        resolver.release(upTo: reached)
    }

    /// Tries every detector that an anchor allows.
    private mutating func follow(
        _ anchor: sh_anchor, _ window: Window, _ scratch: inout Scratch
    ) {
        let entry = detectors.dispatch.entries[Int(anchor.answer)]
        let place = Int(anchor.position) + window.origin
        let field = fields.isEmpty ? nil : fields.field(at: place)
        if field?.meaning == .other { return }
        for index in entry.free {
            attempt(detectors.detectors[index], at: place, window, scratch.match)
        }
        guard !entry.labelled.isEmpty else { return }
        let labels = labels(of: field, at: place, window)
        guard !labels.isEmpty else { return }
        for index in entry.labelled {
            let detector = detectors.detectors[index]
            let isLabelled = labels.contains {
                detectors.terms.has(.label, term: $0, rule: detector.rule)
            }
            if isLabelled { attempt(detector, at: place, window, scratch.match) }
        }
    }

    /// The terms that may label a value at a place.
    private mutating func labels(
        of field: FieldValue?, at place: Int, _ window: Window
    ) -> [Int] {
        switch field?.meaning {
        case .named(let name): headers.mentions(in: name, detectors.terms).map(\.term)
        case .entity, .other: []
        case nil: nearby.directLabels(before: place, window, detectors.terms).map(\.term)
        }
    }

    /// Tries one detector at one anchor, with every beginning that its pattern allows.
    private mutating func attempt(
        _ detector: Detector, at place: Int, _ window: Window, _ scratch: borrowing MatchScratch
    ) {
        let local = place - window.origin
        var starts = unsafe detector.pattern.starts(at: local, in: window.text)
        while let start = unsafe starts.next() {
            let attempt = unsafe detector.pattern.match(
                at: start, in: window.text, using: scratch)
            take(attempt, detector, window)
        }
    }

    /// Runs a detector without an anchor over a stretch of text, from every place.
    mutating func sweep(
        _ detector: Detector, _ range: Range<Int>, _ window: Window,
        _ scratch: borrowing MatchScratch
    ) {
        var place = range.lowerBound
        let last = min(window.end, range.upperBound + Pattern.longestView + 4)
        let text = unsafe UnsafeBufferPointer(rebasing: window.text[..<(last - window.origin)])
        while place < range.upperBound {
            let attempt = unsafe detector.pattern.firstMatch(
                from: place - window.origin, in: text, using: scratch)
            guard case .match(_, let start) = attempt else {
                take(attempt, detector, window)
                return
            }
            guard start + window.origin < range.upperBound else { return }
            take(attempt, detector, window)
            place = start + window.origin + 1
        }
    }

    /// Scores a match and keeps it if it reaches the lowest tier.
    private mutating func take(
        _ attempt: Pattern.Attempt, _ detector: Detector, _ window: Window
    ) {
        switch attempt {
        case .none: return
        case .failed(let failure):
            completeness.note(Limit(failure, rule: detectors.rules[detector.rule].id))
        case .match(let local, let start):
            let value = local.lowerBound + window.origin..<local.upperBound + window.origin
            consider(detector, value, start: start + window.origin, window)
        }
    }

    private mutating func consider(
        _ detector: Detector, _ value: Range<Int>, start: Int, _ window: Window
    ) {
        let rule = detectors.rules[detector.rule]
        let field = fields.isEmpty ? nil : fields.field(at: value.lowerBound)
        if let field, value.upperBound > field.range.upperBound { return }
        let surroundings = Surroundings(
            rule: detector.rule, within: rule.within, start: start, value: value,
            before: labelSource(of: field, before: start, window),
            hits: nearby.around(value, furthest: 4 * rule.within), terms: detectors.terms,
            window: window)
        guard
            let tally = unsafe scorer.tally(
                detector, value: window.bytes(value), surroundings: surroundings),
            let level = tally.confidence.level
        else { return }
        resolver.add(
            RawFinding(
                rule: detector.rule, range: value, confidence: tally.confidence, level: level,
                evidence: tally.evidence, field: field?.path))
    }

    private mutating func labelSource(
        of field: FieldValue?, before start: Int, _ window: Window
    ) -> LabelSource {
        switch field?.meaning {
        case .named(let name): .fieldName(headers.mentions(in: name, detectors.terms))
        case .entity, .other: .fieldName([])
        case nil: .text(earliestEnd: LabelReach.earliestEnd(before: start, in: window))
        }
    }

    /// Keeps a field that a standard gives to an entity, whatever its value looks like.
    private mutating func consider(_ field: FieldValue, _ window: Window) {
        guard case .entity(let entity) = field.meaning, let rule = detectors.fieldRules[entity],
            field.range.lowerBound >= window.origin, field.range.upperBound <= window.end
        else { return }
        let tally = unsafe scorer.tally(
            field: field.path, check: detectors.rules[rule].check,
            value: window.bytes(field.range))
        guard let level = tally.confidence.level else { return }
        resolver.add(
            RawFinding(
                rule: rule, range: field.range, confidence: tally.confidence, level: level,
                evidence: tally.evidence, field: field.path))
    }

    private mutating func emit(_ window: Window, into sink: inout some FindingSink) {
        for raw in resolver.takeResolved() {
            let rule = detectors.rules[raw.rule]
            guard raw.level >= options.leastLevel, options.keeps(rule.entity) else { continue }
            let value = unsafe window.bytes(raw.range)
            sink.receive(
                Finding(
                    entity: rule.entity, place: tracker.place(of: raw.range, in: window),
                    confidence: raw.confidence, level: raw.level,
                    evidence: raw.evidence.sorted { abs($0.weight) > abs($1.weight) },
                    rule: rule.id, rulePack: rule.pack, masked: unsafe MaskedShape.mask(value),
                    fingerprint: unsafe options.fingerprintKey?.fingerprint(
                        of: value, entity: rule.entity), field: raw.field))
        }
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
