internal import RulePacks

/// What around a name says that it is none: the rest of a word, of an institution or a disease.
struct NameSurroundings {
    let text: PhraseText

    /// Whether a name can begin at a place: not within a word, a path or an address.
    func allowStart(at place: Int) -> Bool {
        let before = text[place - 1]
        if PhraseText.isAlphanumeric(before) || "@/\\_".utf8.contains(before) { return false }
        if text.isInWord(place - 1) { return false }
        let mark = text.apostrophe(at: place - 1) > 0 || before == UInt8(ascii: "-")
        if mark, PhraseText.isLetter(text[place - 2]) { return false }
        return
            !(before == 0x99 && text.apostrophe(at: place - 3) > 0
            && PhraseText.isLetter(text[place - 4]))
    }

    /// Whether a name can end at a place, by the bytes behind it.
    func allowEnd(at end: Int) -> Bool {
        let next = text[end]
        if text.isInWord(end) || next == UInt8(ascii: "@") || next == UInt8(ascii: "_") {
            return false
        }
        if next == UInt8(ascii: "-") { return !PhraseText.isAlphanumeric(text[end + 1]) }
        let mark = text.apostrophe(at: end)
        if mark > 0 {
            let letter = text[end + mark]
            return !PhraseText.isLetter(letter) || letter | 0x20 == UInt8(ascii: "s")
        }
        return true
    }

    /// Whether a field's name or a path ends here: `Patient Name:`, `Name/Address`.
    func isFieldName(until end: Int) -> Bool {
        let place = text[end] == UInt8(ascii: " ") ? end + 1 : end
        let next = text[place]
        return next == UInt8(ascii: ":") || next == UInt8(ascii: "=")
            || next == UInt8(ascii: "/") && PhraseText.isLetter(text[place + 1])
    }

    /// Whether the words behind a name make it that of an institution, a street, a disease or a
    /// device: `Mary Greeley Medical Center`, `Foley catheter`, `Johnson & Johnson`.
    ///
    /// One word with a capital may stand between where `skipsWord` says so.
    func isOther(until end: Int, skipsWord: Bool) -> Bool {
        var place = end
        let mark = text.apostrophe(at: place)
        if mark > 0 { place += mark }
        if text[place] == UInt8(ascii: "s"), mark > 0 { place += 1 }
        guard text[place] == UInt8(ascii: " ") else { return false }
        place += 1
        let first = text[place]
        if first == UInt8(ascii: "&") {
            return text[place + 1] == UInt8(ascii: " ") && PhraseText.isUpper(text[place + 2])
        }
        if PhraseText.isLower(first) { return hasThing(at: place) }
        guard PhraseText.isUpper(first) else { return false }
        if hasInstitution(at: place) { return true }
        guard skipsWord else { return false }
        var next = place + 1
        while next < place + 16,
            PhraseText.isLetter(text[next]) || "'.&-".utf8.contains(text[next])
        {
            next += 1
        }
        return text[next] == UInt8(ascii: " ") && PhraseText.isUpper(text[next + 1])
            && hasInstitution(at: next + 1)
    }

    private func hasThing(at place: Int) -> Bool {
        let end = text.letters(from: place, most: 16)
        return !text.isInWord(end) && NameVocabulary.things.contains(text.key(place..<end))
    }

    private func hasInstitution(at place: Int) -> Bool {
        let end = text.letters(from: place, most: 16)
        guard end > place + 1, !text.isInWord(end) else { return false }
        let key = text.key(place..<end)
        if NameVocabulary.institutions.contains(key) { return true }
        return PhraseText.isUpper(text[place + 1]) && NameVocabulary.inCapitals.contains(key)
    }

    /// Whether a known company or institution begins here that is called after persons.
    func isCalledAfterPersons(at place: Int) -> Bool {
        NameVocabulary.calledAfterPersons.end(from: place, in: text) != nil
    }
}
