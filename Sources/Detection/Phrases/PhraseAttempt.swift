internal import PatternEngine
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
    /// Whether its first word may be that of a name that stands before it in the text.
    let mayBeKnown: Bool
}

/// Tries the phrases of all rules at one place of a text.
struct PhraseMatcher {
    let set: PhraseSet
    let text: PhraseText
    let places: TermTable
    let capitals: CapitalWordFilter

    /// A phrase that is there: which detector found it, the value, and where its match begins.
    struct Match {
        let detector: Int
        let value: Range<Int>
        let start: Int
    }

    /// Whether anything around a word with a capital lets a phrase begin there that has no label:
    /// another such word, what joins words, or a word that stands beside names.
    ///
    /// A quick look that decides most places of a text.
    func isWorthATry(_ start: Int, length: Int, maybeName: Bool, maybePlace: Bool) -> Bool {
        if NameWords(text: text).particleStart(before: start) != nil { return true }
        let space = UInt8(ascii: " ")
        // Why: "12 Elm St, Toledo." has nothing else around the city.
        if maybePlace, text[start - 1] == space, text[start - 2] == UInt8(ascii: ",") {
            return true
        }
        let end = start + length
        let next = text[end]
        guard next == space else {
            // Why not all of them: behind a stop or a bracket no name goes on.
            let endsPhrase =
                next == UInt8(ascii: ")") || next == UInt8(ascii: ":") || next == UInt8(ascii: ";")
                || next == UInt8(ascii: "_") || next == UInt8(ascii: "=")
                || next == UInt8(ascii: ".") && length > 2 && !text.has(Self.saint, at: start)
                || PhraseText.isDigit(next)
            return !endsPhrase || hasPlaceIntroduction(before: start)
        }
        let after = text[end + 1]
        if PhraseText.isUpper(after) || after >= 0x80 { return true }
        if PhraseText.isLower(after) {
            if maybeName, Self.beginsParticle(after) { return true }
            if maybeName || maybePlace, set.followers.end(from: end + 1, in: text) != nil {
                return true
            }
            let isStateAndZIP =
                PhraseText.isLower(text[end + 2]) && !PhraseText.isLetter(text[end + 3])
                && (PhraseText.isDigit(text[end + 4]) || PhraseText.isDigit(text[end + 5]))
            return isStateAndZIP
                || maybePlace
                    && (Self.beginsJoint(after) || hasPlaceIntroduction(before: start))
        }
        return maybeName || maybePlace
    }

    /// Whether the word with a capital at a place may be that of a name before it: a quick look.
    func mayBeKnown(at start: Int, length: Int, _ names: KnownNames) -> Bool {
        names.mayHold(text.key(start..<start + length))
    }

    /// Whether a particle in small letters, as `van`, can begin with a letter.
    private static func beginsParticle(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "d"), UInt8(ascii: "v"), UInt8(ascii: "l"), UInt8(ascii: "b"),
            UInt8(ascii: "t"), UInt8(ascii: "e"), UInt8(ascii: "a"):
            true
        default: false
        }
    }

    /// Whether a word that joins the words of a place, as `of`, can begin with a letter.
    private static func beginsJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "d") || byte == UInt8(ascii: "l") || byte == UInt8(ascii: "o")
    }

    private func hasPlaceIntroduction(before start: Int) -> Bool {
        let last = text[start - 1]
        guard last == UInt8(ascii: " ") || last == 0x0A else { return false }
        let before = text[start - 2] == last || text[start - 2] == 0x0D ? start - 2 : start - 1
        return text.has(Self.article, before: before)
            || set.placeIntroductions.start(before: before, in: text) != nil
    }

    private static let saint = Array("Ste.".utf8)
    private static let article = Array(" the".utf8)

    /// Calls back for every phrase at a place.
    func forEachMatch(_ attempt: PhraseAttempt, _ body: (Match) -> Void) {
        let surroundings = NameSurroundings(text: text)
        guard surroundings.allowStart(at: attempt.start) else { return }
        if attempt.maybeName || attempt.hasParticle || attempt.isIntroduced || attempt.mayBeKnown
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
            return PhraseText.isUpper(next) || Self.beginsJoint(next)
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
        let detectors = unsafe set.detectors
        let ending = PhraseBehind.ending(before: attempt.start, in: text)
        for place in set.candidates(of: name.form, behind: ending) {
            let index = unsafe Int(set.candidates[place])
            let isLabelled = unsafe attempt.labelled & detectors[index].ruleBit != 0
            let asksForWords = unsafe detectors[index].asksForWords
            let isEvidence = unsafe detectors[index].before.isEvidence
            if unsafe detectors[index].row.requires == .earlierName {
                guard attempt.mayBeKnown, !isLabelled else { continue }
            } else if !isLabelled {
                if unsafe detectors[index].row.requires.needsLabel { continue }
                if !asksForWords, !isBareAllowed(name, attempt, isEvidence) { continue }
            }
            guard unsafe detectors[index].before.stands(behind: name.end, in: text, places),
                let start = unsafe detectors[index].behind.start(before: attempt.start, in: text)
            else { continue }
            if !isEvidence {
                let other = isOther ?? self.isOther(name, surroundings)
                isOther = other
                if other
                    || !asksForWords
                        && isNamesake(name, attempt.start, surroundings, isLabelled: isLabelled)
                {
                    continue
                }
            }
            body(Match(detector: index, value: attempt.start..<name.end, start: start))
        }
    }

    /// Whether a phrase counts without a label and words before it.
    private func isBareAllowed(
        _ name: NameForms.Name, _ attempt: PhraseAttempt, _ isEvidence: Bool
    ) -> Bool {
        switch name.form {
        case .place, .county: attempt.maybePlace || isEvidence
        case .oneName: attempt.maybeName
        case .fullName, .initialsFirst, .givenAndInitial, .surnameAndInitials:
            attempt.maybeName || attempt.hasParticle || isEvidence
                || hasKnownSecondWord(attempt.start)
        // Why all: the comma or the sign between two such words says enough.
        case .surnameFirst, .components: true
        }
    }

    /// Whether the second of two words may be that of a name.
    private func hasKnownSecondWord(_ start: Int) -> Bool {
        let end = text.letters(from: start, most: 20)
        guard text[end] == UInt8(ascii: " ") else { return false }
        return capitals.mayBeName(firstLetters: text.firstLetters(at: end + 1))
    }

    /// Whether another word with a capital follows, so that a name of two words can begin here.
    private func isFollowedByCapital(_ attempt: PhraseAttempt) -> Bool {
        let end = text.letters(from: attempt.start, most: 20)
        if text[end] == UInt8(ascii: "^") { return true }
        let next = text[end] == UInt8(ascii: ",") ? end + 1 : end
        let place = text[next] == UInt8(ascii: " ") ? next + 1 : next
        return place > end && text.capital(at: place) > 0
    }

    /// Whether what stands around a name says that it is something else.
    private func isOther(
        _ name: NameForms.Name, _ surroundings: NameSurroundings
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
                || surroundings.isOther(
                    until: name.end, skipsWord: name.form != .surnameFirst)
        }
    }

    /// Whether what looks like a name is that of a field, or of a company called after persons.
    ///
    /// Not asked where words speak for a name; behind a label it is no field.
    private func isNamesake(
        _ name: NameForms.Name, _ start: Int, _ surroundings: NameSurroundings, isLabelled: Bool
    ) -> Bool {
        switch name.form {
        case .fullName, .oneName, .initialsFirst, .surnameFirst:
            !isLabelled && surroundings.isFieldName(until: name.end)
                || surroundings.isCalledAfterPersons(at: start)
                || name.form == .oneName
                    && NameVocabulary.closings.end(from: start, in: text) != nil
        default: false
        }
    }
}
