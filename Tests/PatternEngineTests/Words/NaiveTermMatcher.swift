@testable import PatternEngine

/// Finds terms by the words of ``TermMatcher``'s documentation, from every place.
struct NaiveTermMatcher {
    let terms: [String]

    func hits(in text: [UInt8]) -> Set<TermMatcher.Hit> {
        var hits: Set<TermMatcher.Hit> = []
        for start in text.indices where startsWord(start, text) {
            for (number, term) in terms.enumerated() {
                if let end = end(of: Array(term.utf8), at: start, in: text) {
                    hits.insert(TermMatcher.Hit(start: start, end: end, term: number))
                }
            }
        }
        return hits
    }

    private func end(of term: [UInt8], at start: Int, in text: [UInt8]) -> Int? {
        var place = start
        for wanted in term {
            if wanted == UInt8(ascii: " ") {
                var skipped = 0
                while skipped < 4, let length = separator(at: place, text) {
                    place += length
                    skipped += 1
                }
            } else {
                guard place < text.count, fold(text[place]) == fold(wanted) else { return nil }
                place += 1
            }
        }
        return endsWord(place, text) ? place : nil
    }

    private func separator(at place: Int, _ text: [UInt8]) -> Int? {
        guard place < text.count else { return nil }
        if Array(" \t\r\n_-./".utf8).contains(text[place]) { return 1 }
        return text[place...].starts(with: [0xC2, 0xA0]) ? 2 : nil
    }

    private func fold(_ byte: UInt8) -> UInt8 {
        ByteSet.upper.contains(byte) || byte >= 0x80 ? byte | 0x20 : byte
    }

    private func startsWord(_ place: Int, _ text: [UInt8]) -> Bool {
        guard isLetter(place, text) else { return false }
        return !isLetter(place - 1, text) || isHump(place, text)
    }

    private func endsWord(_ place: Int, _ text: [UInt8]) -> Bool {
        if isLetter(place - 1, text) { return !isLetter(place, text) || isHump(place, text) }
        guard place < text.count else { return true }
        return !(ByteSet.digits.contains(text[place - 1]) && ByteSet.digits.contains(text[place]))
    }

    private func isHump(_ place: Int, _ text: [UInt8]) -> Bool {
        place > 0 && place < text.count && ByteSet.upper.contains(text[place])
            && ByteSet.lower.contains(text[place - 1])
    }

    /// ASCII letters, and the two-byte characters from U+00C0.
    private func isLetter(_ place: Int, _ text: [UInt8]) -> Bool {
        guard text.indices.contains(place) else { return false }
        let lead: ClosedRange<UInt8> = 0xC3...0xDF
        let byte = text[place]
        if ByteSet.upper.union(.lower).contains(byte) || lead.contains(byte) { return true }
        return byte & 0xC0 == 0x80 && place > 0 && lead.contains(text[place - 1])
    }
}
