/// A look at a value that rules out nearly all that are no structured text.
enum EmbeddedMark {
    /// Bytes of the shortest value that is looked at.
    static let shortest = 12
    private static let shortestTable = 32
    /// Bytes in which the second line of a table must end.
    private static let longestLines = 4_096

    /// Whether a value, as it was written, may be structured text.
    static func begins(_ value: Span<UInt8>) -> Bool {
        guard value.count >= shortest else { return false }
        let start = afterBlanks(value)
        guard start + 1 < value.count else { return false }
        let next = value[start + 1]
        switch value[start] {
        case 0x4D where next == 0x53: return SegmentByte.matches(value, at: start, "MSH|^")
        case 0x49 where next == 0x53: return SegmentByte.matches(value, at: start, "ISA")
        case 0x7B: return next == 0x22 || next == 0x26 || next <= 0x20 || next == 0x5C
        case 0x5B: return next == 0x7B || next == 0x5B || next <= 0x20 || next == 0x5C
        case 0x3C: return next == 0x3F || next == 0x21 || ASCIIByte.isLetter(next)
        case 0x26: return SegmentByte.matches(value, at: start, "&lt;")
        default: return beginsTable(value.extracting(start...))
        }
    }

    /// Where a value begins behind blanks and the mark of MLLP, which may be written as escapes.
    private static func afterBlanks(_ value: Span<UInt8>) -> Int {
        var place = 0
        while place < value.count {
            if value[place] <= 0x20 {
                place += 1
            } else if let length = lengthOfBreak(value, place) {
                place += length
            } else if SegmentByte.matches(value, at: place, #"\u000b"#) {
                place += 6
            } else {
                break
            }
        }
        return place
    }

    /// Whether the first two lines have a delimiter equally often, twice at least.
    private static func beginsTable(_ value: Span<UInt8>) -> Bool {
        // Why first: nearly every value is a single line.
        guard value.count >= shortestTable, mayHaveLines(value) else { return false }
        var headers: Delimiters?
        var line = Delimiters()
        var place = 0
        let end = min(value.count, longestLines)
        while place < end {
            if let length = lengthOfBreak(value, place) {
                if let headers, !line.isEmpty { return line.haveAtLeast(headers) }
                if headers == nil {
                    guard line.areSeveral else { return false }
                    headers = line
                    line = Delimiters()
                }
                place += length
            } else {
                line.count(value, place)
                place += 1
            }
        }
        return headers.map { line.haveAtLeast($0) } ?? false
    }

    private static func mayHaveLines(_ value: Span<UInt8>) -> Bool {
        for place in 0..<min(value.count, longestLines) {
            switch value[place] {
            case 0x0A, 0x0D, 0x26, 0x5C: return true
            default: continue
            }
        }
        return false
    }

    /// The length of a line break, as it stands or as an escape of backslashes or XML writes it.
    private static func lengthOfBreak(_ value: Span<UInt8>, _ place: Int) -> Int? {
        switch value[place] {
        case 0x0A, 0x0D: return 1
        case 0x5C:
            guard place + 1 < value.count else { return nil }
            return value[place + 1] == 0x6E || value[place + 1] == 0x72 ? 2 : nil
        case 0x26:
            let isBreak =
                SegmentByte.matches(value, at: place, "&#10;")
                || SegmentByte.matches(value, at: place, "&#13;")
            return isBreak ? 5 : nil
        default: return nil
        }
    }
}

extension EmbeddedMark {
    /// How often what separates cells stands on a line.
    private struct Delimiters {
        private var commas = 0
        private var semicolons = 0
        private var pipes = 0
        private var tabs = 0
        private(set) var isEmpty = true

        var areSeveral: Bool { max(commas, semicolons, pipes, tabs) >= 2 }

        /// Whether one that another line has several times is here as often.
        func haveAtLeast(_ other: Delimiters) -> Bool {
            other.commas >= 2 && commas >= other.commas
                || other.semicolons >= 2 && semicolons >= other.semicolons
                || other.pipes >= 2 && pipes >= other.pipes || other.tabs >= 2 && tabs >= other.tabs
        }

        mutating func count(_ value: Span<UInt8>, _ place: Int) {
            isEmpty = false
            switch value[place] {
            case 0x2C: commas += 1
            case 0x3B: semicolons += 1
            case 0x7C: pipes += 1
            case 0x09: tabs += 1
            case 0x74 where place > 0 && value[place - 1] == 0x5C: tabs += 1
            default: break
            }
        }
    }
}
