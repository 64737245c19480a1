internal import RulePacks

/// What must stand directly before a phrase.
struct PhraseBehind: Sendable {
    private let words: PhraseWords
    private let via: PhraseWords
    private let sign: PhraseShape.Sign?

    /// Whether words are asked for, which then speak for the phrase.
    var asksForWords: Bool { !words.isEmpty }

    /// The bits of the bytes that such words can end with, or what may stand between them and the
    /// phrase.
    private let endings: UInt64

    /// The number of a byte's bit, which it shares with three others.
    private static func ending(_ byte: UInt8) -> Int { Int(byte & 63) }

    init(_ shape: PhraseShape) {
        words = PhraseWords(shape.behind)
        via = PhraseWords(shape.via)
        sign = shape.signBehind
        let last = (shape.via.isEmpty ? shape.behind : shape.via).compactMap(\.utf8.last)
        let between = [UInt8(ascii: ".")] + Self.articles.compactMap(\.last)
        endings = (last + between).reduce(0) { $0 | 1 << UInt64(Self.ending($1)) }
    }

    /// Whether a phrase can stand here if words before it would end so; see
    /// ``ending(before:in:)``.
    func mayStand(behind ending: Int?) -> Bool {
        guard asksForWords else { return true }
        return ending.map { endings >> UInt64($0) & 1 != 0 } ?? false
    }

    /// The number of the bit of the byte that words before a phrase would end with; `nil` if none can
    /// stand there.
    static func ending(before place: Int, in text: PhraseText) -> Int? {
        gap(before: place, in: text).map { ending(text[$0 - 1]) }
    }

    /// Where the match begins if everything stands before a phrase that is asked for: at the
    /// phrase, or at the words before it.
    func start(before place: Int, in text: PhraseText) -> Int? {
        if let sign, !Self.stands(sign, before: place, in: text) { return nil }
        guard asksForWords else { return place }
        guard let gap = Self.gap(before: place, in: text) else { return nil }
        if !via.isEmpty { return far(before: gap, in: text) }
        // Why not the two together: "Dr." and "St." are in the list without their stops.
        let end = text[gap - 1] == UInt8(ascii: ".") ? gap - 1 : gap
        guard
            let start = words.start(before: gap, in: text) ?? words.start(before: end, in: text),
            !Self.endsStreet(before: start, in: text),
            !(text[place - 1] == 0x0A && PhraseText.isDigit(text[start - 2]))
        else { return nil }
        return start
    }

    /// Words, up to two others, and a preposition, as in "lives alone in".
    private func far(before gap: Int, in text: PhraseText) -> Int? {
        var end = gap
        for article in Self.articles where text.has(article, before: end) {
            end -= article.count
            break
        }
        guard let preposition = via.start(before: end, in: text),
            var gap = Self.gap(before: preposition, in: text)
        else { return nil }
        var isAdverb = false
        // Why two words or one of a few: "lives with family in", "lives alone in"; not "meets in".
        for skipped in 0...2 {
            if let start = words.start(before: gap, isDigitAllowed: true, in: text) {
                return skipped == 1 && !isAdverb ? nil : start
            }
            let start = text.wordStart(before: gap)
            guard start < gap, PhraseText.isLower(text[start]),
                let next = Self.gap(before: start, in: text)
            else { return nil }
            isAdverb = Self.adverbs.start(before: gap, in: text) != nil
            gap = next
        }
        return nil
    }

    /// Where the word before one or two spaces, or a line break, ends.
    private static func gap(before place: Int, in text: PhraseText) -> Int? {
        switch text[place - 1] {
        case UInt8(ascii: " "): text[place - 2] == UInt8(ascii: " ") ? place - 2 : place - 1
        case 0x0A: text[place - 2] == 0x0D ? place - 2 : place - 1
        default: nil
        }
    }

    /// Whether what looks like a title ends the name of a street, as in `12 Elm Dr`.
    private static func endsStreet(before start: Int, in text: PhraseText) -> Bool {
        guard PhraseText.isUpper(text[start]), text[start - 1] == UInt8(ascii: " ") else {
            return false
        }
        let word = text.wordStart(before: start - 1)
        return word < start - 1 && PhraseText.isUpper(text[word])
            && text[word - 1] == UInt8(ascii: " ") && PhraseText.isDigit(text[word - 2])
            || PhraseText.isDigit(text[text.wordStart(before: start - 1) - 1])
    }

    /// Whether a full stop and a line break stand before a place, and nothing but signs between.
    private static func endsSentence(before place: Int, in text: PhraseText) -> Bool {
        var hasBreak = false
        for offset in 1...8 {
            let byte = text[place - offset]
            if PhraseText.isAlphanumeric(byte) || byte == 0 { return false }
            if byte == 0x0A { hasBreak = true }
            if byte == UInt8(ascii: "."), hasBreak { return true }
        }
        return false
    }

    private static func stands(
        _ sign: PhraseShape.Sign, before place: Int, in text: PhraseText
    ) -> Bool {
        // Why: a text begins as a line does.
        let last = place == 0 ? 0x0A : text[place - 1]
        let before = text[place - 2]
        let space = UInt8(ascii: " ")
        switch sign {
        case .sign:
            if ":=|\t\"'>,;~^*\n#".utf8.contains(last) { return true }
            if last == space { return ":=|#.>,;- ".utf8.contains(before) }
            return "\"'(*".utf8.contains(last) && before == space
                && ":=|#.>-".utf8.contains(text[place - 3])
        case .valueOrWord where endsSentence(before: place, in: text): return false
        case .value, .valueOrWord:
            if ":=|\t\"'<>^*~;,\n".utf8.contains(last) { return true }
            if last == space {
                if ":=|".utf8.contains(before) { return true }
                if before == space {
                    return sign == .valueOrWord || ":=|".utf8.contains(text[place - 3])
                        || text[place - 3] == space && ":=|".utf8.contains(text[place - 4])
                }
                return sign == .valueOrWord
                    && (PhraseText.isLetter(before) || ")>;-#".utf8.contains(before)
                        || before == UInt8(ascii: ",") && PhraseText.isLower(text[place - 3]))
            }
            return "\"'(".utf8.contains(last) && before == space
                && ":=|>-".utf8.contains(text[place - 3])
        case .withinSentence:
            return !(last == space && ".>*".utf8.contains(before))
        case .line: return beginsLine(place, in: text)
        case .commaAndLine:
            guard last == 0x0A else { return false }
            var end = place - 1
            while end > place - 5, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
            return text[end - 1] == UInt8(ascii: ",")
        case .street:
            guard last == space, before == UInt8(ascii: ",") else { return false }
            return endsWithStreet(place - 2, in: text)
        case .address, .bracketedAddress, .noWord, .noCapital, .noWordButField, .state,
            .stateAndZIP:
            return true
        }
    }

    /// Whether a line begins at a place, or a few spaces before it.
    private static func beginsLine(_ place: Int, in text: PhraseText) -> Bool {
        var start = place
        while start > 0, start > place - mostIndent, " \t".utf8.contains(text[start - 1]) {
            start -= 1
        }
        return start == 0 || text[start - 1] == 0x0A
    }

    /// Whether the name of a street, or a unit as `Apt 4B`, ends at a place.
    private static func endsWithStreet(_ end: Int, in text: PhraseText) -> Bool {
        var end = text[end - 1] == UInt8(ascii: ".") ? end - 1 : end
        if streets.start(before: end, in: text) != nil { return true }
        for _ in 0..<6 where PhraseText.isAlphanumeric(text[end - 1]) { end -= 1 }
        if text[end - 1] == UInt8(ascii: "#") { end -= 1 }
        guard text[end - 1] == UInt8(ascii: " ") else { return false }
        let before = text[end - 2] == UInt8(ascii: ".") ? end - 2 : end - 1
        return units.start(before: before, in: text) != nil
            || streets.start(before: before, in: text) != nil
                && text[end] != 0 && text[end + 2] == UInt8(ascii: ",")
    }

    private static let mostIndent = 8
    private static let adverbs = PhraseWords(["alone", "here", "back", "up"])
    private static let articles = [" the", " city of", " town of", " village of"].map {
        Array($0.utf8)
    }
    private static let streets = PhraseWords(
        ("St Street Ave Avenue Rd Road Blvd Boulevard Dr Drive Ln Lane Ct Court Pl Place Way Ter "
            + "Terrace Cir Circle Pkwy Parkway Hwy Highway Trl Trail Loop Run Row Crossing Pike "
            + "Square Sq").split(separator: " ").map(String.init))
    private static let units = PhraseWords(
        "Apt Apartment Suite Ste Unit Room Rm Lot Bldg Floor Box".split(separator: " ")
            .map(String.init))
}
