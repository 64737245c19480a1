internal import FindingModel

extension ViewPass {
    /// Bytes of tags and comments in a row that are looked at.
    static let longestMarkup = 256

    /// Leaves out tags that only change how parts of a number look, and what shows nothing in a word.
    mutating func takeMarkup() -> Bool {
        var end = place
        var ended: ArraySlice<UInt8> = []
        var (showsNothing, divides) = (true, false)
        while let markup = InlineMarkup(text, at: end, before: place + Self.longestMarkup) {
            // Why: what ends only to begin again is mostly laid out as the next value.
            if !markup.isEndTag, !markup.name.isEmpty, markup.name == ended { divides = true }
            if markup.isEndTag { ended = markup.name }
            showsNothing = showsNothing && markup.showsNothing
            end = markup.end
        }
        guard end > place, end < text.count,
            showsNothing ? isInWord(end) : isInNumber(end, isDivided: divides)
        else { return false }
        replace(upTo: end, with: [], .html)
        return true
    }

    /// Whether a word or value goes on at a place.
    private func isInWord(_ next: Int) -> Bool {
        [written(1), text[next]].allSatisfy {
            RunByte.isWord($0) || $0 >= 0x80 || "-._@".utf8.contains($0)
        }
    }

    /// Whether a number goes on at a place: with a digit, or behind or before a sign between two.
    private func isInNumber(_ next: Int, isDivided: Bool) -> Bool {
        // Why also as it stands in the text: that is where signs are looked for.
        guard place > 0, InlineMarkup.isOfNumber(text[place - 1]),
            InlineMarkup.isOfNumber(written(1)), InlineMarkup.isOfNumber(text[next])
        else { return false }
        switch (RunByte.isDigit(written(1)), RunByte.isDigit(text[next])) {
        case (true, true): return !isDivided
        case (true, false):
            let behind = next + 1 < text.count ? text[next + 1] : 0
            return RunByte.isDigit(behind) || behind == 0x3C
        case (false, true): return RunByte.isDigit(written(2))
        case (false, false): return false
        }
    }
}
