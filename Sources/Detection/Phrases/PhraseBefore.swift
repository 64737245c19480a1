internal import RulePacks

/// What must stand directly behind a phrase.
struct PhraseBefore: Sendable {
    private let words: PhraseWords
    private let sign: PhraseShape.Sign?

    /// Whether what stands behind the phrase speaks for it, so that nothing speaks against it.
    let isEvidence: Bool

    init(_ shape: PhraseShape) {
        words = PhraseWords(shape.before)
        sign = shape.signBefore
        isEvidence =
            !shape.before.isEmpty
            || [.address, .bracketedAddress, .state, .stateAndZIP].contains(shape.signBefore)
    }

    /// Whether everything stands behind a phrase that is asked for.
    func stands(behind end: Int, in text: PhraseText, _ places: TermTable) -> Bool {
        if let sign, !Self.stands(sign, behind: end, in: text, places) { return false }
        return words.isEmpty || hasWords(behind: end, in: text)
    }

    /// A word of the list, maybe with something in brackets and a comma before it.
    private func hasWords(behind end: Int, in text: PhraseText) -> Bool {
        var place = Self.brackets(behind: end, in: text) ?? end
        if text[place] == UInt8(ascii: ".") { place += 1 }
        let hasComma = text[place] == UInt8(ascii: ",")
        if hasComma { place += 1 }
        if text[place] == UInt8(ascii: " ") {
            place += 1
        } else if !hasComma {
            return false
        }
        guard let after = words.end(from: place, in: text) else { return false }
        // Why: in "MD-20" and "M.D.-led" there is no degree.
        let mark = text[after] == UInt8(ascii: ".") ? after + 1 : after
        return !(text[mark] == UInt8(ascii: "-") && PhraseText.isLetter(text[mark + 1]))
    }

    /// The end of `(room 12)` or `(he/him)` behind a place.
    private static func brackets(behind end: Int, in text: PhraseText) -> Int? {
        guard text[end] == UInt8(ascii: " "), text[end + 1] == UInt8(ascii: "(") else { return nil }
        var place = end + 2
        while place < end + 36 {
            let byte = text[place]
            if byte == UInt8(ascii: ")") { return place + 1 }
            guard PhraseText.isAlphanumeric(byte) || ",_/- ".utf8.contains(byte) else { return nil }
            place += 1
        }
        return nil
    }

    private static func stands(
        _ sign: PhraseShape.Sign, behind end: Int, in text: PhraseText, _ places: TermTable
    ) -> Bool {
        let next = text[end]
        let space = UInt8(ascii: " ")
        switch sign {
        case .noWord:
            return !(next == space && PhraseText.isAlphanumeric(text[end + 1]))
        case .noCapital:
            let place = next == space ? end + 1 : end
            let after = text[place]
            return after != UInt8(ascii: "/") && after != UInt8(ascii: "&")
                && (place == end || !PhraseText.isUpper(after) && !PhraseText.isDigit(after))
        case .noWordButField:
            return !(next == space && PhraseText.isAlphanumeric(text[end + 1]))
                || fields.end(from: end + 1, in: text) != nil
        case .line, .commaAndLine:
            var place = next == UInt8(ascii: ",") ? end + 1 : end
            while place < end + 4, text[place] == space || text[place] == UInt8(ascii: "-") {
                place += 1
            }
            return text[place] == 0x0A || text[place] == 0x0D || place >= text.count
        case .bracketedAddress: return bracketedAddress(behind: end, in: text)
        case .address:
            guard next == space else { return false }
            var place = end + 1
            for joint in joints where text.has(joint, at: place) { place += joint.count }
            return isAddress(at: place, in: text)
        case .state: return StateName(text, places).end(behind: end, withZIP: false) != nil
        case .stateAndZIP: return StateName(text, places).end(behind: end, withZIP: true) != nil
        case .sign, .value, .valueOrWord, .withinSentence, .street: return true
        }
    }

    /// `<emily@…`, `(mailto:emily@…`, maybe behind degrees and a quote.
    private static func bracketedAddress(behind end: Int, in text: PhraseText) -> Bool {
        var place = end
        for _ in 0..<2 {
            var next = text[place] == UInt8(ascii: ",") ? place + 1 : place
            guard text[next] == UInt8(ascii: " ") else { break }
            next += 1
            let first = next
            while next < first + 4, PhraseText.isUpper(text[next]) { next += 1 }
            guard next >= first + 2, !PhraseText.isAlphanumeric(text[next]) else { break }
            place = next
        }
        if text[place] == UInt8(ascii: "\"") || text[place] == UInt8(ascii: "'") { place += 1 }
        if text[place] == UInt8(ascii: " ") { place += 1 }
        guard "<([".utf8.contains(text[place]) else { return false }
        place += 1
        if text.has(mailto, at: place) { place += mailto.count }
        return isAddress(at: place, in: text)
    }

    private static func isAddress(at start: Int, in text: PhraseText) -> Bool {
        var place = start
        while place < start + 40 {
            let byte = text[place]
            guard PhraseText.isAlphanumeric(byte) || "._%+-".utf8.contains(byte) else { break }
            place += 1
        }
        return place > start && text[place] == UInt8(ascii: "@")
    }

    private static let mailto = Array("mailto:".utf8)
    private static let joints = ["at ", "| ", "- "].map { Array($0.utf8) }
    /// What the next field of a form on the same line begins with.
    private static let fields = PhraseWords(
        ("last first middle dob date mi sex gender suffix birth mrn surname name phone Last First "
            + "Middle DOB Date MI Sex Gender Suffix Birth MRN Surname Name Phone LAST FIRST MIDDLE "
            + "DATE SEX GENDER SUFFIX BIRTH SURNAME NAME PHONE").split(separator: " ")
            .map(String.init))
}
