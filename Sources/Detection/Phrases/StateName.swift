/// Reads the state, and the ZIP code, behind the name of a city.
struct StateName {
    private let text: PhraseText
    private let places: TermTable

    init(_ text: PhraseText, _ places: TermTable) {
        self.text = text
        self.places = places
    }

    /// Where the state, or the ZIP code behind it, ends; `nil` if there is none.
    func end(behind city: Int, withZIP: Bool) -> Int? {
        guard let start = start(behind: city, withZIP: withZIP),
            let state = name(at: start, anyCase: withZIP)
        else { return nil }
        return withZIP ? zip(behind: state) : state
    }

    /// A comma and spaces; before a ZIP code also a line break, or spaces alone.
    private func start(behind city: Int, withZIP: Bool) -> Int? {
        var place = city
        let hasComma = text[place] == UInt8(ascii: ",")
        if hasComma { place += 1 }
        guard hasComma || withZIP else { return nil }
        if withZIP, text[place] == 0x0A || text[place] == 0x0D && text[place + 1] == 0x0A {
            place += text[place] == 0x0A ? 1 : 2
            if text[place] == UInt8(ascii: ">") { place += 1 }
        }
        let first = place
        while place < first + 4, text[place] == UInt8(ascii: " ") { place += 1 }
        return place > city ? place : nil
    }

    private func name(at start: Int, anyCase: Bool) -> Int? {
        guard PhraseText.isUpper(text[start]) || anyCase && PhraseText.isLower(text[start]) else {
            return nil
        }
        let first = text.letters(from: start, most: 15)
        if first == start + 2, anyCase || PhraseText.isUpper(text[start + 1]),
            has(PlaceFlag.abbreviation, start..<first)
        {
            let next = text[first]
            let goesOn = next == UInt8(ascii: "-") || next == UInt8(ascii: "'")
            return goesOn || PhraseText.isDigit(next) ? nil : first
        }
        guard first >= start + 3 else { return nil }
        if text[first] == UInt8(ascii: " "), PhraseText.isLetter(text[first + 1]) {
            let second = text.letters(from: first + 1, most: 15)
            if has(PlaceFlag.state, start..<second) { return second }
        }
        guard has(PlaceFlag.state, start..<first) else { return nil }
        // Why: Washington University and Indiana Avenue are in no state.
        return anyCase || Self.others.end(from: first + 1, in: text) == nil ? first : nil
    }

    private func has(_ flag: UInt8, _ range: Range<Int>) -> Bool {
        guard let entry = text.key(range).entry(in: places) else { return false }
        return entry.isComplete && entry.flags & flag != 0
    }

    private func zip(behind state: Int) -> Int? {
        var place = text[state] == UInt8(ascii: ".") ? state + 1 : state
        if text[place] == UInt8(ascii: ",") { place += 1 }
        let first = place
        while place < first + 3, " \t\r\n".utf8.contains(text[place]) { place += 1 }
        guard place > first else { return nil }
        for offset in 0..<5 where !PhraseText.isDigit(text[place + offset]) { return nil }
        place += 5
        if text[place] == UInt8(ascii: "-") {
            for offset in 1...4 where !PhraseText.isDigit(text[place + offset]) { return nil }
            place += 5
        }
        let next = text[place]
        return PhraseText.isAlphanumeric(next) || next == UInt8(ascii: "-") ? nil : place
    }

    private static let others = PhraseWords(["University", "State", "Street", "St", "Ave"])
}
