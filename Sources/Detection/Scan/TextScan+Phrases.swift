internal import CScanKernel
internal import FindingModel
internal import PatternEngine

extension TextScan {
    /// Finds the names of people and places that begin at the words of a stretch of text.
    ///
    /// The reference is exhaustive: it tries at every word with a capital.
    mutating func findPhrases(
        in stretch: Range<Int>, isExhaustive: Bool = false, _ window: Window,
        _ scratch: inout Scratch
    ) {
        guard !detectors.phrases.isEmpty else { return }
        let matcher = PhraseMatcher(
            set: detectors.phrases, text: unsafe PhraseText(window.text),
            places: detectors.tables.places, capitals: detectors.capitals)
        var from = stretch.lowerBound - window.origin
        let end = stretch.upperBound - window.origin
        while from < end {
            let found = unsafe detectors.capitals.find(
                in: window.text, from: from, to: end, into: &scratch.capitals,
                kernel: scratch.kernel)
            for index in 0..<found.count {
                findPhrases(at: scratch.capitals[index], isExhaustive, matcher, window)
            }
            from = found.resume
        }
    }

    private mutating func findPhrases(
        at capital: sh_capital, _ isExhaustive: Bool, _ matcher: PhraseMatcher, _ window: Window
    ) {
        let position = Int(capital.position)
        // Why: the lists have most names without their accents only.
        let maybeName =
            Int(capital.flags) & SH_MAYBE_NAME != 0
            || matcher.text.isBeyondASCII(position..<position + Int(capital.length))
        let maybePlace = Int(capital.flags) & SH_MAYBE_PLACE != 0
        let isIntroduced = matcher.isIntroduced(at: position)
        let mayBeKnown =
            !names.isEmpty
            && matcher.mayBeKnown(at: position, length: Int(capital.length), names)
        guard
            isExhaustive || isIntroduced || mayBeKnown || !fields.isEmpty
                || nearby.mayHaveLabel(before: position + window.origin)
                || matcher.isWorthATry(
                    position, length: Int(capital.length), maybeName: maybeName,
                    maybePlace: maybePlace)
        else { return }
        matcher.forEachStart(position) { start, hasParticle in
            let place = start + window.origin
            let field = fields.isEmpty ? nil : fields.field(at: place)
            if field?.meaning == .other { return }
            let attempt = PhraseAttempt(
                start: start, maybeName: maybeName, maybePlace: maybePlace,
                hasParticle: hasParticle, labelled: labelledRules(field, before: place, window),
                isIntroduced: hasParticle ? matcher.isIntroduced(at: start) : isIntroduced,
                mayBeKnown: mayBeKnown && field == nil && !hasParticle)
            matcher.forEachMatch(attempt) { match in
                consider(match, window)
            }
        }
    }

    private mutating func consider(_ match: PhraseMatcher.Match, _ window: Window) {
        let value = match.value.lowerBound + window.origin..<match.value.upperBound + window.origin
        consider(
            unsafe detectors.phrases.detectors[match.detector].row, value,
            start: match.start + window.origin, window)
    }

    /// The bits of the rules that have a label directly before a place, or in its field's name.
    private mutating func labelledRules(
        _ field: FieldValue?, before place: Int, _ window: Window
    ) -> UInt64 {
        let phrases = detectors.phrases
        var rules: UInt64 = 0
        switch field?.meaning {
        case .named(let name):
            for mention in headers.mentions(in: name, detectors.terms) {
                rules |= phrases.rules(labelledBy: mention.term)
            }
        // Why: the words of a name that a standard sets apart are none of labels.
        case .entity, .other: return 0
        case nil: break
        }
        nearby.forEachDirectLabel(
            before: place, from: field?.range.lowerBound ?? 0, lead: 0, window
        ) {
            rules |= phrases.rules(labelledBy: $0)
        }
        return rules
    }
}
