internal import CScanKernel
internal import FindingModel
internal import PatternEngine

extension TextScan {
    /// Finds the names of people and places that begin at the words of a stretch of text.
    mutating func findPhrases(in stretch: Range<Int>, _ window: Window, _ scratch: inout Scratch) {
        guard !detectors.phrases.isEmpty else { return }
        let matcher = PhraseMatcher(
            set: detectors.phrases, text: unsafe PhraseText(window.text),
            places: detectors.tables.places)
        var from = stretch.lowerBound - window.origin
        let end = stretch.upperBound - window.origin
        while from < end {
            let found = unsafe detectors.capitals.find(
                in: window.text, from: from, to: end, into: &scratch.capitals,
                kernel: scratch.kernel)
            for index in 0..<found.count {
                findPhrases(at: scratch.capitals[index], matcher, window)
            }
            from = found.resume
        }
    }

    private mutating func findPhrases(
        at capital: sh_capital, _ matcher: PhraseMatcher, _ window: Window
    ) {
        matcher.forEachStart(Int(capital.position)) { start, hasParticle in
            let place = start + window.origin
            let field = fields.isEmpty ? nil : fields.field(at: place)
            if field?.meaning == .other { return }
            let labelled = labelledRules(field, before: place, window)
            let attempt = PhraseAttempt(
                start: start, maybeName: Int(capital.flags) & SH_MAYBE_NAME != 0,
                maybePlace: Int(capital.flags) & SH_MAYBE_PLACE != 0,
                hasParticle: hasParticle, labelled: labelled,
                isIntroduced: matcher.isIntroduced(at: start))
            matcher.forEachMatch(attempt) { match in
                let detector = detectors.phrases.detectors[match.detector]
                consider(
                    detector.row, name: detector.name,
                    match.value.lowerBound + window.origin..<match.value.upperBound + window.origin,
                    start: match.start + window.origin, window)
            }
        }
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
        case .entity, .other: break
        case nil:
            nearby.forEachDirectLabel(before: place, lead: 0, window) {
                rules |= phrases.rules(labelledBy: $0)
            }
        }
        return rules
    }
}
