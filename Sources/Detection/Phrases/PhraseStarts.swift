extension PhraseMatcher {
    /// The places where a phrase can begin at a word with a capital: there, or at the particles
    /// before it.
    func forEachStart(_ place: Int, _ body: (_ start: Int, _ hasParticle: Bool) -> Void) {
        body(place, false)
        let words = NameWords(text: text)
        var start = place
        for _ in 0..<2 {
            guard let earlier = words.particleStart(before: start) else { return }
            start = earlier
            body(start, true)
        }
    }

    /// Whether words that speak for a name stand directly before a place.
    func isIntroduced(at place: Int) -> Bool {
        let last = text[place - 1]
        guard last == UInt8(ascii: " ") || last == 0x0A else { return false }
        var end = place - 1
        if text[end - 1] == last { end -= 1 }
        if set.introductions.start(before: end, in: text) != nil { return true }
        return text[end - 1] == UInt8(ascii: ".")
            && set.introductions.start(before: end - 1, in: text) != nil
    }
}
