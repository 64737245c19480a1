/// The name of a person, by how common its words are as given names, surnames and ordinary words.
///
/// The shares are those of the 1990 Census; see Patterns/Tables/README.md. A word that the lists do
/// not have can be a name. The weight compares names with other words that begin with a capital.
enum PersonNameCheck {
    /// A longer value is no name.
    private static let longest = 96

    static func apply(to value: Span<UInt8>, tables: CheckTables) -> CheckOutcome {
        guard value.count >= 2, value.count <= longest else { return .failed }
        let name = PersonNameReader(value, tables: tables)
        guard !name.isBroken, name.count > 0 else { return .failed }
        var full = 0
        for place in 0..<name.count {
            guard let word = name[place] else { return .failed }
            if word.isNoName { return .failed }
            full += word.isInitial ? 0 : 1
        }
        guard full > 0 else { return .failed }
        let weight = name.count == 1 ? single(name[0]) : several(name)
        return .passed(weight: max(-6, min(weight + manner(name, tables), CheckOutcome.most)))
    }

    /// One word: a given name or a surname.
    private static func single(_ word: PersonNameWord?) -> Double {
        guard let word else { return -6 }
        let weight = max(given(word), surname(word))
        let looks = word.isShort ? (word.given < 5 && word.surname < 5 ? 2.0 : 0.7) : 0
        return weight - looks - (word.isEponym ? 0.8 : 0) - (word.isState ? 1.5 : 0)
    }

    /// Given name, anything between, surname; or the surname first, before a comma.
    private static func several(_ name: PersonNameReader) -> Double {
        var weight = 0.0
        let last = name.count - 1
        let isReversed = name.hasComma && name[last]?.isBehindComma == true
        var firstGiven = 0
        var surnamePlace = last
        // Why: "Joshua K." and "Price L" end in an initial, which is no surname.
        if !isReversed, name[last]?.isInitial == true {
            let weight = single(name[0])
            return weight < 0.9 ? -3 : weight + 0.2
        }
        if isReversed {
            while firstGiven <= last, name[firstGiven]?.isBehindComma == false { firstGiven += 1 }
            surnamePlace = firstGiven - 1
        }
        for place in 0...last {
            guard let word = name[place] else { continue }
            if word.isInitial {
                weight += place == firstGiven ? 0.2 : 0.8
            } else if place == surnamePlace {
                weight += surname(word) - (word.isState && word.surname < 6 ? 2 : 0)
                // Why: "Austin Moore Prosthesis" is a name and one word more.
                if place > 1, !word.isKnown, name[place - 1]?.surname ?? 0 > 3 { weight -= 1.5 }
            } else if place == firstGiven {
                weight += given(word)
            } else {
                weight += between(word)
            }
        }
        return weight
    }

    private static func given(_ word: PersonNameWord) -> Double {
        let weight: Double =
            switch word.given {
            case 0: word.surname > 0 ? -1.0 : -1.3
            case 1: 0.4
            case 2...3: 0.9
            case 4...5: 1.5
            case 6...7: 2.0
            case 8...9: 2.4
            default: 2.7
            }
        return weight - ordinary(word, isCommonName: word.given >= 8)
    }

    private static func surname(_ word: PersonNameWord) -> Double {
        let weight: Double =
            switch word.surname {
            case 0: word.given > 0 ? -0.5 : -0.6
            case 1: 0.5
            case 2...3: 1.0
            case 4...5: 1.5
            case 6...7: 1.8
            default: 2.1
            }
        return weight - ordinary(word, isCommonName: word.surname >= 6)
    }

    /// A second given name, or the first half of a surname.
    private static func between(_ word: PersonNameWord) -> Double {
        if word.isOrdinary { return -1 }
        return word.given > 0 || word.surname > 0 ? 0.7 : -1.0
    }

    private static func ordinary(_ word: PersonNameWord, isCommonName: Bool) -> Double {
        guard word.isOrdinary else { return word.isNameFirst ? -0.3 : 0 }
        let usual = isCommonName ? 1.0 : 2.0
        // Why: without capitals and small letters a word and a name look the same.
        return word.letters == .capital ? usual : usual * 1.6
    }

    /// What the way of writing says, and whether all of it is the name of a place.
    private static func manner(_ name: PersonNameReader, _ tables: CheckTables) -> Double {
        var small = 0
        var capitals = 0
        var known = 0
        for place in 0..<name.count {
            guard let word = name[place], !word.isInitial else { continue }
            known += word.isKnown ? 1 : 0
            small += word.letters == .small ? 1 : 0
            capitals += word.letters == .capitals ? 1 : 0
        }
        var weight = -1.2 * Double(small) - (capitals > 0 ? 0.3 : 0)
        if name.count > 1, known == 0 { weight -= 1 }
        // Why: "York, San Francisco" lists cities; such particles go with surnames.
        if name.hasLooseParticle, name[name.count - 1]?.isBehindComma == true { weight -= 3 }
        if name.count > 1 || name.hasLooseParticle, !name.hasComma,
            let place = name.whole.entry(in: tables.places),
            place.isComplete
        {
            weight -= 3
        }
        return weight
    }
}
