internal import RulePacks

/// The names of places that can begin at a place of a text: one to three words.
struct PlaceForms {
    private let text: PhraseText

    init(_ text: PhraseText) {
        self.text = text
    }

    /// Calls back for every name of a place that can begin here, the longest first.
    func forEach(at place: Int, _ body: (NameForms.Name) -> Void) {
        guard let first = word(at: place) else { return }
        let second = next(behind: first)
        let third = second.flatMap(next)
        for end in [third, second, first] {
            guard let end else { continue }
            body(NameForms.Name(form: .place, end: end))
            if let county = county(behind: end) {
                body(NameForms.Name(form: .county, end: county))
            }
        }
    }

    /// The next word, with a word such as `of` or `la` before it.
    private func next(behind end: Int) -> Int? {
        guard text[end] == UInt8(ascii: " ") else { return nil }
        for joint in Self.joints where text.has(joint, at: end + 1) {
            if let end = word(at: end + 1 + joint.count) { return end }
        }
        return word(at: end + 1)
    }

    /// `Paul`, `St. Paul`, `d'Alene`, `Winston-Salem`.
    private func word(at start: Int) -> Int? {
        var place = start
        for short in Self.abbreviations where text.has(short, at: place) {
            place += short.count
            break
        }
        if text[place] == UInt8(ascii: "d"), text.apostrophe(at: place + 1) > 0 {
            place += 1 + text.apostrophe(at: place + 1)
        }
        guard PhraseText.isUpper(text[place]) else { return nil }
        var end = text.letters(from: place + 1, most: 17)
        guard end > place + 1 else { return nil }
        for _ in 0..<3 {
            let mark = text[end] == UInt8(ascii: "-") ? 1 : text.apostrophe(at: end)
            guard mark > 0, PhraseText.isLetter(text[end + mark]) else { break }
            end = text.letters(from: end + mark, most: 15)
        }
        return end
    }

    private func county(behind end: Int) -> Int? {
        guard text[end] == UInt8(ascii: " ") else { return nil }
        for word in Self.counties where text.has(word, at: end + 1) {
            let end = end + 1 + word.count
            if !PhraseText.isAlphanumeric(text[end]) { return end }
        }
        return nil
    }

    private static let joints = ["de ", "la ", "del ", "los ", "las ", "of ", "du "].map {
        Array($0.utf8)
    }
    private static let abbreviations = ["St. ", "Ste. ", "ST. ", "Ft. ", "Mt. ", "Pt. "].map {
        Array($0.utf8)
    }
    private static let counties = ["County", "Parish", "Township"].map { Array($0.utf8) }
}
