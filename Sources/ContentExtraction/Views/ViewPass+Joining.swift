internal import FindingModel

extension ViewPass {
    /// Joins a number that is broken behind a dash, or whose dashes stand between spaces.
    mutating func takeDash() -> Bool {
        joinOverLines() || joinPadded()
    }

    /// `123-45-` at the end of a line, `6789` at the beginning of the next.
    private mutating func joinOverLines() -> Bool {
        guard RunByte.isDigit(written(1)), let end = lineBreakEnd(place + 1) else { return false }
        var next = end
        while next < min(text.count, end + 16), text[next] == 0x20 || text[next] == 0x09 {
            next += 1
        }
        let digits = digits(next)
        guard 2...8 ~= digits.count, !isWord(digits.upperBound) else { return false }
        copy(upTo: place + 1)
        replace(upTo: next, with: [], .joined)
        return true
    }

    /// `123 - 45 - 6789` and `555 - 867 - 5309`, and nothing else: ranges are written so too.
    private mutating func joinPadded() -> Bool {
        let before = spaces(written: 1)
        guard digits(written: before + 1) == 3 else { return false }
        let second = digits(spaces(place + 1))
        let dash = spaces(second.upperBound)
        guard 2...3 ~= second.count, dash < text.count, text[dash] == 0x2D else { return false }
        let third = digits(spaces(dash + 1))
        guard third.count == 4, !isWord(third.upperBound),
            before > 0 || second.lowerBound > place + 1 || dash > second.upperBound
                || third.lowerBound > dash + 1
        else { return false }
        if before > 0, !takeBack(spaces: before) { return false }
        replace(upTo: second.lowerBound, with: CollectionOfOne(0x2D), .joined)
        copy(upTo: second.upperBound)
        replace(upTo: third.lowerBound, with: CollectionOfOne(0x2D), .joined)
        return true
    }

    private func digits(_ start: Int) -> Range<Int> {
        var end = start
        while end < text.count, end - start < 9, RunByte.isDigit(text[end]) { end += 1 }
        return start..<end
    }

    /// Behind at most two spaces.
    private func spaces(_ start: Int) -> Int {
        var end = start
        while end < text.count, end - start < 2, text[end] == 0x20 { end += 1 }
        return end
    }

    private func spaces(written distance: Int) -> Int {
        var count = 0
        while count < 2, written(distance + count) == 0x20 { count += 1 }
        return count
    }

    /// How many digits are written up to a distance, 0 if they are part of a longer word.
    private func digits(written distance: Int) -> Int {
        var count = 0
        while count < 9, RunByte.isDigit(written(distance + count)) { count += 1 }
        let border = written(distance + count)
        return RunByte.isWord(border) || border == 0x2D || border == 0x2E ? 0 : count
    }

    private func isWord(_ place: Int) -> Bool {
        place < text.count && RunByte.isWord(text[place])
    }
}
