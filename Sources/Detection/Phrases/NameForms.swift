internal import RulePacks

/// The names that can begin at a place, by how their words are arranged.
struct NameForms {
    /// A name: its arrangement and where it ends.
    struct Name {
        let form: PhraseShape.Form
        let end: Int
    }

    private let text: PhraseText
    private let words: NameWords

    init(_ text: PhraseText) {
        self.text = text
        words = NameWords(text: text)
    }

    /// Calls back for every name that can begin at a place.
    func forEach(at place: Int, _ body: (Name) -> Void) {
        if let end = words.initials(at: place).flatMap(words.surname) {
            body(Name(form: .initialsFirst, end: end))
        }
        let surname = words.surname(at: place)
        if let surname {
            body(Name(form: .oneName, end: surname))
            surnameFirst(surname, body)
            components(surname, body)
            initialsBehind(surname, body)
        }
        guard let first = words.word(at: place), text[first] == UInt8(ascii: " ") else {
            // Why: "J Smith" has no stop, and no other form begins with one letter.
            if let next = words.initial(at: place), let end = words.surname(at: next) {
                body(Name(form: .initialsFirst, end: end))
            }
            return
        }
        givenFirst(first + 1, body)
    }

    /// `Emily Johnson`, `Mary Ann Jones`, `Meg C.`: from the second word on.
    private func givenFirst(_ second: Int, _ body: (Name) -> Void) {
        if let end = fromMiddle(second) { body(Name(form: .fullName, end: end)) }
        if let middle = words.word(at: second), text[middle] == UInt8(ascii: " "),
            let end = fromMiddle(middle + 1)
        {
            body(Name(form: .fullName, end: end))
        }
        if PhraseText.isUpper(text[second]) {
            let end = text[second + 1] == UInt8(ascii: ".") ? second + 2 : second + 1
            let next = text[end]
            let goesOn =
                PhraseText.isAlphanumeric(next) || next == UInt8(ascii: "'")
                || next == UInt8(ascii: " ") && PhraseText.isUpper(text[end + 1])
            if !goesOn { body(Name(form: .givenAndInitial, end: end)) }
        }
    }

    private func fromMiddle(_ place: Int) -> Int? {
        if let next = words.initial(at: place), let end = words.surname(at: next) { return end }
        return words.surname(at: place)
    }

    /// Reads `Anderson, William T`.
    private func surnameFirst(_ surname: Int, _ body: (Name) -> Void) {
        guard text[surname] == UInt8(ascii: ",") else { return }
        var place = surname + 1
        while place < surname + 3, text[place] == UInt8(ascii: " ") { place += 1 }
        guard let given = words.word(at: place) else { return }
        if text[given] == UInt8(ascii: " ") {
            let more = given + 1
            if let end = words.word(at: more) {
                body(Name(form: .surnameFirst, end: end))
            } else if PhraseText.isUpper(text[more]), !PhraseText.isAlphanumeric(text[more + 1]) {
                let hasStop = text[more + 1] == UInt8(ascii: ".")
                body(Name(form: .surnameFirst, end: hasStop ? more + 2 : more + 1))
                return
            }
        }
        body(Name(form: .surnameFirst, end: given))
    }

    /// `ANDERSON^KEVIN^T`; not `Beaumont^TX`, a city.
    private func components(_ surname: Int, _ body: (Name) -> Void) {
        let caret = UInt8(ascii: "^")
        guard text[surname] == caret, let given = words.word(at: surname + 1) else { return }
        let isState =
            given == surname + 3 && PhraseText.isUpper(text[surname + 1])
            && PhraseText.isUpper(text[surname + 2])
        guard !isState else { return }
        var end = given
        if text[given] == caret {
            if let middle = words.word(at: given + 1) {
                end = middle
            } else if PhraseText.isUpper(text[given + 1]) {
                end = given + 2
            }
        }
        if PhraseText.isAlphanumeric(text[end]) { end = given }
        if !PhraseText.isAlphanumeric(text[end]) { body(Name(form: .components, end: end)) }
    }

    /// `Thompson JR,` before another author or the end of a line.
    private func initialsBehind(_ surname: Int, _ body: (Name) -> Void) {
        guard text[surname] == UInt8(ascii: " "), PhraseText.isUpper(text[surname + 1]) else {
            return
        }
        let end = PhraseText.isUpper(text[surname + 2]) ? surname + 3 : surname + 2
        guard text[end] == UInt8(ascii: ",") || text[end] == UInt8(ascii: ".") else { return }
        let next = text[end + 1]
        let isList = next == UInt8(ascii: " ") && PhraseText.isUpper(text[end + 2])
        let isLine = next == 0x0A || next == UInt8(ascii: " ") && text[end + 2] == 0x0A
        if isList || isLine { body(Name(form: .surnameAndInitials, end: end)) }
    }
}
