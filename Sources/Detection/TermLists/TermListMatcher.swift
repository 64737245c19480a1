internal import RulePacks

/// Reads the terms of a list that begin at a word of a text.
struct TermListMatcher {
    /// What the tables know of a term; the bits are the same in every list.
    private enum Flag {
        static let abbreviation: UInt8 = 1 << 2
        static let ordinaryWord: UInt8 = 1 << 3
        /// A drug that is a food, a chemical or an analyte as well.
        static let food: UInt8 = 1 << 6
    }

    /// A term that stands in the text.
    struct Match {
        let end: Int
        let terms: TermListShape.Terms
    }

    let text: PhraseText

    /// Whether a term can begin at a place: no word, address or name of a file goes on there.
    func canBegin(at place: Int) -> Bool {
        let before = text[place - 1]
        if PhraseText.isAlphanumeric(before) || before >= 0x80 { return false }
        switch before {
        case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "\\"): return false
        // Why: a bullet or a quote stands before words as well.
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "'"):
            return !PhraseText.isAlphanumeric(text[place - 2])
        default: return true
        }
    }

    /// Whether a term can end at a place, where a word does.
    private func canEnd(at end: Int) -> Bool {
        switch text[end] {
        case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "\\"): false
        default: true
        }
    }

    /// The longest term of a list that begins at a place, of which the first word is known.
    func longest(
        at start: Int, _ beginning: TermBeginning, in table: TermTable, of list: TermListShape.List
    ) -> Match? {
        var key = WordKey()
        var place = start
        var best: Match?
        while let (end, entry) = append(wordAt: place, to: &key, in: table) {
            if entry.isComplete, canEnd(at: end), let terms = terms(entry, start..<end, list) {
                best = Match(end: end, terms: terms)
            }
            guard entry.continues, let next = nextWord(behind: end) else { break }
            // Why not behind `a/c`: what is known goes on behind the letters `a`.
            if place == start, end == text.letters(from: start, most: WordKey.capacity),
                !beginning.goesOn(with: text[next])
            {
                break
            }
            place = next
        }
        return best
    }

    /// Appends the longest reading of the word at a place with which a term of the table is or goes
    /// on.
    private func append(
        wordAt place: Int, to key: inout WordKey, in table: TermTable
    ) -> (end: Int, entry: TermTable.Entry)? {
        let known = key.count
        let wide = wordEnd(place, isWide: true)
        guard wide > place else { return nil }
        if known > 0 { key.append(UInt8(ascii: " ")) }
        let first = key.count
        text.append(place..<wide, to: &key)
        if let entry = key.entry(in: table) { return (wide, entry) }
        let narrow = wordEnd(place, isWide: false)
        guard narrow > place, narrow < wide else { return nil }
        key.truncate(to: first)
        text.append(place..<narrow, to: &key)
        return key.entry(in: table).map { (narrow, $0) }
    }

    /// Where the word at a place ends, with the signs that stand inside of terms, as in `a/c`, or
    /// with hyphens and apostrophes only.
    private func wordEnd(_ place: Int, isWide: Bool) -> Int {
        var end = place
        while end - place < WordKey.capacity, isInside(text[end], isWide: isWide) { end += 1 }
        while end > place, !PhraseText.isAlphanumeric(text[end - 1]), text[end - 1] < 0x80 {
            end -= 1
        }
        return end
    }

    private func isInside(_ byte: UInt8, isWide: Bool) -> Bool {
        if PhraseText.isAlphanumeric(byte) || byte >= 0x80 { return true }
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "'"): return true
        case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "%"),
            UInt8(ascii: "+"):
            return isWide
        default: return false
        }
    }

    /// The word behind a space or a line break.
    func nextWord(behind end: Int) -> Int? {
        var next = end
        while next - end < 4, text[next] == UInt8(ascii: " ") { next += 1 }
        if text[next] == 0x0D { next += 1 }
        if text[next] == 0x0A { next += 1 }
        while next - end < 8, text[next] == UInt8(ascii: " ") { next += 1 }
        return next > end && PhraseText.isAlphanumeric(text[next]) ? next : nil
    }

    /// What a term tells, `nil` if it is an abbreviation in small letters.
    private func terms(
        _ entry: TermTable.Entry, _ range: Range<Int>, _ list: TermListShape.List
    ) -> TermListShape.Terms? {
        if entry.flags & Flag.abbreviation != 0 {
            return isInCapitals(range) || hasResult(range) ? .ambiguous : nil
        }
        let isOther =
            entry.flags & Flag.ordinaryWord != 0
            || list == .drugs && entry.flags & Flag.food != 0
        guard isOther else { return .telling }
        return isPartOfName(range) ? nil : .ambiguous
    }

    /// Whether a number follows a word with a capital, as in `Glu 112`.
    private func hasResult(_ range: Range<Int>) -> Bool {
        guard PhraseText.isUpper(text[range.lowerBound]) else { return false }
        let sign = text[range.upperBound]
        let next = sign == UInt8(ascii: ":") ? range.upperBound + 1 : range.upperBound
        return text[next] == UInt8(ascii: " ") && PhraseText.isDigit(text[next + 1])
    }

    /// Whether an ordinary word stands in a name, as in `28 Iron Horse Run`.
    private func isPartOfName(_ range: Range<Int>) -> Bool {
        guard PhraseText.isUpper(text[range.lowerBound]),
            PhraseText.isLower(text[range.lowerBound + 1])
        else { return false }
        let space = UInt8(ascii: " ")
        let goesOn =
            text[range.upperBound] == space && PhraseText.isUpper(text[range.upperBound + 1])
        let isNumbered =
            text[range.lowerBound - 1] == space && PhraseText.isDigit(text[range.lowerBound - 2])
        return goesOn || isNumbered
    }

    private func isInCapitals(_ range: Range<Int>) -> Bool {
        !range.contains { PhraseText.isLower(text[$0]) }
    }

    /// A number for a term, the same wherever and however it is written.
    func identity(of range: Range<Int>) -> UInt64 {
        var key = WordKey()
        var place = range.lowerBound
        while place < range.upperBound {
            let end =
                (place..<range.upperBound).first { Self.isSpace(text[$0]) } ?? range.upperBound
            if end > place { key.append(text.key(place..<end)) }
            place = end + 1
        }
        return key.hash
    }

    /// The identity of a term of a rule.
    static func identity(of term: String) -> UInt64 {
        let bytes = Array(term.utf8)
        return unsafe bytes.withUnsafeBufferPointer {
            unsafe TermListMatcher(text: PhraseText($0)).identity(of: 0..<bytes.count)
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == 0x0A || byte == 0x0D
    }
}
