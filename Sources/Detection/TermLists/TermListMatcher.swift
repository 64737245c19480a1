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

    /// The longest term of a list that begins with a word of the text.
    func longest(
        _ first: FirstWord, _ beginning: TermBeginning, in table: TermTable,
        of list: TermListShape.List
    ) -> Match? {
        guard let (reading, entry) = first.entry(in: table) else { return nil }
        var best: Match?
        var (end, known, key) = (reading.end, entry, reading.key)
        while true {
            if known.isComplete, canEnd(at: end),
                let terms = terms(known, first.start..<end, list)
            {
                best = Match(end: end, terms: terms)
            }
            guard known.continues, let next = nextWord(behind: end) else { return best }
            // Why not behind `a/c`: what is known goes on behind the letters `a`.
            if end == first.endOfLetters, !beginning.goesOn(with: text[next]) { return best }
            guard let (nextEnd, nextEntry) = append(wordAt: next, to: &key, in: table) else {
                return best
            }
            (end, known) = (nextEnd, nextEntry)
        }
    }

    /// Reads the word at a place, for all lists; `nil` if there is none.
    func firstWord(at place: Int) -> FirstWord? {
        let (wide, narrow) = wordEnds(place)
        guard wide > place else { return nil }
        return FirstWord(
            start: place, endOfLetters: text.letters(from: place, most: WordKey.capacity),
            wide: FirstWord.Reading(place..<wide, text),
            narrow: narrow > place && narrow < wide
                ? FirstWord.Reading(place..<narrow, text) : nil)
    }

    /// The first word of a term with its keys, of which every list is asked.
    struct FirstWord {
        struct Reading {
            let end: Int
            let key: WordKey
            private let hash: UInt32

            init(_ range: Range<Int>, _ text: PhraseText) {
                end = range.upperBound
                key = text.key(range)
                hash = key.tableHash
            }

            func entry(in table: TermTable) -> TermTable.Entry? { key.entry(in: table, hash) }
        }

        let start: Int
        /// Where the letters end that it begins with.
        let endOfLetters: Int
        let wide: Reading
        let narrow: Reading?

        /// The longest reading with which a term of the table is or goes on.
        func entry(in table: TermTable) -> (reading: Reading, entry: TermTable.Entry)? {
            if let entry = wide.entry(in: table) { return (wide, entry) }
            guard let narrow else { return nil }
            return narrow.entry(in: table).map { (narrow, $0) }
        }
    }

    /// Appends a space and the longest reading of the word at a place with which a term of the table
    /// is or goes on.
    private func append(
        wordAt place: Int, to key: inout WordKey, in table: TermTable
    ) -> (end: Int, entry: TermTable.Entry)? {
        let (wide, narrow) = wordEnds(place)
        guard wide > place else { return nil }
        key.append(UInt8(ascii: " "))
        let first = key.count
        text.append(place..<wide, to: &key)
        if let entry = key.entry(in: table) { return (wide, entry) }
        guard narrow > place, narrow < wide else { return nil }
        key.truncate(to: first)
        text.append(place..<narrow, to: &key)
        return key.entry(in: table).map { (narrow, $0) }
    }

    /// Where the word at a place ends, with the signs that stand inside of terms, as in `a/c`, and
    /// with hyphens and apostrophes only.
    private func wordEnds(_ place: Int) -> (wide: Int, narrow: Int) {
        var end = place
        var firstSign: Int?
        while end - place < WordKey.capacity {
            let byte = text[end]
            if !PhraseText.isAlphanumeric(byte), byte < 0x80 {
                guard let isNarrow = Self.isInside(byte) else { break }
                if !isNarrow, firstSign == nil { firstSign = end }
            }
            end += 1
        }
        let wide = withoutSigns(place..<end)
        return (wide, firstSign.map { withoutSigns(place..<$0) } ?? wide)
    }

    /// Where a word ends without the signs at its end.
    private func withoutSigns(_ word: Range<Int>) -> Int {
        var end = word.upperBound
        while end > word.lowerBound, !PhraseText.isAlphanumeric(text[end - 1]),
            text[end - 1] < 0x80
        {
            end -= 1
        }
        return end
    }

    /// Whether a sign stands inside of words everywhere, or of terms only; `nil` if it ends them.
    private static func isInside(_ sign: UInt8) -> Bool? {
        switch sign {
        case UInt8(ascii: "-"), UInt8(ascii: "'"): true
        case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "%"),
            UInt8(ascii: "+"):
            false
        default: nil
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
            var end = place
            while end < range.upperBound, !Self.isSpace(text[end]) { end += 1 }
            if end > place {
                if key.count > 0 { key.append(UInt8(ascii: " ")) }
                text.append(place..<end, to: &key)
            }
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
