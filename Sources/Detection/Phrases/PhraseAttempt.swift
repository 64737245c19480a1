internal import RulePacks

/// What is known before the phrases at one place are tried.
struct PhraseAttempt {
    /// Where the phrase begins.
    let start: Int
    /// Whether its first word may be that of a name, or of a place.
    let maybeName: Bool
    let maybePlace: Bool
    /// Whether it begins with a particle, as `de la Cruz` does.
    let hasParticle: Bool
    /// The bits of the rules that have a label directly before it.
    let labelled: UInt64
    /// Whether words that speak for a name stand before it.
    let isIntroduced: Bool
}

/// Tries the phrases of all rules at one place of a text.
struct PhraseMatcher {
    let set: PhraseSet
    let text: PhraseText
    let places: TermTable

    /// A phrase that is there: which detector found it, the value, and where its match begins.
    struct Match {
        let detector: Int
        let value: Range<Int>
        let start: Int
    }

    /// Calls back for every phrase at a place.
    func forEachMatch(_ attempt: PhraseAttempt, _ body: (Match) -> Void) {
        let surroundings = NameSurroundings(text: text)
        guard surroundings.allowStart(at: attempt.start) else { return }
        if attempt.maybeName || attempt.hasParticle || attempt.isIntroduced
            || attempt.labelled & ~set.placeRules != 0 || isFollowedByCapital(attempt)
        {
            NameForms(text).forEach(at: attempt.start) { name in
                guard !attempt.hasParticle || name.form != .fullName else { return }
                tryDetectors(name, attempt, surroundings, body)
            }
        }
        guard !attempt.hasParticle else { return }
        if attempt.maybePlace || attempt.labelled & set.placeRules != 0 || mayHaveState(attempt) {
            PlaceForms(text).forEach(at: attempt.start) {
                tryDetectors($0, attempt, surroundings, body)
            }
        }
    }

    /// Whether a state can follow the first words: a quick look, right in most places.
    private func mayHaveState(_ attempt: PhraseAttempt) -> Bool {
        let end = text.letters(from: attempt.start, most: 20)
        switch text[end] {
        case UInt8(ascii: " "):
            let next = text[end + 1]
            return PhraseText.isUpper(next) || "dlo".utf8.contains(next)
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'"), 0x0A, 0x0D:
            return true
        default: return text[end] >= 0x80
        }
    }

    private func tryDetectors(
        _ name: NameForms.Name, _ attempt: PhraseAttempt, _ surroundings: NameSurroundings,
        _ body: (Match) -> Void
    ) {
        var isOther: Bool?
        for index in set.detectors(of: name.form) {
            let detector = set.detectors[index]
            let isLabelled = attempt.labelled & detector.ruleBit != 0
            if detector.row.requires.needsLabel, !isLabelled { continue }
            if !isLabelled, !detector.behind.asksForWords, !isBareAllowed(name, attempt, detector) {
                continue
            }
            guard detector.before.stands(behind: name.end, in: text, places),
                let start = detector.behind.start(before: attempt.start, in: text)
            else { continue }
            if !detector.before.isEvidence {
                let other = isOther ?? self.isOther(name, attempt.start, surroundings)
                isOther = other
                if other { continue }
            }
            body(Match(detector: index, value: attempt.start..<name.end, start: start))
        }
    }

    /// Whether a phrase counts without a label and words before it.
    private func isBareAllowed(
        _ name: NameForms.Name, _ attempt: PhraseAttempt, _ detector: PhraseDetector
    ) -> Bool {
        switch name.form {
        case .place, .county: attempt.maybePlace || detector.before.isEvidence
        case .oneName: attempt.maybeName
        default: attempt.maybeName || attempt.hasParticle || detector.before.isEvidence
        }
    }

    /// Whether another word with a capital follows, so that a name of two words can begin here.
    private func isFollowedByCapital(_ attempt: PhraseAttempt) -> Bool {
        let end = text.letters(from: attempt.start, most: 20)
        return text[end] == UInt8(ascii: " ") && PhraseText.isUpper(text[end + 1])
    }

    /// Whether what stands around a name says that it is something else.
    private func isOther(
        _ name: NameForms.Name, _ start: Int, _ surroundings: NameSurroundings
    ) -> Bool {
        switch name.form {
        case .givenAndInitial, .surnameAndInitials, .components: return false
        case .place, .county:
            let isLonger =
                text[name.end] == UInt8(ascii: " ") && PhraseText.isUpper(text[name.end + 1])
                && PhraseText.isLower(text[name.end + 2])
            return isLonger || !surroundings.allowEnd(at: name.end)
                || surroundings.isOther(until: name.end, skipsWord: false)
        case .fullName, .oneName, .initialsFirst, .surnameFirst:
            return !surroundings.allowEnd(at: name.end)
                || surroundings.isFieldName(until: name.end)
                || surroundings.isOther(
                    until: name.end, skipsWord: name.form != .surnameFirst)
                || surroundings.isCalledAfterPersons(at: start)
        }
    }
}
