/// Reads the words of a person's name from a place on.
///
/// Each function gives where what it reads ends, `nil` where it does not stand.
struct NameWords {
    let text: PhraseText

    /// One word of a name: `Yazzie`, `O'Brien`, `Mei-Ling`, `Nuñez`.
    func word(at place: Int) -> Int? {
        var start = place
        if PhraseText.isUpper(text[place]) {
            let mark = text.apostrophe(at: place + 1)
            let next = place + 1 + mark
            if mark > 0, PhraseText.isUpper(text[next]), PhraseText.isLetter(text[next + 1]) {
                start = next
            }
        }
        let capital = text.capital(at: start)
        guard capital > 0 else { return nil }
        let first = text.letters(from: start + capital, most: 15)
        guard first > start + capital else { return nil }
        let mark = text.apostrophe(at: first)
        let isDouble =
            mark > 0
            ? PhraseText.isUpper(text[first + mark]) && PhraseText.isLetter(text[first + mark + 1])
            : text[first] == UInt8(ascii: "-") && PhraseText.isLetter(text[first + 1])
                && PhraseText.isLetter(text[first + 2])
        return isDouble ? text.letters(from: first + max(mark, 1), most: 10) : first
    }

    /// A surname with its particles and generation, as `de la Cruz` and `Martinez Jr`.
    func surname(at place: Int) -> Int? {
        let second = particle(at: place)
        let third = second.flatMap(particle)
        // Why backwards: "La" in "Mary La" is a name, if no other follows.
        for start in [third, second, place] {
            if let start, let end = word(at: start) { return generation(behind: end) }
        }
        return nil
    }

    /// `T. ` or `T `: a letter that stands for a name, and the space behind it.
    func initial(at place: Int) -> Int? {
        guard PhraseText.isUpper(text[place]) else { return nil }
        let end = text[place + 1] == UInt8(ascii: ".") ? place + 2 : place + 1
        return text[end] == UInt8(ascii: " ") ? end + 1 : nil
    }

    /// `J.`, `J. R.`, `J.R.R.`: up to three letters with their stops, and the spaces behind them.
    func initials(at place: Int) -> Int? {
        guard var end = dotted(at: place) else { return nil }
        end = dotted(at: end) ?? end
        end = dotted(at: end) ?? end
        return end
    }

    private func dotted(at place: Int) -> Int? {
        guard PhraseText.isUpper(text[place]), text[place + 1] == UInt8(ascii: ".") else {
            return nil
        }
        return text[place + 2] == UInt8(ascii: " ") ? place + 3 : place + 2
    }

    /// Where a particle that ends with a space before a place begins: the `de ` of `de Cruz`.
    func particleStart(before place: Int) -> Int? {
        guard text[place - 1] == UInt8(ascii: " ") else { return nil }
        return Self.particles.start(before: place - 1, in: text)
    }

    /// A word before a surname, and the space behind it.
    private func particle(at place: Int) -> Int? {
        guard let end = Self.particles.end(from: place, in: text), text[end] == UInt8(ascii: " ")
        else { return nil }
        return end + 1
    }

    /// `Jr.`, `III` behind a surname, if it is there.
    private func generation(behind end: Int) -> Int {
        var place = text[end] == UInt8(ascii: ",") ? end + 1 : end
        guard text[place] == UInt8(ascii: " ") else { return end }
        place += 1
        for word in Self.generations where text.has(word, at: place) {
            let next = place + word.count
            guard !PhraseText.isAlphanumeric(text[next]) else { continue }
            return text[next] == UInt8(ascii: ".") ? next + 1 : next
        }
        return end
    }

    private static func words(_ list: String) -> [[UInt8]] {
        list.split(separator: " ").map { Array($0.utf8) }
    }

    private static let particles = PhraseWords(
        ("de del dei da dos du della di De Del Dei Da Dos Du Di DE DEL van Van von Von VAN VON den der "
            + "la las los le La Las Los Le LA Mac Mc al el El bin ibn ter San St. St ST. ST Ste Ste.")
            .split(separator: " ").map(String.init))
    private static let generations = words("Jr Sr JR SR III II IV")
}
