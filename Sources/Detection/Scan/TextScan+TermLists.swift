internal import CScanKernel
internal import FindingModel
internal import PatternEngine
internal import RulePacks

extension TextScan {
    /// Finds the terms of lists that begin at the words of a stretch of text.
    ///
    /// The reference is exhaustive: it looks at every place.
    mutating func findListedTerms(
        in stretch: Range<Int>, isExhaustive: Bool = false, _ window: Window,
        _ scratch: inout Scratch
    ) {
        guard !detectors.termLists.isEmpty else { return }
        let matcher = TermListMatcher(text: unsafe PhraseText(window.text))
        if isExhaustive {
            for place in stretch {
                findListedTerms(at: place - window.origin, .anything, matcher, window)
            }
            return
        }
        var from = stretch.lowerBound - window.origin
        let end = stretch.upperBound - window.origin
        while from < end {
            let found = unsafe detectors.termLists.firstWords.find(
                in: window.text, from: from, to: end, into: &scratch.words, kernel: scratch.kernel)
            var index = 0
            while index < found.count {
                let place = scratch.words[index].position
                var beginning = TermBeginning(bits: scratch.words[index].value)
                index += 1
                // Why: a word with humps is looked up several times.
                while index < found.count, scratch.words[index].position == place {
                    beginning = .anything
                    index += 1
                }
                findListedTerms(at: Int(place), beginning, matcher, window)
            }
            from = found.resume
        }
    }

    private mutating func findListedTerms(
        at place: Int, _ beginning: TermBeginning, _ matcher: TermListMatcher, _ window: Window
    ) {
        guard beginning.allows(place, in: matcher), PhraseText.isLetter(matcher.text[place]),
            matcher.canBegin(at: place)
        else { return }
        let start = place + window.origin
        let field = fields.isEmpty ? nil : fields.field(at: start)
        if let field, field.meaning == .other || field.isStateAbbreviation { return }
        guard let word = matcher.firstWord(at: place) else { return }
        var bits = beginning.lists & detectors.termLists.allLists
        while bits != 0 {
            let number = bits.trailingZeroBitCount
            bits &= bits - 1
            let list = detectors.termLists.lists[number]
            if let match = matcher.longest(word, beginning, in: list.table, of: list.name) {
                consider(match, at: start, of: list, matcher, window)
            }
        }
    }

    private mutating func consider(
        _ match: TermListMatcher.Match, at start: Int, of list: TermListSet.List,
        _ matcher: TermListMatcher, _ window: Window
    ) {
        let local = start - window.origin..<match.end
        let value = start..<match.end + window.origin
        for detector in list.detectors where detector.shape.terms == match.terms {
            if !detector.labels.isEmpty,
                detector.labels.contains(matcher.identity(of: local))
            {
                continue
            }
            consider(detector.row, value, start: start, window)
        }
    }

    /// Whether a finding is the first of a term of a list in the text.
    mutating func isFirst(_ raw: RawFinding, _ window: Window) -> Bool {
        guard detectors.termLists.rules.contains(raw.rule) else { return true }
        let matcher = TermListMatcher(text: unsafe PhraseText(window.text))
        let local =
            raw.range.lowerBound - window.origin..<raw.range.upperBound - window.origin
        return seenTerms.insert(matcher.identity(of: local) ^ UInt64(raw.rule)).inserted
    }
}
